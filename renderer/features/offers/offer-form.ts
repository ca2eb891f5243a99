import { WEEKLY_HOURS_RANGE } from '../../../shared/domain/citizen.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { companyNamed } from '../../../shared/domain/company-state.ts';
import type { CompanyId, ConsultantId } from '../../../shared/domain/ids.ts';
import type { AskedOffer } from '../../../shared/domain/match/reasons.ts';
import { BLANK_OFFER_FIELDS, PLACES_RANGE, type Offer, type OfferFields } from '../../../shared/domain/offer.ts';
import type { DanishLevel, Demand, PlacementKind, WorkTime } from '../../../shared/domain/work.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { isBlank } from '../../../shared/lib/safe-text.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

/** The form as it is typed. Plain JSON: it is kept over a lock. */
export interface OfferValues {
  readonly company: string;
  /** The one chosen from the list; null where a name was typed. */
  readonly companyId: CompanyId | null;
  readonly branch: string;
  readonly role: string;
  readonly place: string;
  readonly weeklyHours: string;
  readonly workTimes: readonly WorkTime[];
  readonly kind: PlacementKind | 'any';
  readonly danishLevel: DanishLevel;
  /** With commas between them. */
  readonly licences: string;
  readonly demands: readonly Demand[];
  readonly startOn: string;
  readonly places: string;
  readonly validUntil: string;
  readonly note: string;
  readonly consultantId: ConsultantId | null;
}
export type OfferDraft = Partial<OfferValues>;
export type OfferFieldName = keyof OfferValues;

export type OfferFault =
  | { readonly kind: 'company' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };
export type OfferFaults = Partial<Record<OfferFieldName, OfferFault>>;

/** The form of an offer that is there, or a blank one. */
export function valuesOf(
  offer: Offer | undefined,
  company: Pick<Company, 'name'> | undefined,
  me: ConsultantId | null,
): OfferValues {
  const { licences, weeklyHours, places, kind, startOn, validUntil, ...rest } = offer ?? {
    ...BLANK_OFFER_FIELDS,
    companyId: null,
    consultantId: me,
  };
  const { branch, role, place, workTimes, danishLevel, demands, note, companyId, consultantId } = rest;
  return {
    ...{ branch, role, place, workTimes, danishLevel, demands, note, companyId, consultantId },
    company: company?.name ?? '',
    weeklyHours: numberText(weeklyHours),
    kind: kind ?? 'any',
    licences: licences.join(', '),
    startOn: startOn ?? '',
    places: String(places),
    validUntil: validUntil ?? '',
  };
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** What the half-typed form asks for, as far as it can be read: for ranking while it is typed. */
export function askedOf(values: OfferValues): AskedOffer {
  const hours = numberOf(values.weeklyHours);
  const { branch, role, place, workTimes, kind, danishLevel, demands, note } = values;
  return {
    ...{ branch, role, place, workTimes, danishLevel, demands, note },
    weeklyHours: hours === null || Number.isNaN(hours) ? null : hours,
    kind: kind === 'any' ? null : kind,
    licences: licencesOf(values.licences),
    startOn: parseIsoDate(values.startOn) ?? null,
  };
}

/** Whether the form asks for anything yet. */
export function asksForSomething({ branch, role, place, ...asked }: AskedOffer): boolean {
  return (
    `${branch}${role}${place}`.trim() !== '' ||
    asked.weeklyHours !== null ||
    asked.kind !== null ||
    asked.danishLevel !== 'none' ||
    asked.workTimes.length + asked.licences.length + asked.demands.length > 0
  );
}

/** The offer as it is saved, or what is wrong with it. */
export function fieldsOf(values: OfferValues): Result<OfferFields, OfferFaults> {
  const faults: { [K in OfferFieldName]?: OfferFault } = {};
  const hours = numberOf(values.weeklyHours);
  const places = numberOf(values.places) ?? 1;
  if (isBlank(values.company)) faults.company = { kind: 'company' };
  if (hours !== null && !isIn(hours, WEEKLY_HOURS_RANGE))
    faults.weeklyHours = { kind: 'number', ...WEEKLY_HOURS_RANGE };
  if (!Number.isInteger(places) || !isIn(places, PLACES_RANGE)) faults.places = { kind: 'number', ...PLACES_RANGE };
  if (dayOf(values.startOn) === undefined) faults.startOn = { kind: 'date' };
  if (dayOf(values.validUntil) === undefined) faults.validUntil = { kind: 'date' };
  if (Object.keys(faults).length > 0) return err(faults);
  const asked = askedOf(values);
  const validUntil = dayOf(values.validUntil) ?? null;
  return ok({ ...asked, places, validUntil, consultantId: values.consultantId });
}

/** The company that the form means: the one chosen, else one of that very name; undefined where it is new. */
export function companyOf<C extends Pick<Company, 'id' | 'name'>>(
  { company, companyId }: Pick<OfferValues, 'company' | 'companyId'>,
  companies: readonly C[],
): C | undefined {
  return companies.find(({ id }) => id === companyId) ?? companyNamed(companies, company);
}

/** Null for nothing written; NaN for what is no number. */
function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? null : Number(trimmed);
}

function isIn(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value >= min && value <= max;
}

/** Null for an empty field, undefined for half a date. */
function dayOf(text: string): IsoDate | null | undefined {
  return text === '' ? null : parseIsoDate(text);
}

function licencesOf(text: string): readonly string[] {
  return text
    .split(/[,;\n]+|\s+og\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
