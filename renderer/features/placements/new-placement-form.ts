import { WEEKLY_HOURS_RANGE } from '../../../shared/domain/citizen.ts';
import { lastDayOf } from '../../../shared/domain/clocks/calendar.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS, type PlacementFields } from '../../../shared/domain/placement.ts';
import { ruleOn } from '../../../shared/domain/rules/rules.ts';
import type { Rule, RuleKey } from '../../../shared/domain/rules/table.ts';
import type { PlacementKind, Sector } from '../../../shared/domain/work.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { hoursField, parseHours } from './parse-hours.ts';

/** A new placement as its form shows it. Plain JSON, so that it can be kept over a lock. */
export interface NewPlacementValues {
  readonly company: string;
  readonly companyId: CompanyId | null;
  readonly sector: Sector | null;
  readonly kind: PlacementKind;
  readonly role: string;
  readonly from: string;
  readonly until: string;
  /** Null: as the day tells. */
  readonly isRunning: boolean | null;
  readonly paid: string;
  readonly unpaid: string;
  readonly mentor: string;
  readonly companyContact: string;
}

export const PLACEMENT_FORM_FIELDS = ['company', 'role', 'from', 'until', 'paid', 'unpaid'] as const;
export type PlacementFormField = (typeof PLACEMENT_FORM_FIELDS)[number];
export type PlacementFault =
  'company' | 'several' | 'day' | 'unfinished' | 'order' | 'start' | 'future' | 'number' | 'hours';
export type PlacementFaults = Partial<Record<PlacementFormField, PlacementFault>>;

/** An empty form: an internship from today; or what the offer says. */
export function newPlacementOf(
  offer: Offer | null,
  company: Company | null,
  today: IsoDate,
  sign: ',' | '.',
): NewPlacementValues {
  const kind = offer?.kind ?? 'internship';
  const hours = offer?.weeklyHours ?? 0;
  const isPaid = kind !== 'internship' && kind !== 'wage-subsidy';
  const start = offer?.startOn ?? today;
  return {
    company: company?.name ?? '',
    companyId: company?.id ?? null,
    sector: null,
    kind,
    role: offer?.role ?? '',
    from: start,
    until: '',
    isRunning: null,
    paid: isPaid ? hoursField(hours, sign) : '',
    unpaid: isPaid ? '' : hoursField(hours, sign),
    mentor: '',
    companyContact: company?.contactName ?? '',
  };
}

/** It has begun: as somebody said, else when its first day is past or today. */
export function isRunning({ isRunning: said, from }: NewPlacementValues, today: IsoDate): boolean {
  return said ?? (from !== '' && from <= today);
}

const LENGTHS: Readonly<Record<PlacementKind, readonly RuleKey[]>> = {
  internship: ['internship.start-short', 'internship.start-long', 'internship.longest'],
  'wage-subsidy': [],
  igu: ['igu.duration'],
  'paid-hours': [],
  job: [],
};

/** The usual lengths of such a placement with the last day each leads to, from the rules in force on the first day. */
export function usualLengths(
  { kind, from }: NewPlacementValues,
  sector: Sector | null,
): readonly { readonly rule: Rule; readonly until: IsoDate }[] {
  const start = parseIsoDate(from);
  if (start === undefined) return [];
  const keys: readonly RuleKey[] =
    kind === 'wage-subsidy' ? (sector === null ? [] : [`wage-subsidy.${sector}`]) : LENGTHS[kind];
  return keys.flatMap((key) => {
    const rule = ruleOn(key, start);
    const until = rule && lastDayOf(start, rule);
    return rule && until !== undefined ? [{ rule, until }] : [];
  });
}

/** What the form holds, as the board keeps it, without the company; or what is wrong. */
export function placementOf(
  values: NewPlacementValues,
  today: IsoDate,
): Result<Omit<PlacementFields, 'companyId'>, PlacementFaults> {
  const [from, until] = [dayOf(values.from), dayOf(values.until)];
  const [paid, unpaid] = [parseHours(values.paid), parseHours(values.unpaid)];
  const running = isRunning(values, today);
  const faults: PlacementFaults = {
    ...(from === undefined ? { from: 'day' } : running && from === null ? { from: 'start' } : {}),
    ...(running && from != null && from > today ? { from: 'future' } : {}),
    ...(until === undefined
      ? { until: 'day' }
      : from != null && until !== null && until < from
        ? { until: 'order' }
        : {}),
    ...(unpaid === undefined ? { unpaid: 'number' } : {}),
    ...(paid === undefined
      ? { paid: 'number' }
      : (unpaid ?? 0) + paid > WEEKLY_HOURS_RANGE.max
        ? { paid: 'hours' }
        : {}),
  };
  if (from === undefined || until === undefined || paid === undefined || unpaid === undefined) return err(faults);
  if (Object.keys(faults).length > 0) return err(faults);
  return ok({
    ...BLANK_PLACEMENT_FIELDS,
    kind: values.kind,
    role: values.role,
    plannedStart: from,
    plannedEnd: until,
    start: running ? from : null,
    hours: paid + unpaid === 0 ? [] : [{ from: from ?? today, paid, unpaid }],
    mentor: values.mentor,
    companyContact: values.companyContact,
  });
}

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2100-12-31';

/** Null for none, undefined for what is no day that can be used. */
function dayOf(text: string): IsoDate | null | undefined {
  if (text === '') return null;
  const day = parseIsoDate(text);
  return day !== undefined && day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}
