import { useRef, useState } from 'react';

import { formatNumericDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, flushSession, lockNow, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
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
  const [done, setDone] = useState(false);
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
    onDone: () => setDone(true),
  });
  if (done) return <Rotated />;
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

/** The receipt. The vault is closed already, so all that is left is to lock. */
function Rotated() {
  const { t } = useTranslation();
  const today = useToday();
  const lock = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      shape="small"
      title={t('people.rotate.doneTitle')}
      closable={false}
      onOpenChange={lockNow}
      initialFocus={lock}
      footer={
        <Button ref={lock} variant="primary" onClick={lockNow}>
          {t('app.lockLong')}
        </Button>
      }
    >
      <p role="status">{t('people.rotate.done', { day: formatNumericDay(today) })}</p>
    </Dialog>
  );
}
