import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay, formatRelativeDay } from '../../i18n/format.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import styles from './contact-dialog.module.css';
import { NEXT_CHOICES, nextDayOf } from './contact-form.ts';
import { problemAt } from './contact-problem.ts';
import type { useContactForm } from './use-contact-form.ts';

interface NextFieldsProps {
  readonly citizen: Citizen;
  readonly work: Pick<ReturnType<typeof useContactForm>, 'values' | 'change' | 'problem' | 'today'>;
}

/** When the next step is; as it was unless another is chosen. */
export function NextFields({ citizen, work }: NextFieldsProps) {
  const { t: words } = useTranslation();
  const { values, change, problem, today } = work;
  const chosen = nextDayOf(values, today);
  return (
    <>
      <LabelledGroup
        label={words('contacts.next')}
        hint={<span aria-live="polite">{hintOf(chosen, citizen.nextDate, today)}</span>}
      >
        <ChipChoice
          label={words('contacts.next')}
          value={values.next}
          onChange={(next) => change({ next })}
          options={NEXT_CHOICES.map((next) => ({ value: next, label: words(`contacts.nextChoices.${next}`) }))}
        />
      </LabelledGroup>
      {values.next === 'own' && (
        <div className={styles['pair']}>
          <TextField
            name="own"
            type="date"
            dir="ltr"
            label={words('contacts.ownDay')}
            min={today}
            max="2100-12-31"
            value={values.own}
            onChange={(own) => change({ own })}
            error={problemAt(problem, 'own')}
          />
        </div>
      )}
    </>
  );
}

function hintOf(chosen: IsoDate | null | undefined, present: IsoDate | null, today: IsoDate): string {
  if (chosen === null) return t(present === null ? 'contacts.nextNone' : 'contacts.nextCleared');
  if (chosen !== undefined) return t('contacts.nextBecomes', { day: dayWords(chosen, today) });
  if (present === null) return t('contacts.nextNone');
  return t(present < today ? 'contacts.nextPast' : 'contacts.nextIs', { day: dayWords(present, today) });
}

/** "28. nov. (om 6 dage)" */
function dayWords(day: IsoDate, today: IsoDate): string {
  const [date, relative] = [formatDay(day, today), formatRelativeDay(day, today)];
  return date === relative ? date : `${date} (${relative})`;
}
