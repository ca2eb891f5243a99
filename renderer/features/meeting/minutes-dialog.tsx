import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { SnapshotReceipt } from '../../../shared/ipc/payloads.ts';
import { PURPOSE_LIMIT, SNAPSHOT_PURPOSES, type SnapshotPurpose } from '../../../shared/snapshot/document.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SnapshotDone } from '../snapshot/index.ts';
import type { KeptMeeting } from './kept-meeting.ts';
import styles from './meeting.module.css';

export interface MinutesDialogProps {
  readonly meeting: KeptMeeting;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** The minutes as a file: what for, and where. */
export function MinutesDialog({ meeting, onSaved, onClose }: MinutesDialogProps) {
  const { t } = useTranslation();
  const steps = useMinutes(meeting, onSaved);
  const { done, busy, error, purpose, words, isPurposeMissing } = steps;
  return (
    <Dialog
      open
      title={t('meeting.minutesTitle')}
      description={done ? undefined : t('meeting.minutesIntro')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        done ? (
          <Button variant="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button variant="quiet" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button variant="primary" disabled={busy} focusableWhenDisabled onClick={steps.save}>
              {busy ? t('snapshot.writing') : t('snapshot.save')}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <SnapshotDone receipt={done} passphrase={null} />
      ) : (
        <div className={styles['purpose']}>
          <LabelledGroup label={t('snapshot.purpose')} hint={t('snapshot.purposeHint')}>
            <ChipChoice<SnapshotPurpose>
              label={t('snapshot.purpose')}
              value={purpose}
              options={SNAPSHOT_PURPOSES.map((value) => ({ value, label: t(`snapshot.purposes.${value}`) }))}
              onChange={steps.setPurpose}
            />
            {purpose === 'other' && (
              <TextField
                label={t('snapshot.ownPurpose')}
                value={words}
                maxLength={PURPOSE_LIMIT}
                autoComplete="off"
                onChange={steps.setWords}
                error={isPurposeMissing ? t('snapshot.purposeMissing') : undefined}
              />
            )}
          </LabelledGroup>
        </div>
      )}
      {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
    </Dialog>
  );
}

function useMinutes({ id, agenda }: KeptMeeting, onSaved: () => void) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<SnapshotPurpose>('meeting');
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<SnapshotReceipt | null>(null);
  const isMissing = purpose === 'other' && words.trim() === '';

  async function write(): Promise<void> {
    const file = await bridge().chooseNewFile('minutes-pdf');
    if (file === null) return;
    const shown = agenda.flatMap((item) =>
      item.kind === 'offer'
        ? []
        : [
            {
              id: item.id,
              reasons: item.reasons.map((one) => ({ kind: one.kind, days: 'days' in one ? one.days : null })),
            },
          ],
    );
    const written = await callVault('meeting.saveMinutes', {
      id,
      shown,
      offers: agenda.length - shown.length,
      file,
      lang: currentLang(),
      purposeKind: purpose,
      purpose: purpose === 'other' ? words.trim() : t(`snapshot.purposes.${purpose}`),
    });
    if (!written.ok) {
      setError(written.error);
      return;
    }
    setDone(written.value);
    onSaved();
  }
  return {
    purpose,
    setPurpose,
    words,
    setWords,
    busy,
    error,
    done,
    isPurposeMissing: isAsked && isMissing,
    save: (): void => {
      setAsked(true);
      if (busy || isMissing) return;
      setBusy(true);
      setError(null);
      void write().finally(() => setBusy(false));
    },
  };
}
