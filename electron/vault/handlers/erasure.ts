import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { ErasureReceipt } from '../../../shared/ipc/payloads.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { erasureCertificate, isErasureCertificate } from '../usecases/erasure-certificate.ts';
import { eraseCitizens, previewErasure } from '../usecases/erasure.ts';
import { runCommand } from '../usecases/run-command.ts';
import { writeOwnFile, type OwnFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

const CERTIFICATE: OwnFile = { ending: '.txt', isOurs: isErasureCertificate };

/** What a supervisor may ask about taking people off the board for good. */
export function erasureHandlers(
  state: VaultState,
): Pick<Handlers, 'erasure.preview' | 'erasure.run' | 'erasure.saveCertificate' | 'lane.keepFor'> {
  // What was done since the board was opened: a page names one of these, and writes none itself.
  const receipts = new Map<string, ErasureReceipt>();
  return {
    'erasure.preview': whenOpen(state, ({ board }, { ids }) =>
      board.queue.run(() => Promise.resolve(ok(previewErasure(board, ids)))),
    ),
    'erasure.run': whenOpen(state, async ({ board }, { proof, ids }) => {
      const erased = await eraseCitizens(board, proof, ids, state.newId());
      if (erased.ok) receipts.set(erased.value.reference, erased.value);
      if (erased.ok) return erased;
      return 'keys' in erased.error
        ? refusedKeys(err(erased.error.keys))
        : err({ kind: 'refused', refusal: erased.error.refusal });
    }),
    'erasure.saveCertificate': whenOpen(state, ({ board }, { file, lang, reference }) => {
      const receipt = receipts.get(reference);
      if (!receipt) return Promise.resolve(err({ kind: 'bad-request' }));
      const text = erasureCertificate(lang, board.records.get('board', BOARD_ID)?.name ?? '', receipt);
      return Promise.resolve(refusedKeys(writeOwnFile(file, text, CERTIFICATE)));
    }),
    'lane.keepFor': whenOpen(state, async ({ board }, payload) => {
      const run = await runCommand(board, { id: state.newId(), name: 'lane.keepFor', payload }, null);
      return run.ok ? run : err({ kind: 'refused', refusal: run.error });
    }),
  };
}
