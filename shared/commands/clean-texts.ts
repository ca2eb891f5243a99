import { cleanLine, cleanWords, isNameless } from '../domain/clean-citizen.ts';
import { withoutCpr } from '../domain/cpr.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { characterCount, safeText } from '../lib/safe-text.ts';
import type { Refusal } from './refusal.ts';

/** What of a record is text: longest length of each field, which may hold several lines, which are lists of words, which must not be blank. */
export interface TextRules {
  readonly limits: Readonly<Record<string, number>>;
  readonly lists?: Readonly<Record<string, number>>;
  readonly multiline?: readonly string[];
  readonly required?: readonly string[];
}

/** The given fields as the board keeps them, clean and without CPR numbers; those that are no text as they are. Refused: blank, too-long. */
export function cleanTexts<T extends object>(given: T, rules: TextRules): Result<T, Refusal> {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given)) {
    const cleaned = value === undefined ? ok(value) : cleanField(field, value, rules);
    if (!cleaned.ok) return cleaned;
    clean[field] = cleaned.value;
  }
  return ok(clean as T);
}

/** The key under which typing on in one text field is one step of undo, within one `sitting` where it is told; null for everything else. */
export function textMergeKey(
  command: string,
  id: string,
  patch: object,
  texts: object,
  sitting?: string,
): string | null {
  const given = Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const [field, ...others] = given;
  if (field === undefined || others.length > 0 || !(field in texts)) return null;
  return [command, id, field, ...(sitting === undefined ? [] : [sitting])].join(' ');
}

function cleanField(field: string, value: unknown, rules: TextRules): Result<unknown, Refusal> {
  const { limits, lists = {}, multiline = [], required = [] } = rules;
  const listMax = lists[field];
  if (listMax !== undefined) {
    const words = cleanWords(value as readonly string[]);
    const isTooLong = words.some((word) => characterCount(word) > listMax);
    return isTooLong ? err({ kind: 'too-long', field, max: listMax }) : ok(words);
  }
  const max = limits[field];
  if (max === undefined) return ok(value);
  const text = multiline.includes(field) ? withoutCpr(safeText(value as string)).text : cleanLine(value as string);
  if (required.includes(field) && isNameless(text)) return err({ kind: 'blank', field });
  return characterCount(text) > max ? err({ kind: 'too-long', field, max }) : ok(text);
}
