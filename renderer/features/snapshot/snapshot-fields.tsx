import {
  SNAPSHOT_FORMATS,
  SNAPSHOT_LEVELS,
  type SnapshotFormat,
  type SnapshotLevel,
} from '../../../shared/snapshot/document.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useIsSupervisor } from '../../state/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DayField } from './day-field.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PurposeField } from './purpose-field.tsx';
import { SealField } from './seal-field.tsx';
import { SnapshotChoice } from './snapshot-choice.tsx';
import styles from './snapshot-panel.module.css';
import { isFormatOf, POSTERS, type SnapshotSteps } from './use-snapshot.ts';
import { WallNames } from './wall-names.tsx';

/** Everything that is chosen before a snapshot is made. */
export function SnapshotFields({ steps }: { readonly steps: SnapshotSteps }) {
  const { form, change, problems } = steps;
  if (steps.paper !== null) return <PaperFields steps={steps} paper={steps.paper} />;
  return (
    <div className={styles['form']}>
      <Level steps={steps} />
      <DayField steps={steps} />
      <SnapshotChoice steps={steps} />
      <PurposeField form={form} onChange={change} isMissing={problems.purpose} />
      <WallNames steps={steps} />
      <Format steps={steps} />
    </div>
  );
}

function Level({ steps: { form, change, isPrinted } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  const supervisor = useIsSupervisor();
  const levels = SNAPSHOT_LEVELS.filter(
    (level) => (supervisor || level !== 'identified') && !(isPrinted && level === 'counts'),
  ).reverse();
  const chosen = form.level ?? 'glance';
  const hint = t(`snapshot.levelHints.${chosen}`);
  return (
    <LabelledGroup label={t('snapshot.level')} hint={supervisor ? hint : `${hint} ${t('snapshot.namesBySupervisor')}`}>
      <Segmented<SnapshotLevel>
        label={t('snapshot.level')}
        value={chosen}
        options={levels.map((value) => ({ value, label: t(`snapshot.levels.${value}`) }))}
        onChange={(level) => change({ level })}
      />
    </LabelledGroup>
  );
}

function Format({ steps: { form, change, isPrinted } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  return (
    <>
      <LabelledGroup label={t('snapshot.format')} hint={t(`snapshot.formatHints.${form.format}`)}>
        <ChipChoice<SnapshotFormat>
          label={t('snapshot.format')}
          value={form.format}
          options={(isPrinted ? POSTERS : SNAPSHOT_FORMATS)
            .filter((value) => isFormatOf(form.level, value))
            .map((value) => ({
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
