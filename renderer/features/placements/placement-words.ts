import type { Limit, PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { HoursStep, Placement } from '../../../shared/domain/placement.ts';
import type { Rule, RuleKey } from '../../../shared/domain/rules/table.ts';
import { daysBetween, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { readBoard } from '../../state/index.ts';

/** "Praktik hos Hotel Skovly". */
export function placementName({ kind, companyId }: Pick<Placement, 'kind' | 'companyId'>): string {
  const company = readBoard().get('company', companyId)?.name ?? t('placements.removedCompany');
  return t('placements.named', { kind: t(`placements.kinds.${kind}`), company });
}

/** "5 t. løn + 20 t. ulønnet". */
export function hoursText({ paid, unpaid }: Pick<HoursStep, 'paid' | 'unpaid'>): string {
  const slots = { paid: formatNumber(paid), unpaid: formatNumber(unpaid) };
  if (paid > 0 && unpaid > 0) return t('placements.hours.both', slots);
  if (paid > 0) return t('placements.hours.paid', slots);
  return unpaid > 0 ? t('placements.hours.unpaid', slots) : t('placements.hours.none');
}

/** "26 uger". */
export function lengthText({ value, unit }: Pick<Rule, 'value' | 'unit'>): string {
  switch (unit) {
    case 'days':
    case 'weeks':
    case 'months':
    case 'years':
      return t(`placements.units.${unit}`, { count: value });
    default:
      return formatNumber(value);
  }
}

/** Where a placement stands, in words: "uge 9 af 26", "slutter 14. jan.", "52 dage tilbage". */
export function clockWords(clock: PlacementClock, today: IsoDate): readonly string[] {
  if (clock.stage === 'ended') return endedWords(clock, today);
  return clock.stage === 'planned' ? plannedWords(clock, today) : runningWords(clock, today);
}

function runningWords({ week, weeks, end, isEndByRule, daysLeft }: PlacementClock, today: IsoDate): readonly string[] {
  const weekWords =
    week !== null &&
    (weeks === null || week > weeks
      ? t('placements.clock.week', { week })
      : t('placements.clock.weekOf', { week, weeks }));
  return [weekWords, ...endWords(end, isEndByRule, daysLeft, today)].filter((words) => words !== false);
}

function endWords(
  end: IsoDate | null,
  isEndByRule: boolean,
  daysLeft: number | null,
  today: IsoDate,
): readonly string[] {
  if (end === null || daysLeft === null) return [t('placements.clock.noEnd')];
  const day = formatDay(end, today);
  if (daysLeft < 0) return [t('placements.clock.past', { day }), t('placements.clock.pastFor', { count: -daysLeft })];
  if (daysLeft === 0) return [t('placements.clock.lastDay')];
  return [
    t(isEndByRule ? 'placements.clock.endsByRule' : 'placements.clock.ends', { day }),
    t('placements.clock.left', { count: daysLeft }),
  ];
}

function plannedWords({ start, end, isLate }: PlacementClock, today: IsoDate): readonly string[] {
  if (start === null) return [t('placements.clock.noStart')];
  const day = formatDay(start, today);
  if (isLate) return [t('placements.clock.late', { day })];
  const until = end === null ? [] : [t('placements.clock.until', { until: formatDay(end, today) })];
  return [
    t('placements.clock.begins', { day }),
    t('placements.clock.beginsIn', { count: daysBetween(today, start) }),
    ...until,
  ];
}

function endedWords({ start, end, weeks }: PlacementClock, today: IsoDate): readonly string[] {
  const [from, until] = [start && formatDay(start, today), end && formatDay(end, today)];
  const span =
    from !== null && until !== null
      ? t('placements.clock.span', { from, until })
      : from !== null
        ? t('placements.clock.from', { from })
        : until !== null && t('placements.clock.until', { until });
  return [span, weeks !== null && t('placements.clock.weeks', { count: weeks })].filter((words) => words !== false);
}

/** Where a rule's number comes from, and how sure that is. */
export function ruleSource({ source, certainty }: Rule): string {
  // Of what the law itself says, the law is source enough.
  if (certainty === 'A') return source;
  return t('placements.rule.source', { source, certainty: t(`placements.rule.certainty.${certainty}`) });
}

const LIMITS = {
  'internship.longest': 'internship',
  'wage-subsidy.private': 'private',
  'wage-subsidy.public': 'public',
  'igu.duration': 'igu',
} as const satisfies Partial<Record<RuleKey, string>>;

const isLimit = (key: RuleKey): key is keyof typeof LIMITS => key in LIMITS;

/** "Praktik varer højst 26 uger, her til 8. maj (…)." Which rule it is, what it comes to here, and where it stands. */
export function limitText({ rule, last }: Pick<Limit, 'rule' | 'last'>, today: IsoDate): string {
  if (!isLimit(rule.key)) return ruleSource(rule);
  const slots = { length: lengthText(rule), day: formatDay(last, today), source: ruleSource(rule) };
  return t(`placements.rule.limits.${LIMITS[rule.key]}`, slots);
}
