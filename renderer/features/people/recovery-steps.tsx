import { ArrowLeft, Check, Printer, Save } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault, noteAccess } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { groupRecovery, RecoveryKeyField } from '../passphrase/index.ts';
import { groupsOf } from './recovery-groups.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import styles from './recovery-steps.module.css';
import { isRefusedFor } from './use-key-call.ts';

/** The key, large, with the two ways to keep it. */
export function KeepRecovery({
  recoveryKey,
  onNext,
  onClose,
}: {
  readonly recoveryKey: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { saved, error, save } = useSaving();
  return (
    <Dialog
      open
      title={t('people.recovery.keepTitle')}
      description={t('people.recovery.keepText')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button variant="primary" onClick={onNext}>
          {t('people.recovery.typeBack')}
        </Button>
      }
    >
      <div className={styles['keep']}>
        <ol className={styles['key']} aria-label={t('people.recovery.key')} data-testid="recovery-key">
          {groupsOf(recoveryKey).map((group, at) => (
            <li key={at}>{group}</li>
          ))}
        </ol>
        <div className={styles['ways']}>
          <Button icon={<Printer aria-hidden />} onClick={print}>
            {t('people.recovery.print')}
          </Button>
          <Button icon={saved ? <Check aria-hidden /> : <Save aria-hidden />} onClick={() => void save()}>
            {t('people.recovery.save')}
          </Button>
          <p className={styles['saved']} role="status">
            {saved ? t('people.recovery.saved') : ''}
          </p>
        </div>
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
      <RecoverySheet recoveryKey={recoveryKey} />
    </Dialog>
  );
}

/** A key on paper opens the board as well: the log tells that there is one. */
function print(): void {
  noteAccess({ act: 'print', count: 1 });
  window.print();
}

/** Main learns the file's name, the vault writes what stands in it. */
function useSaving() {
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile('recovery-key');
    if (file === null) return;
    const answer = await callVault('recovery.save', { file, lang: currentLang() });
    setSaved(answer.ok);
    setError(answer.ok ? null : answer.error);
  }
  return { saved, error, save };
}

/** Typed back from paper: only then does the key hold. */
export function TypeRecoveryBack({
  length,
  onBack,
  onDone,
  onClose,
}: {
  /** Characters of the key, without what stands between its groups. */
  readonly length: number;
  readonly onBack: () => void;
  readonly onDone: (holders: KeyHolders) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const missing = length - groupRecovery(typed).replaceAll('-', '').length;
  async function confirm(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (missing > 0) {
      setProblem(t('people.recovery.typedMissing', { count: missing }));
      return;
    }
    const answer = await callVault('recovery.confirm', { typed });
    if (answer.ok) {
      onDone(answer.value);
      return;
    }
    setProblem(callErrorText(answer.error));
    setGone(isRefusedFor(answer.error, ['no-such-way']));
  }
  return (
    <Dialog
      open
      title={t('people.recovery.typeBackTitle')}
      description={t('people.recovery.typeBackText')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          {!gone && (
            <span className={styles['aside']}>
              <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onClick={onBack}>
                {t('people.recovery.showAgain')}
              </Button>
            </span>
          )}
          <Button variant="primary" type="submit" form="type-recovery-back">
            {t('people.recovery.confirm')}
          </Button>
        </>
      }
    >
      <form id="type-recovery-back" noValidate onSubmit={(event) => void confirm(event)}>
        <RecoveryKeyField
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setProblem(null);
          }}
          readOnly={false}
          error={problem ?? undefined}
        />
      </form>
    </Dialog>
  );
}
