import { ATTENTION_KINDS, type Attention, type AttentionKind } from '../../../shared/domain/attention.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import { contactState, nextDateState } from '../../../shared/domain/due.ts';
import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { compareDanish } from '../../../shared/lib/danish-collation.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';

/** What the list is narrowed to. */
export type ReasonFilter = 'all' | AttentionKind;
export const REASON_FILTERS: readonly ReasonFilter[] = ['all', ...ATTENTION_KINDS];

/** How many stand under each reason. Somebody with two reasons counts under both, and once under all. */
export function countsOf(list: readonly Attention[]): Readonly<Record<ReasonFilter, number>> {
  const counts = Object.fromEntries(REASON_FILTERS.map((filter) => [filter, 0])) as Record<ReasonFilter, number>;
  counts.all = list.length;
  for (const { reasons } of list) for (const { kind } of reasons) counts[kind] += 1;
  return counts;
}

/** Those under a reason, who has waited longest first; the same wait goes by name. */
export function listOf(
  list: readonly Attention[],
  filter: ReasonFilter,
  nameOf: (id: CitizenId) => string,
): readonly Attention[] {
  const weighed = list.flatMap((one) => {
    const days = weightOf(one, filter);
    return days === null ? [] : [{ one, days, name: nameOf(one.citizenId) }];
  });
  return weighed.sort((a, b) => b.days - a.days || compareDanish(a.name, b.name)).map(({ one }) => one);
}

/** Days waited for this reason; null when it is not one. A long stay alone is no waiting: it comes last among all. */
function weightOf({ reasons }: Attention, filter: ReasonFilter): number | null {
  if (filter !== 'all') return reasons.find(({ kind }) => kind === filter)?.days ?? null;
  return Math.max(...reasons.map(({ kind, days }) => (kind === 'stood-still' ? -1 : days)));
}

/** The parts of a consultant's day, in the order in which they are worked. */
export const DAY_PARTS = ['overdue', 'silent', 'today', 'contact', 'placement', 'no-date', 'done'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/**
 * One citizen in a part of the day. `days`: for `overdue` since the date, for `silent` beyond the rhythm of contacts, for `contact` left of it, for
 * `placement` until its last day (negative: since), else 0.
 */
export interface DayLine {
  readonly citizenId: CitizenId;
  readonly part: DayPart;
  readonly days: number;
}

/** A contact that falls due within so many days belongs to this week's work. */
const SOON_DAYS = 7;

/**
 * What a consultant's citizens ask for: each once, where it is most pressing, and those met today once more at the end. Within a part the most
 * pressing first, then by name. `endsIn`: days to the last day of a placement that ends soon; null for none.
 */
export function dayOf(
  citizens: Iterable<Citizen>,
  laneOf: (id: LaneId) => Lane | undefined,
  today: IsoDate,
  endsIn: (id: CitizenId) => number | null = () => null,
): readonly DayLine[] {
  const lines: (DayLine & { readonly rank: number; readonly name: string })[] = [];
  for (const citizen of citizens) {
    const lane = laneOf(citizen.laneId);
    if (!lane || lane.isEnd) continue;
    const { id: citizenId, name } = citizen;
    const asked = askedOf(citizen, lane, today, endsIn(citizenId));
    const isLate = asked?.part === 'overdue' || asked?.part === 'silent';
    if (asked) lines.push({ citizenId, name, ...asked, rank: isLate ? -asked.days : asked.days });
    if (citizen.lastContact === today) lines.push({ citizenId, name, part: 'done', days: 0, rank: 0 });
  }
  return lines
    .sort(
      (a, b) =>
        DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part) || a.rank - b.rank || compareDanish(a.name, b.name),
    )
    .map(({ citizenId, part, days }) => ({ citizenId, part, days }));
}

function askedOf(
  citizen: Citizen,
  lane: Lane,
  today: IsoDate,
  endsIn: number | null,
): Pick<DayLine, 'part' | 'days'> | null {
  const next = nextDateState(citizen.nextDate, today);
  if (next.kind === 'overdue') return { part: 'overdue', days: next.days };
  if (next.kind === 'today') return { part: 'today', days: 0 };
  const left = daysLeft(citizen, lane, today);
  if (left !== null && left < 0) return { part: 'silent', days: -left };
  if (left !== null && left <= SOON_DAYS && citizen.lastContact !== today) return { part: 'contact', days: left };
  if (endsIn !== null) return { part: 'placement', days: endsIn };
  return next.kind === 'none' ? { part: 'no-date', days: 0 } : null;
}

/** Days until the rhythm asks for a contact, negative when it is broken; null where there is none. */
function daysLeft(citizen: Citizen, { cadenceDays }: Lane, today: IsoDate): number | null {
  return cadenceDays === null ? null : cadenceDays - contactState(cadenceDays, citizen, today).days;
}
