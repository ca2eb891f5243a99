import type { Attention } from '../../../shared/domain/attention.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { addDays, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import type { PlacementSign } from '../../state/index.ts';
import type { DayLine } from './lists.ts';

/** Why somebody stands in the list. `sign` names the picture; `pressing` is what has waited. */
export interface Why {
  readonly sign: 'late' | 'date' | 'contact' | 'no-date' | 'stay' | 'placement' | 'done';
  readonly pressing: boolean;
  readonly words: string;
}

/** Every reason for attention, in words. */
export function whyOf({ reasons }: Pick<Attention, 'reasons'>, citizen: Citizen, lane: Lane): readonly Why[] {
  return reasons.map(({ kind, days: count }): Why => {
    switch (kind) {
      case 'overdue':
        return { sign: 'late', pressing: true, words: t('attention.why.overdue', { count }) };
      case 'due-today':
        return { sign: 'date', pressing: false, words: t('attention.why.due-today') };
      case 'no-contact':
        return {
          sign: 'contact',
          pressing: true,
          words:
            citizen.lastContact === null
              ? t('attention.why.never', { count })
              : t('attention.why.no-contact', { count }),
        };
      case 'no-next-date':
        return { sign: 'no-date', pressing: false, words: t('attention.why.no-next-date') };
      case 'stood-still':
        return { sign: 'stay', pressing: false, words: t('attention.why.stood-still', { count, lane: lane.name }) };
    }
  });
}

/** What a line of the day asks for beyond the reasons for attention: a contact that is about to be due, or what was done. */
export function whyInDay({ part, days }: DayLine, citizen: Citizen, today: IsoDate): Why | null {
  if (part === 'done') return { sign: 'done', pressing: false, words: doneWords(citizen, today) };
  if (part !== 'contact') return null;
  const words =
    days === 0
      ? t('attention.why.contactToday')
      : days === 1
        ? t('attention.why.contactTomorrow')
        : t('attention.why.contactBy', { day: formatRelativeDay(addDays(today, days), today) });
  return { sign: 'contact', pressing: false, words };
}

/** A placement that ends soon or should have ended; null where none does. */
export function whyPlacement(sign: PlacementSign | null): Why | null {
  if (!sign?.clock.endsSoon) return null;
  const {
    company,
    clock: { daysLeft },
  } = sign;
  if (daysLeft === null) return null;
  const words =
    daysLeft < 0
      ? t('attention.why.placementPast', { company, count: -daysLeft })
      : daysLeft === 0
        ? t('attention.why.placementToday', { company })
        : t('attention.why.placement', { company, count: daysLeft });
  return { sign: 'placement', pressing: daysLeft < 0, words };
}

function doneWords({ nextDate }: Citizen, today: IsoDate): string {
  const met = t('attention.why.met');
  return nextDate === null ? met : `${met}, ${t('attention.why.next', { day: formatRelativeDay(nextDate, today) })}`;
}
