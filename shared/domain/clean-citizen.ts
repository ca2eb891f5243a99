import type { IsoDate } from '../lib/iso-date.ts';
import { fold } from '../lib/fold.ts';
import { characterCount, isBlank, safeLine, safeText } from '../lib/safe-text.ts';
import { CITIZEN_TEXT_LIMITS, WEEKLY_HOURS_RANGE, type CitizenFields } from './citizen.ts';
import { CPR_MARKER, withoutCpr, type FoundCpr } from './cpr.ts';

export type CitizenTextField = keyof typeof CITIZEN_TEXT_LIMITS;

/** Fields that may hold several lines. */
const MULTILINE: ReadonlySet<CitizenTextField> = new Set([
  'workExperience',
  'earlierPlacements',
  'considerations',
  'note',
]);

/** What is wrong with a field's value. */
export type FieldFault =
  | { readonly kind: 'blank'; readonly field: string }
  | { readonly kind: 'too-long'; readonly field: string; readonly max: number }
  | { readonly kind: 'out-of-range'; readonly field: string; readonly min: number; readonly max: number };

/** A line as the board keeps it: safe to show, without CPR numbers. */
export function cleanLine(text: string): string {
  return withoutCpr(safeLine(text)).text;
}

/** A citizen's text field as the board keeps it, and the birth dates of CPR numbers that were taken out. */
export function cleanCitizenText(
  field: CitizenTextField,
  text: string,
): { readonly text: string; readonly found: readonly FoundCpr[] } {
  return withoutCpr(MULTILINE.has(field) ? safeText(text) : safeLine(text));
}

/** Languages as the board keeps them: clean, none blank, none twice (case and diacritics ignored). */
export function cleanLanguages(languages: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const language of languages) {
    const clean = cleanLine(language);
    if (!isBlank(clean) && !kept.has(fold(clean))) kept.set(fold(clean), clean);
  }
  return [...kept.values()];
}

/** Whether nothing that could be a name is left in a clean line. */
export function isNameless(clean: string): boolean {
  return isBlank(clean.replaceAll(CPR_MARKER, ''));
}

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The given fields as the board keeps them; fields that are not given (or undefined) are left out. */
export function cleanCitizenFields<T extends Given<CitizenFields>>(given: T): T {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (field in CITIZEN_TEXT_LIMITS) clean[field] = cleanCitizenText(field as CitizenTextField, value as string).text;
    else clean[field] = field === 'otherLanguages' ? cleanLanguages(value as readonly string[]) : value;
  }
  return clean as T;
}

/** The first fault of clean fields, in the order of the card; undefined when they can be kept. */
export function faultOfCitizenFields(clean: Given<CitizenFields>): FieldFault | undefined {
  if (clean.name !== undefined && isNameless(clean.name)) return { kind: 'blank', field: 'name' };
  for (const [field, max] of Object.entries(CITIZEN_TEXT_LIMITS) as [CitizenTextField, number][]) {
    if (characterCount(clean[field] ?? '') > max) return { kind: 'too-long', field, max };
  }
  const longest = CITIZEN_TEXT_LIMITS.motherTongue;
  if (clean.otherLanguages?.some((language) => characterCount(language) > longest))
    return { kind: 'too-long', field: 'otherLanguages', max: longest };
  const { min, max } = WEEKLY_HOURS_RANGE;
  const hours = clean.weeklyHours ?? min;
  return hours >= min && hours <= max ? undefined : { kind: 'out-of-range', field: 'weeklyHours', min, max };
}

/** The birth date of the one CPR number in the fields that speak of nobody else (name, case number); null for none or for two different ones. */
export function birthDateFromCpr(raw: Pick<CitizenFields, 'name' | 'caseNumber'>): IsoDate | null {
  const found = [...cleanCitizenText('name', raw.name).found, ...cleanCitizenText('caseNumber', raw.caseNumber).found];
  const [first, ...others] = new Set(found.map(({ birthDate }) => birthDate));
  return first !== undefined && others.length === 0 ? first : null;
}
