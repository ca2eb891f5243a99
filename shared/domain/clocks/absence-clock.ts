import { addDays, daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import type { Absence, Placement } from '../placement.ts';
import { daysOf, ruleOn } from '../rules/rules.ts';
import { daysIn, mergedSpans, type Span } from './spans.ts';

/**
 * What one absence does to the end of an IGU. `confirmed`: the end has moved by it. `waiting`: it would, when a person says so. `short`: sickness not
 * long enough in a row; while it runs, `countsFrom` is the first day on which it will be. `outside`: none of its days lies in the placement.
 */
export type AbsenceEffect =
  | { readonly kind: 'confirmed' | 'waiting'; readonly days: number; readonly isRunning: boolean }
  | { readonly kind: 'short'; readonly days: number; readonly isRunning: boolean; readonly countsFrom: IsoDate | null }
  | { readonly kind: 'outside'; readonly days: number; readonly isRunning: boolean };

/** The end of an IGU as absences move it. */
export interface MovedEnd {
  /** The last day when every absence that counts is counted. */
  readonly proposedEnd: IsoDate;
  /** The last day with only those absences that a person has confirmed. */
  readonly confirmedEnd: IsoDate;
  /** One for each absence of the placement, in its order. */
  readonly effects: readonly AbsenceEffect[];
}

/** One absence up to `today`, within the placement. */
interface Away {
  readonly absence: Absence;
  readonly isRunning: boolean;
  readonly span: Span | null;
  readonly counts: boolean;
  readonly countsFrom: IsoDate | null;
}

/**
 * The end of an IGU that began on `start` and would end on `end`, moved by parental leave and by sickness of more than the weeks the rule names in a
 * row, for the same length. No day counts twice; somebody still away counts up to `today`; what lies before the start or after the end moves nothing.
 */
export function movedEnd(
  { start, end, absences }: { readonly start: IsoDate; readonly end: IsoDate } & Pick<Placement, 'absences'>,
  today: IsoDate,
): MovedEnd {
  const away = awayOf(absences, start, today);
  const counted = away.filter((one) => one.counts);
  const proposedEnd = movedBy(end, counted);
  return {
    proposedEnd,
    confirmedEnd: movedBy(
      end,
      counted.filter(({ absence }) => absence.isConfirmed),
    ),
    effects: away.map((one) => effectOf(one, proposedEnd)),
  };
}

function awayOf(absences: readonly Absence[], start: IsoDate, today: IsoDate): Away[] {
  const spans = absences.map((absence) => spanOf(absence, start, today));
  const sick = mergedSpans(
    spans.filter((span, at): span is Span => span !== null && absences[at]?.kind === 'sickness'),
  );
  const longer = shortestThatCounts(start);
  return absences.map((absence, at) => {
    const span = spans[at] ?? null;
    const isRunning = absence.until === null && absence.from <= today;
    if (span === null || absence.kind === 'parental-leave')
      return { absence, isRunning, span, counts: span !== null, countsFrom: null };
    const row = sick.find(({ from, until }) => from <= span.from && until >= span.until) ?? span;
    const counts = longer !== null && daysIn(row) >= longer;
    const countsFrom = longer !== null && !counts && isRunning ? addDays(row.from, longer - 1) : null;
    return { absence, isRunning, span, counts, countsFrom };
  });
}

/** Whole days in a row from which sickness moves the end; null where no rule is known. */
function shortestThatCounts(start: IsoDate): number | null {
  const rule = ruleOn('igu.sickness-that-extends', start);
  const days = rule && daysOf(rule);
  return days === undefined ? null : days + 1;
}

/** The days of an absence from the first day of the placement on, up to today while it runs; null for none. */
function spanOf({ from, until }: Absence, start: IsoDate, today: IsoDate): Span | null {
  const span = { from: from < start ? start : from, until: until ?? today };
  return span.until < span.from ? null : span;
}

/** Each row of days away that begins before the end has come moves it by its length. */
function movedBy(end: IsoDate, away: readonly Away[]): IsoDate {
  let moved = end;
  for (const span of mergedSpans(away.flatMap(({ span: one }) => one ?? []))) {
    if (span.from > moved) break;
    moved = addDays(moved, daysIn(span));
  }
  return moved;
}

function effectOf({ absence, isRunning, span, counts, countsFrom }: Away, proposedEnd: IsoDate): AbsenceEffect {
  if (span === null || span.from > proposedEnd) return { kind: 'outside', days: 0, isRunning };
  const days = daysBetween(span.from, span.until) + 1;
  if (!counts) return { kind: 'short', days, isRunning, countsFrom };
  return { kind: absence.isConfirmed ? 'confirmed' : 'waiting', days, isRunning };
}
