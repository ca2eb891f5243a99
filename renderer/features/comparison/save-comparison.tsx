import type { VaultInput } from '../../../shared/ipc/contract.ts';
import {
  PURPOSE_LIMIT,
  SNAPSHOT_LEVELS,
  SNAPSHOT_PURPOSES,
  type SnapshotLevel,
  type SnapshotPurpose,
} from '../../../shared/snapshot/document.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, useIsSupervisor } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Passphrase, SnapshotDone } from '../snapshot/index.ts';
import styles from './comparison.module.css';
import { useSave, type SaveSteps } from './use-save.ts';

export interface SaveComparisonProps {
  readonly asked: VaultInput<'snapshot.compare'>;
  readonly onClose: () => void;
}

/** Two days compared as a file for somebody else: how much it tells, what for, and as what. */
export function SaveComparison({ asked, onClose }: SaveComparisonProps) {
  const { t } = useTranslation();
  const steps = useSave(asked);
  const { form, done, error, busy } = steps;
  const days = { from: formatLongDay(asked.from), to: formatLongDay(asked.to) };
  return (
    <Dialog
      open
      title={t('comparison.save.title')}
      description={done ? undefined : t('comparison.save.intro', days)}
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
            <Button variant="primary" disabled={busy} onClick={steps.save}>
              {busy ? t('snapshot.writing') : t('snapshot.save')}
            </Button>
          </>
        )
      }
    >
      {done ? <SnapshotDone receipt={done} passphrase={form.passphrase} /> : <Fields steps={steps} />}
      {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
    </Dialog>
  );
}

function Fields({ steps }: { readonly steps: SaveSteps }) {
  const { t } = useTranslation();
  const { form, change, seal, isPurposeMissing } = steps;
  const isSupervisor = useIsSupervisor();
  const levels = SNAPSHOT_LEVELS.filter((level) => isSupervisor || level !== 'identified').reverse();
  const hint = t(`comparison.save.hints.${form.level}`);
  return (
    <div className={styles['form']}>
      <LabelledGroup
        label={t('snapshot.level')}
        hint={isSupervisor ? hint : `${hint} ${t('snapshot.namesBySupervisor')}`}
      >
        <Segmented<SnapshotLevel>
          label={t('snapshot.level')}
          value={form.level}
          options={levels.map((value) => ({ value, label: t(`snapshot.levels.${value}`) }))}
          onChange={(level) => change({ level })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('snapshot.purpose')} hint={t('snapshot.purposeHint')}>
        <ChipChoice<SnapshotPurpose>
          label={t('snapshot.purpose')}
          value={form.purpose}
          options={SNAPSHOT_PURPOSES.map((value) => ({ value, label: t(`snapshot.purposes.${value}`) }))}
          onChange={(purpose) => change({ purpose })}
        />
        {form.purpose === 'other' && (
          <TextField
            label={t('snapshot.ownPurpose')}
            value={form.words}
            maxLength={PURPOSE_LIMIT}
            autoComplete="off"
            onChange={(words) => change({ words })}
            error={isPurposeMissing ? t('snapshot.purposeMissing') : undefined}
          />
        )}
      </LabelledGroup>
      <LabelledGroup label={t('snapshot.format')}>
        <ChipChoice<'xlsx' | 'csv'>
          label={t('snapshot.format')}
          value={form.format}
          options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: t(`comparison.save.formats.${value}`) }))}
          onChange={(format) => change({ format })}
        />
      </LabelledGroup>
      <div>
        <Switch label={t('snapshot.seal.on')} checked={form.passphrase !== null} onChange={seal} />
        {form.passphrase !== null && (
          <>
            <p className={styles['hint']}>{t('snapshot.seal.hint')}</p>
            <Passphrase value={form.passphrase} />
          </>
        )}
      </div>
    </div>
  );
}
