import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, flushSession, lockNow } from '../../state/index.ts';
import { KeyDialog, useKeyCall } from '../people/index.ts';

/** The last step of a move: the copy is read once more, and the board here is closed. */
export function RetireDialog({ copy, onClose }: { readonly copy: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<CallError | null>(null);
  const call = useKeyCall<null>({
    send: async (proof) => {
      // Afterwards the vault takes nothing in any more.
      await flushSession();
      const answer = await callVault('copies.retire', { proof, copy });
      setRefused(answer.ok ? null : answer.error);
      return answer;
    },
    // The closed door says what became of the board.
    onDone: lockNow,
  });
  const problem = copyProblem(refused);
  return (
    <KeyDialog
      title={t('backups.move.close')}
      text={t('backups.move.sure')}
      call={call}
      proofHint={t('backups.move.proofHint')}
      confirmLabel={t('backups.move.confirm')}
      problem={problem === undefined ? call.errorBut() : t(`backups.move.${problem}`)}
      onClose={onClose}
    />
  );
}

/** Why the board does not go on from this copy; undefined where the error is about something else. */
function copyProblem(error: CallError | null): 'behind' | 'missing' | 'damaged' | undefined {
  if (error?.kind !== 'door') return undefined;
  const { kind } = error.refusal;
  // Under the passphrase of today it opens only as long as it is today's.
  if (kind === 'copy-behind' || kind === 'wrong-passphrase') return 'behind';
  return kind === 'missing' ? 'missing' : 'damaged';
}
