import { CITIZEN_LIST_TEXT_LIMIT, CITIZEN_TEXT_LIMITS, WEEKLY_HOURS_RANGE } from '../domain/citizen.ts';
import { parseIsoDate } from '../lib/iso-date.ts';
import { listText, wordsOfListText } from '../lib/list-text.ts';
import { characterCount, isBlank, safeLine } from '../lib/safe-text.ts';
import type { ImportField } from './preview.ts';
import { readDemands, readWorkTimes, readYesNo } from './read-words.ts';

const WORDS: ReadonlySet<ImportField> = new Set(['otherLanguages', 'skills', 'licences']);
const DATES: ReadonlySet<ImportField> = new Set(['birthDate', 'laneSince', 'nextDate']);
const BLOCKS: ReadonlySet<ImportField> = new Set([
  'education',
  'wishes',
  'workExperience',
  'earlierPlacements',
  'considerations',
  'note',
]);

/**
 * What a cell of a file of ours holds, to the letter: what a board wrote needs no mending. Undefined where a board would not have written it so; then
 * somebody worked in the file, and it is read like any other. Precondition: `text` is safe and holds no CPR number.
 */
export function readOwn(text: string, field: ImportField): string | undefined {
  if (text === '') return '';
  if (DATES.has(field)) return parseIsoDate(text);
  if (field === 'weeklyHours') return hoursIn(text);
  if (field === 'interpreter') return yesNoIn(text);
  if (field === 'workTimes') return knownWords(readWorkTimes(text));
  if (field === 'avoids') return knownWords(readDemands(text));
  if (field === 'cpr') return undefined;
  if (WORDS.has(field)) return wordsIn(text);
  const kept = BLOCKS.has(field) ? text : safeLine(text);
  const limit = (CITIZEN_TEXT_LIMITS as Readonly<Partial<Record<ImportField, number>>>)[field];
  return limit === undefined || characterCount(kept) <= limit ? kept : undefined;
}

function hoursIn(text: string): string | undefined {
  const hours = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return hours <= WEEKLY_HOURS_RANGE.max ? String(hours) : undefined;
}

function yesNoIn(text: string): string | undefined {
  const yes = readYesNo(text);
  return yes === undefined ? undefined : String(yes);
}

function knownWords({
  known,
  others,
}: {
  readonly known: readonly string[];
  readonly others: boolean;
}): string | undefined {
  return others ? undefined : listText(known);
}

function wordsIn(text: string): string | undefined {
  const words = wordsOfListText(text).map(safeLine);
  return words.some((word) => isBlank(word) || characterCount(word) > CITIZEN_LIST_TEXT_LIMIT)
    ? undefined
    : listText(words);
}
