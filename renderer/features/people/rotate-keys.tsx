import { useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { callVault, flushSession, lockNow } from '../../state/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import { isRefusedFor, useKeyCall } from './use-key-call.ts';

/** A file encrypted anew under a new key. The vault is closed by it, and the board with it. */
export function RotateKeys({
  title,
  cancelLabel,
  proof,
  onClose,
}: {
  readonly title: string;
  readonly cancelLabel?: string;
  /** Typed in a former step; else it is asked for. */
  readonly proof?: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  // It went wrong after the vault had been closed: all that is left here is to lock.
  const [closed, setClosed] = useState(false);
  const call = useKeyCall({
    ...(proof === undefined ? {} : { proof }),
    check: () => {
      if (closed) lockNow();
      return !closed;
    },
    send: async (typed) => {
      // Afterwards the vault takes nothing in any more.
      await flushSession();
      const answer = await callVault('keys.rotate', { proof: typed });
      setClosed(!answer.ok && answer.error.kind !== 'not-allowed' && !isRefusedFor(answer.error, ['wrong-passphrase']));
      return answer;
    },
    onDone: lockNow,
  });
  return (
    <KeyDialog
      title={title}
      text={t('people.rotate.text')}
      call={call}
      confirmLabel={closed ? t('app.lockLong') : t('people.rotate.confirm')}
      {...(cancelLabel === undefined ? {} : { cancelLabel })}
      proofKnown={proof !== undefined}
      problem={closed ? t('people.rotate.failed') : call.errorBut()}
      onClose={closed ? lockNow : onClose}
    />
  );
}
