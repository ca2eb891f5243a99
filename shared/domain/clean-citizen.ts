import type { IsoDate } from '../lib/iso-date.ts';
import { fold } from '../lib/fold.ts';
import { characterCount, isBlank, safeLine, safeText } from '../lib/safe-text.ts';
import { CITIZEN_LIST_TEXT_LIMIT, CITIZEN_TEXT_LIMITS, WEEKLY_HOURS_RANGE, type CitizenFields } from './citizen.ts';
import { CPR_MARKER, withoutCpr, type FoundCpr } from './cpr.ts';

/** Fields that hold a list of words people type. */
export const CITIZEN_WORD_LISTS = [
  'otherLanguages',
  'skills',
  'licences',
] as const satisfies readonly (keyof CitizenFields)[];

export type CitizenTextField = keyof typeof CITIZEN_TEXT_LIMITS;

/** Fields that may hold several lines. */
const MULTILINE: ReadonlySet<CitizenTextField> = new Set([
  'education',
  'wishes',
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

/** A list of words (languages, skills, mentors) as the board keeps it: clean, none blank, none twice (case and diacritics ignored). */
export function cleanWords(words: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const word of words) {
    const clean = cleanLine(word);
    if (!isBlank(clean) && !kept.has(fold(clean))) kept.set(fold(clean), clean);
  }
  return [...kept.values()];
}

/** Whether nothing that could be a name is left in a clean line. */
export function isNameless(clean: string): boolean {
  return isBlank(clean.replaceAll(CPR_MARKER, ''));
}

const WORD_LISTS: ReadonlySet<string> = new Set(CITIZEN_WORD_LISTS);

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The given fields as the board keeps them; fields that are not given (or undefined) are left out. */
export function cleanCitizenFields<T extends Given<CitizenFields>>(given: T): T {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (field in CITIZEN_TEXT_LIMITS) clean[field] = cleanCitizenText(field as CitizenTextField, value as string).text;
    else clean[field] = WORD_LISTS.has(field) ? cleanWords(value as readonly string[]) : value;
  }
  return clean as T;
}

/** The first fault of clean fields, in the order of the card; undefined when they can be kept. */
export function faultOfCitizenFields(clean: Given<CitizenFields>): FieldFault | undefined {
  if (clean.name !== undefined && isNameless(clean.name)) return { kind: 'blank', field: 'name' };
  for (const [field, max] of Object.entries(CITIZEN_TEXT_LIMITS) as [CitizenTextField, number][]) {
    if (characterCount(clean[field] ?? '') > max) return { kind: 'too-long', field, max };
  }
  for (const field of CITIZEN_WORD_LISTS) {
    const isTooLong = clean[field]?.some((word) => characterCount(word) > CITIZEN_LIST_TEXT_LIMIT);
    if (isTooLong) return { kind: 'too-long', field, max: CITIZEN_LIST_TEXT_LIMIT };
  }
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
