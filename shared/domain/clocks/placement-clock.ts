import { addDays, ageOn, daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import type { Company } from '../company.ts';
import { placementStage, type Placement, type PlacementStage } from '../placement.ts';
import { daysOf, ruleOn } from '../rules/rules.ts';
import type { Rule, RuleKey } from '../rules/table.ts';
import { movedEnd, type AbsenceEffect } from './absence-clock.ts';
import { lastDayOf } from './calendar.ts';

/**
 * The longest a placement of its kind may last, and the rule that says so. `beyond`: how many days the agreed end lies after it, 0 for within;
 * `extensions`: how many of the rule's extensions that takes, 0 where there are none to take.
 */
export interface Limit {
  readonly rule: Rule;
  readonly last: IsoDate;
  readonly beyond: number;
  readonly extensions: number;
}

/** A longer end that a person may decide on. `isSpecial`: it lies beyond the longest, and is for special cases alone. */
export interface Extension {
  readonly rule: Rule;
  readonly until: IsoDate;
  readonly isSpecial: boolean;
}

/** An IGU's own clocks. */
export interface IguClock {
  /** The end when every absence that counts is counted, and with only the confirmed ones. */
  readonly proposedEnd: IsoDate;
  readonly confirmedEnd: IsoDate;
  /** One for each absence of the placement, in its order. */
  readonly effects: readonly AbsenceEffect[];
  /** Weeks of school against those that belong to it; null where no rule is known. */
  readonly school: { readonly rule: Rule; readonly taken: number | null; readonly left: number | null } | null;
  /** The age on the first day against the rule: `unknown` without a birth date; null where it fits or no rule is known. */
  readonly age: AgeDoubt | null;
}
export type AgeDoubt =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-young' | 'too-old'; readonly years: number; readonly rule: Rule };

/** A placement against the calendar on one day. */
export interface PlacementClock {
  readonly stage: PlacementStage;
  /** The first day, as it was or else as agreed; null where neither is known. */
  readonly start: IsoDate | null;
  /** The agreed first day has come, and nobody has said that it began. */
  readonly isLate: boolean;
  /** The last day: as it was, else as agreed and moved by what a person confirmed, else the longest allowed; null where nothing says. */
  readonly end: IsoDate | null;
  /** Nobody has agreed on an end: it is the longest the rule allows. */
  readonly isEndByRule: boolean;
  /** Days to the last day: 0 on it, negative after it. Null where there is no end, or it has ended. */
  readonly daysLeft: number | null;
  /** Which week it is, from 1, of how many whole weeks; null before it begins, or where there is no end to count to. */
  readonly week: number | null;
  readonly weeks: number | null;
  /** The part of its days that is gone, 0 to 1. */
  readonly part: number | null;
  /** It runs, and its last day is so near (or past) that something must be decided. */
  readonly endsSoon: boolean;
  readonly limit: Limit | null;
  /** The company's sector decides how long it may last, and is not known. */
  readonly isSectorMissing: boolean;
  readonly extension: Extension | null;
  readonly igu: IguClock | null;
}

const WEEK = 7;

/** What of a placement the calendar asks about. */
type ClockedPlacement = Pick<
  Placement,
  'kind' | 'start' | 'plannedStart' | 'end' | 'plannedEnd' | 'outcome' | 'absences' | 'schoolWeeks'
>;

/** Where a placement stands on `today`. Every number comes from the rule in force on its first day. */
export function placementClock(
  placement: ClockedPlacement,
  { citizen, company }: { readonly citizen: Pick<Citizen, 'birthDate'>; readonly company: Pick<Company, 'sector'> },
  today: IsoDate,
): PlacementClock {
  const stage = placementStage(placement, today);
  const start = placement.start ?? placement.plannedStart;
  const longest = start === null ? null : longestOf(placement, company, start);
  const agreed = placement.plannedEnd ?? longest?.last ?? null;
  const igu =
    placement.kind === 'igu' && start !== null && agreed !== null
      ? iguOf(placement, citizen, start, agreed, today)
      : null;
  const end = placement.end ?? igu?.confirmedEnd ?? agreed;
  const limit = longest && limitOf(placement, longest);
  const passage = passageOf(stage, start, end, longest, today);
  return {
    stage,
    start,
    isLate: stage === 'planned' && start !== null && start <= today,
    end,
    isEndByRule: placement.end === null && placement.plannedEnd === null && end !== null,
    ...passage,
    endsSoon: stage === 'running' && passage.daysLeft !== null && passage.daysLeft <= endsSoonDays(today),
    limit,
    isSectorMissing: placement.kind === 'wage-subsidy' && company.sector === null,
    extension: stage === 'ended' ? null : extensionOf(placement, limit),
    igu,
  };
}

function endsSoonDays(today: IsoDate): number {
  return ruleOn('placement.ends-soon', today)?.value ?? 0;
}

/** Where in its days a placement stands. */
function passageOf(
  stage: PlacementStage,
  start: IsoDate | null,
  end: IsoDate | null,
  longest: Pick<Limit, 'rule' | 'last'> | null,
  today: IsoDate,
): Pick<PlacementClock, 'daysLeft' | 'week' | 'weeks' | 'part'> {
  const days = start === null || end === null || end < start ? null : daysBetween(start, end) + 1;
  const weeks = days === null ? null : wholeWeeks(end === longest?.last ? (daysOf(longest.rule) ?? days) : days);
  const gone = start === null ? null : daysBetween(start, today);
  const last = stage === 'ended' ? end : null;
  const passed = last !== null && start !== null ? daysBetween(start, last) : gone;
  const week = stage === 'planned' || passed === null || passed < 0 ? null : Math.floor(passed / WEEK) + 1;
  return {
    daysLeft: stage === 'ended' || end === null ? null : daysBetween(today, end),
    // The days beyond whole weeks belong to the last one.
    week: week !== null && weeks !== null && passed !== null && passed < (days ?? 0) ? Math.min(week, weeks) : week,
    weeks,
    part: days === null || gone === null ? null : Math.min(1, Math.max(0, gone / days)),
  };
}

/** Two years are 104 weeks, whichever days they begin and end on: the calendar's few days over are no week of their own. */
function wholeWeeks(days: number): number {
  return Math.max(1, Math.round(days / WEEK));
}

const LONGEST: Readonly<Partial<Record<Placement['kind'], RuleKey>>> = {
  internship: 'internship.longest',
  igu: 'igu.duration',
};

function longestOf(
  { kind }: ClockedPlacement,
  { sector }: Pick<Company, 'sector'>,
  start: IsoDate,
): Pick<Limit, 'rule' | 'last'> | null {
  const key = kind === 'wage-subsidy' ? sector && (`wage-subsidy.${sector}` as const) : LONGEST[kind];
  const rule = key ? ruleOn(key, start) : undefined;
  const last = rule && lastDayOf(start, rule);
  return rule && last ? { rule, last } : null;
}

function limitOf({ kind, plannedEnd }: ClockedPlacement, longest: Pick<Limit, 'rule' | 'last'>): Limit {
  const beyond = plannedEnd === null ? 0 : Math.max(0, daysBetween(longest.last, plannedEnd));
  let extensions = 0;
  if (kind === 'internship' && plannedEnd !== null) {
    for (let until: IsoDate | null = longest.last; until !== null && until < plannedEnd; extensions += 1)
      until = extendedFrom(until)?.until ?? null;
  }
  return { ...longest, beyond, extensions };
}

/** An internship agreed to be shorter than the longest may be prolonged to it; from there on by the rule of extensions. */
function extensionOf({ kind, plannedEnd }: ClockedPlacement, limit: Limit | null): Extension | null {
  if (kind !== 'internship' || limit === null) return null;
  if (plannedEnd !== null && plannedEnd < limit.last) return { rule: limit.rule, until: limit.last, isSpecial: false };
  return extendedFrom(plannedEnd ?? limit.last);
}

function extendedFrom(last: IsoDate): Extension | null {
  const first = addDays(last, 1);
  const rule = ruleOn('internship.extension', first);
  const until = rule && lastDayOf(first, rule);
  return rule && until !== undefined && until > last ? { rule, until, isSpecial: true } : null;
}

function iguOf(
  placement: ClockedPlacement,
  { birthDate }: Pick<Citizen, 'birthDate'>,
  start: IsoDate,
  end: IsoDate,
  today: IsoDate,
): IguClock {
  const rule = ruleOn('igu.schooling', start);
  const taken = placement.schoolWeeks;
  return {
    ...movedEnd({ start, end, absences: placement.absences }, today),
    school: rule ? { rule, taken, left: taken === null ? null : Math.max(0, rule.value - taken) } : null,
    age: ageDoubt(birthDate, start),
  };
}

function ageDoubt(birthDate: IsoDate | null, start: IsoDate): AgeDoubt | null {
  if (birthDate === null) return { kind: 'unknown' };
  const years = ageOn(birthDate, start);
  const youngest = ruleOn('igu.youngest-at-start', start);
  if (youngest && years < youngest.value) return { kind: 'too-young', years, rule: youngest };
  const below = ruleOn('igu.below-age-at-start', start);
  return below && years >= below.value ? { kind: 'too-old', years, rule: below } : null;
}
