import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import { WEEKLY_HOURS_RANGE } from '../../../shared/domain/citizen.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { hoursOn, withHours, withoutHours } from '../../../shared/domain/placement-lists.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { currentLang, translate, useTranslation } from '../../i18n/index.ts';
import { useDraft, useToday } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { editPlacement } from './edit-placement.ts';
import styles from './placement-card.module.css';
import { hoursField, parseHours } from './parse-hours.ts';
import { hoursText, placementName } from './placement-words.ts';

interface HoursDraft {
  readonly from: string;
  readonly paid: string;
  readonly unpaid: string;
}
type Fault = { readonly field: keyof HoursDraft; readonly words: string };
const CLOSED: HoursDraft | null = null;

/** Half-typed new hours of a placement, kept over a lock; null while nobody types any. */
export function useHoursDraft({ id }: Placement) {
  return useDraft<HoursDraft | null>(`p-hours:${id}`, CLOSED);
}

/** The button that opens the form: the focus goes back to it. */
export function hoursButtonId({ id }: Placement): string {
  return `new-hours-${id}`;
}

/** The form begins with the hours as they are now; before the first day, with those that it begins with. */
export function hoursNow({ hours, start, plannedStart }: Placement, today: IsoDate): HoursDraft {
  const sign = currentLang() === 'da' ? ',' : '.';
  const first = start ?? plannedStart ?? today;
  const from = first > today ? first : today;
  const now = hoursOn(hours, from);
  return { from, paid: hoursField(now?.paid ?? 0, sign), unpaid: hoursField(now?.unpaid ?? 0, sign) };
}

/** New hours from a day on: the day, paid, unpaid, and Enter. */
export function HoursForm({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const draft = useHoursDraft(placement);
  const [fault, setFault] = useState<Fault | null>(null);
  const today = useToday();
  if (draft.value === null) return null;
  const { value } = draft;
  const field = (name: keyof HoursDraft) => ({
    name,
    value: value[name],
    onChange: (text: string) => {
      setFault(null);
      draft.set((present) => ({ ...(present ?? value), [name]: text }));
    },
    error: fault?.field === name ? fault.words : undefined,
  });
  const close = (): void => {
    draft.clear();
    document.getElementById(hoursButtonId(placement))?.focus();
  };
  const save = (): void => {
    const step = stepOf(value);
    if ('words' in step) {
      setFault(step);
      return;
    }
    const words = t('placements.hours.saved', { day: formatDay(step.from, today), hours: hoursText(step) });
    void editPlacement(placement, { hours: withHours(placement.hours, step) }, words).then((done) => done && close());
  };
  return (
    <form
      className={styles['inline']}
      aria-label={t('placements.hours.changeNamed', { placement: placementName(placement) })}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The form alone closes, not the card it stands in.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles['three']}>
        <TextField label={t('placements.fields.from')} type="date" dir="ltr" autoFocus {...field('from')} />
        <TextField label={t('placements.fields.paid')} inputMode="decimal" dir="ltr" {...field('paid')} />
        <TextField label={t('placements.fields.unpaid')} inputMode="decimal" dir="ltr" {...field('unpaid')} />
      </div>
      <div className={styles['buttons']}>
        <Button variant="quiet" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('placements.hours.save')}</Button>
      </div>
    </form>
  );
}

function stepOf(draft: HoursDraft): { readonly from: IsoDate; readonly paid: number; readonly unpaid: number } | Fault {
  const from = parseIsoDate(draft.from);
  if (from === undefined) return { field: 'from', words: translate('placements.problems.day') };
  const [paid, unpaid] = [parseHours(draft.paid), parseHours(draft.unpaid)];
  if (paid === undefined) return { field: 'paid', words: translate('placements.problems.number') };
  if (unpaid === undefined) return { field: 'unpaid', words: translate('placements.problems.number') };
  const { max } = WEEKLY_HOURS_RANGE;
  return paid + unpaid > max
    ? { field: 'paid', words: translate('placements.problems.hours', { max }) }
    : { from, paid, unpaid };
}

/** The hours from day to day, each of which can be taken out. */
export function HoursList({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const today = useToday();
  if (placement.hours.length === 0) return null;
  return (
    <ul className={styles['lines']} aria-label={t('placements.hours.list')}>
      {placement.hours.map((step) => {
        const day = formatDay(step.from, today);
        return (
          <li key={step.from} className={styles['line']}>
            <span>{t('placements.hours.next', { day, hours: hoursText(step) })}</span>
            <IconButton
              label={t('placements.hours.remove', { day })}
              onClick={() =>
                void editPlacement(
                  placement,
                  { hours: withoutHours(placement.hours, step.from) },
                  t('placements.hours.removed', { day }),
                )
              }
            >
              <Trash2 aria-hidden />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
