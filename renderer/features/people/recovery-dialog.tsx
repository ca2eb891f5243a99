import { useState } from 'react';

import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { KeepRecovery, TypeRecoveryBack } from './recovery-steps.tsx';
import { useKeyCall } from './use-key-call.ts';

export interface RecoveryDialogProps {
  /** A key holds already; it goes on holding until the new one was typed back. */
  readonly replaces: boolean;
  /** Offered by itself, at a first opening: "Later" in place of "Cancel". */
  readonly offered?: boolean;
  readonly onDone: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}

/** A recovery key: made, kept on paper or in a file, typed back. Nothing holds before the last step, and whoever leaves before is asked. */
export function RecoveryDialog({ replaces, offered = false, onDone, onClose }: RecoveryDialogProps) {
  const { t } = useTranslation();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [step, setStep] = useState<'keep' | 'type-back'>('keep');
  const [leaving, setLeaving] = useState(false);
  const leave = (): void => setLeaving(true);
  function done(holders: KeyHolders): void {
    showToast(t('people.recovery.done'));
    onDone(holders);
    onClose();
  }
  if (recoveryKey === null)
    return <MakeRecovery replaces={replaces} offered={offered} onMade={setRecoveryKey} onClose={onClose} />;
  return (
    <>
      {step === 'keep' ? (
        <KeepRecovery recoveryKey={recoveryKey} onNext={() => setStep('type-back')} onClose={leave} />
      ) : (
        <TypeRecoveryBack
          length={recoveryKey.replace(/[^\p{L}\p{N}]/gu, '').length}
          onBack={() => setStep('keep')}
          onDone={done}
          onClose={leave}
        />
      )}
      {leaving && (
        <Confirm
          open
          title={t('people.recovery.leaveTitle')}
          description={t('people.recovery.leaveText')}
          confirmLabel={t('people.recovery.leave')}
          cancelLabel={t('people.recovery.stay')}
          danger
          onConfirm={onClose}
          onCancel={() => setLeaving(false)}
        />
      )}
    </>
  );
}

function MakeRecovery({
  replaces,
  offered,
  onMade,
  onClose,
}: {
  readonly replaces: boolean;
  readonly offered: boolean;
  readonly onMade: (recoveryKey: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const call = useKeyCall({
    send: (proof) => callVault('recovery.make', { proof }),
    onDone: ({ recoveryKey }) => onMade(recoveryKey),
  });
  return (
    <KeyDialog
      title={t('people.recovery.title')}
      text={
        <>
          <p>
            {t('people.recovery.text')} {t('people.recovery.place')}
          </p>
          {replaces && <p>{t('people.recovery.replaces')}</p>}
        </>
      }
      call={call}
      confirmLabel={t('people.recovery.start')}
      {...(offered ? { cancelLabel: t('people.recovery.later') } : {})}
      problem={call.errorBut()}
      onClose={onClose}
    />
  );
}
