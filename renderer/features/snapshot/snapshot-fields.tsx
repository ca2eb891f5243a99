import {
  SNAPSHOT_FORMATS,
  SNAPSHOT_LEVELS,
  type SnapshotFormat,
  type SnapshotLevel,
} from '../../../shared/snapshot/document.ts';
import { useTranslation } from '../../i18n/index.ts';
import { readToday, useIsSupervisor } from '../../state/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PurposeField } from './purpose-field.tsx';
import { SealField } from './seal-field.tsx';
import { SnapshotChoice } from './snapshot-choice.tsx';
import styles from './snapshot-panel.module.css';
import { isFormatOf, type SnapshotSteps } from './use-snapshot.ts';

/** Everything that is chosen before a snapshot is made. */
export function SnapshotFields({ steps }: { readonly steps: SnapshotSteps }) {
  const { form, change, problems } = steps;
  return (
    <div className={styles['form']}>
      <Level steps={steps} />
      <Day steps={steps} />
      <SnapshotChoice steps={steps} />
      <PurposeField form={form} onChange={change} isMissing={problems.purpose} />
      <Format steps={steps} />
    </div>
  );
}

function Level({ steps: { form, change } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  const supervisor = useIsSupervisor();
  const levels = SNAPSHOT_LEVELS.filter((level) => supervisor || level !== 'identified').reverse();
  const hint = t(`snapshot.levelHints.${form.level}`);
  return (
    <LabelledGroup label={t('snapshot.level')} hint={supervisor ? hint : `${hint} ${t('snapshot.namesBySupervisor')}`}>
      <Segmented<SnapshotLevel>
        label={t('snapshot.level')}
        value={form.level}
        options={levels.map((value) => ({ value, label: t(`snapshot.levels.${value}`) }))}
        onChange={(level) => change({ level })}
      />
    </LabelledGroup>
  );
}

function Day({ steps: { form, change, problems } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('snapshot.day')}>
      <Segmented<'now' | 'past'>
        label={t('snapshot.day')}
        value={form.day === null ? 'now' : 'past'}
        options={[
          { value: 'now', label: t('snapshot.now') },
          { value: 'past', label: t('snapshot.past') },
        ]}
        onChange={(when) => change({ day: when === 'now' ? null : readToday() })}
      />
      {form.day !== null && (
        <TextField
          type="date"
          label={t('snapshot.pastDay')}
          value={form.day}
          max={readToday()}
          onChange={(day) => change({ day })}
          error={problems.day ? t('snapshot.dayMissing') : undefined}
        />
      )}
    </LabelledGroup>
  );
}

function Format({ steps: { form, change } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  return (
    <>
      <LabelledGroup label={t('snapshot.format')} hint={t(`snapshot.formatHints.${form.format}`)}>
        <ChipChoice<SnapshotFormat>
          label={t('snapshot.format')}
          value={form.format}
          options={SNAPSHOT_FORMATS.filter((value) => isFormatOf(form.level, value)).map((value) => ({
            value,
            label: t(`snapshot.formats.${value}`),
          }))}
          onChange={(format) => change({ format })}
        />
      </LabelledGroup>
      <SealField passphrase={form.passphrase} onChange={(passphrase) => change({ passphrase })} />
    </>
  );
}
