import type { Patch } from '../../../shared/commands/payloads.ts';
import { CARD_FIELDS, type Citizen, type CitizenFields } from '../../../shared/domain/citizen.ts';
import { birthDateFromCpr } from '../../../shared/domain/clean-citizen.ts';
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
  return typeof value === 'string' ? value : value.join(', ');
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
  if (values.birthDate === '') patch['birthDate'] = birthDateFromCpr(values) ?? patch['birthDate'];
  return Object.keys(faults).length > 0 ? err(faults) : ok(patch as CardPatch);
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
    case 'otherLanguages':
      return ok(
        text
          .split(/[,;\n]/)
          .map((part) => part.trim())
          .filter(Boolean),
      );
    default:
      return ok(text);
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
