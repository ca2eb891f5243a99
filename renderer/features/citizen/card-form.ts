import type { Patch } from '../../../shared/commands/payloads.ts';
import { CARD_FIELDS, type Citizen, type CitizenFields } from '../../../shared/domain/citizen.ts';
import { birthDateFromCpr, cleanCitizenFields } from '../../../shared/domain/clean-citizen.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

/** The card's fields as they stand in the form: all of them text. */
export const FORM_FIELDS = CARD_FIELDS;
export type FormField = (typeof FORM_FIELDS)[number];
export type FormValues = Readonly<Record<FormField, string>>;

/** What is wrong with what was typed, before any command is asked. */
export type FormFault = 'not-a-number' | 'not-a-day' | 'birth-date' | 'lane-since' | 'far-off';
export type FormFaults = Partial<Record<FormField, FormFault>>;

type CardRecord = Pick<Citizen, FormField>;
export type ParsedCard = Pick<CitizenFields, Exclude<FormField, 'laneSince'>> & Pick<Citizen, 'laneSince'>;
type CardPatch = Patch<ParsedCard>;

/** A record as the form shows it. */
export function formOf(card: CardRecord, decimalSign: ',' | '.'): FormValues {
  return Object.fromEntries(FORM_FIELDS.map((field) => [field, textOf(card[field], decimalSign)])) as FormValues;
}

function textOf(value: CardRecord[FormField], decimalSign: ',' | '.'): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimalSign);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join('\n');
}

/** The fields that hold several entries; in the form a line each. */
const LISTS = ['otherLanguages', 'skills', 'licences', 'workTimes', 'avoids'] as const satisfies readonly FormField[];
export type ListField = (typeof LISTS)[number];

export function isListField(field: FormField): field is ListField {
  return (LISTS as readonly FormField[]).includes(field);
}

/** The entries of a list as the form holds it. */
export function entriesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** The values of `fields` as the record keeps them, or what is wrong with them. */
export function patchOf(
  values: FormValues,
  fields: readonly FormField[],
  today: IsoDate,
): Result<CardPatch, FormFaults> {
  const patch: Record<string, unknown> = {};
  const faults: FormFaults = {};
  for (const field of fields) {
    const parsed = parseField(field, values[field], today);
    if (parsed.ok) patch[field] = parsed.value;
    else faults[field] = parsed.error;
  }
  // A CPR number is not kept, but the day it tells of is worth having.
  const told = values.birthDate === '' ? birthDateFromCpr(values) : null;
  if (told !== null) patch['birthDate'] = told;
  return Object.keys(faults).length > 0 ? err(faults) : ok(patch as CardPatch);
}

/** What a field's text will be when it is kept: cleaned, and as the form writes it. Null where it cannot be read. */
export function keptText(field: FormField, text: string, decimalSign: ',' | '.', today: IsoDate): string | null {
  const parsed = parseField(field, text, today);
  if (!parsed.ok) return null;
  const clean = cleanCitizenFields({ [field]: parsed.value }) as Partial<CardRecord>;
  return textOf(clean[field] ?? null, decimalSign);
}

/** All values of a form that is to become a card, or what is wrong with them. */
export function cardOf(values: FormValues, today: IsoDate): Result<ParsedCard, FormFaults> {
  return patchOf(values, FORM_FIELDS, today) as Result<ParsedCard, FormFaults>;
}

function parseField(field: FormField, text: string, today: IsoDate): Result<unknown, FormFault> {
  switch (field) {
    case 'birthDate':
      return parseDay(text, '1900-01-01', today, 'birth-date');
    case 'nextDate':
      return parseDay(text, '1970-01-01', '2100-12-31', 'far-off');
    case 'laneSince':
      return text === '' ? err('lane-since') : parseDay(text, '1970-01-01', today, 'lane-since');
    case 'weeklyHours':
      return parseHours(text);
    case 'interpreter':
      return ok(text === '' ? null : text === 'yes');
    default:
      return ok(isListField(field) ? entriesOf(text) : text);
  }
}

function parseDay(text: string, first: string, last: string, fault: FormFault): Result<IsoDate | null, FormFault> {
  if (text === '') return ok(null);
  const day = parseIsoDate(text);
  return day !== undefined && day >= first && day <= last ? ok(day) : err(fault);
}

/** Hours as they are written, or null for none. */
export function parseHours(text: string): Result<number | null, FormFault> {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return ok(null);
  return /^\d+(\.\d+)?$/.test(plain) ? ok(Number(plain)) : err('not-a-number');
}
