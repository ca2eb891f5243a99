import type { Handlers } from '../gate.ts';
import { confirmRecovery, makeRecovery, removeEscrow, rotateKeys, saveRecovery, setEscrow } from '../usecases/keys.ts';
import { isRecoverySheet } from '../usecases/recovery-sheet.ts';
import { writeOwnFile, type OwnFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

const RECOVERY_SHEET: OwnFile = { ending: '.txt', isOurs: isRecoverySheet };

type KeysChannel =
  'keys.rotate' | 'recovery.make' | 'recovery.save' | 'recovery.confirm' | 'escrow.set' | 'escrow.remove';

/** What the board page may ask about the vault's keys and the ways in beside people. */
export function keysHandlers(state: VaultState): Pick<Handlers, KeysChannel> {
  return {
    'keys.rotate': whenOpen(state, async ({ board, imports }, { proof }) => {
      await imports.settle();
      return refusedKeys(await rotateKeys(board, proof, () => state.leave()));
    }),
    'recovery.make': whenOpen(state, async ({ board }, { proof }) => refusedKeys(await makeRecovery(board, proof))),
    'recovery.save': whenOpen(state, async ({ board }, { file, lang }) =>
      refusedKeys(await saveRecovery(board, lang, (text) => writeOwnFile(file, text, RECOVERY_SHEET))),
    ),
    'recovery.confirm': whenOpen(state, async ({ board }, { typed }) =>
      refusedKeys(await confirmRecovery(board, typed)),
    ),
    'escrow.set': whenOpen(state, async ({ board }, { proof, publicKey }) =>
      refusedKeys(await setEscrow(board, proof, publicKey)),
    ),
    'escrow.remove': whenOpen(state, async ({ board }, { proof }) => refusedKeys(await removeEscrow(board, proof))),
  };
}
