import { DEMANDS, WORK_TIMES } from '../../../shared/domain/work.ts';
import { useTranslation } from '../../i18n/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import styles from './card-fields.module.css';
import { entriesOf } from './card-form.ts';
import type { FieldsForm } from './form-of-fields.ts';
import { Asked } from './text-row.tsx';

interface RowProps {
  readonly form: FieldsForm;
}

/** Whether an interpreter is needed. */
export function InterpreterRow({ form }: RowProps) {
  const { t } = useTranslation();
  const label = t('citizen.fields.interpreter');
  return (
    <Asked form={form} field="interpreter">
      <LabelledGroup row label={label} error={form.errorAt('interpreter')}>
        <div className={styles['choice']}>
          <ChipChoice
            label={label}
            value={form.values.interpreter === '' ? 'unknown' : form.values.interpreter}
            options={(['unknown', 'yes', 'no'] as const).map((value) => ({
              value,
              label: t(`citizen.interpreter.${value}`),
            }))}
            onChange={(value) => form.choose('interpreter', value === 'unknown' ? '' : value)}
          />
        </div>
      </LabelledGroup>
    </Asked>
  );
}

/** The times of day somebody can work. */
export function WorkTimesRow({ form }: RowProps) {
  const { t } = useTranslation();
  const label = t('citizen.fields.workTimes');
  return (
    <Asked form={form} field="workTimes">
      <LabelledGroup row label={label} error={form.errorAt('workTimes')}>
        <div className={styles['choice']}>
          <ChipToggles
            label={label}
            value={entriesOf(form.values.workTimes)}
            options={WORK_TIMES.map((value) => ({ value, label: t(`citizen.workTimes.${value}`) }))}
            onChange={(chosen) => form.choose('workTimes', chosen.join('\n'))}
          />
        </div>
      </LabelledGroup>
    </Asked>
  );
}

/** What a workplace should spare somebody. */
export function AvoidsRow({ form }: RowProps) {
  const { t } = useTranslation();
  const label = t('citizen.fields.avoids');
  return (
    <Asked form={form} field="avoids">
      <LabelledGroup row label={label} error={form.errorAt('avoids')}>
        <div className={styles['choice']}>
          <ChipToggles
            label={label}
            value={entriesOf(form.values.avoids)}
            options={DEMANDS.map((value) => ({ value, label: t(`citizen.demands.${value}`) }))}
            onChange={(chosen) => form.choose('avoids', chosen.join('\n'))}
          />
        </div>
      </LabelledGroup>
    </Asked>
  );
}
