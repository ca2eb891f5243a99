import { WEEKLY_HOURS_RANGE } from '../domain/citizen.ts';
import { DEMANDS, WORK_TIMES, type Demand, type WorkTime } from '../domain/work.ts';
import { fold } from '../lib/fold.ts';
import { wordsOfListText } from '../lib/list-text.ts';
import { SNAPSHOT_WORDS } from '../snapshot/words.ts';

const BETWEEN_LANGUAGES = /\s*[,;/\n+&]\s*|\s+(?:og|and|samt)\s+/i;
const BETWEEN_WORDS = /\s*[,;\n]\s*/;
const YES = /^(ja|j|yes|y|x|true|sandt|1|behov|tolk|ja\b.*)$/;
const NO = /^(nej|n|no|false|falsk|0|-|ingen|intet|ikke behov|nej\b.*)$/;
const HOURS =
  /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:t|h|timer?|hours?)?\.?(?:\s*(?:\/|pr\.?|per|om)\s*(?:uge|ugen|week))?$/i;

/** Languages of a cell, each once, spelled with a capital where the cell has none ("tigrinya" and "TIGRINYA" are "Tigrinya"). */
export function readLanguages(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const part of text.split(BETWEEN_LANGUAGES)) {
    const language = capitalized(part.trim());
    if (/\p{L}/u.test(language) && !found.has(fold(language))) found.set(fold(language), language);
  }
  return [...found.values()];
}

/** Words of a list, each once, as they are written. */
export function readWordList(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const part of text.split(BETWEEN_WORDS)) {
    const word = part.replace(/^[-•*·]\s*/, '').trim();
    if (word !== '' && !found.has(fold(word))) found.set(fold(word), word);
  }
  return [...found.values()];
}

/** Yes or no, as people write it in a cell; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const said = fold(text).replace(/[.!]+$/, '');
  if (YES.test(said)) return true;
  return NO.test(said) ? false : undefined;
}

/** Words of a closed list that a cell names, and whether it has others too. */
export interface KnownWords<W extends string> {
  readonly known: readonly W[];
  readonly others: boolean;
}

const { da, en } = SNAPSHOT_WORDS;
const TIME_WORDS = wordsFor(WORK_TIMES, [da.workTimes, en.workTimes], {
  early: 'tidligt|morgen|tidlig|morning|early',
  day: 'dagtimer|hverdage|dagtid|days|daytime',
  evening: 'aftener|aftentimer|evenings',
  night: 'natten|naetter|nattevagt|nights',
  weekend: 'weekender|weekends|lordag og sondag',
});
const DEMAND_WORDS = wordsFor(DEMANDS, [da.demands, en.demands], {
  'heavy-lifting': 'tunge loft|tungt|lofte|loft|lifting',
  standing: 'staende arbejde|sta op|sta',
  walking: 'gaende arbejde|ga',
  bending: 'bukke|vride|bending',
  repetitive: 'ensformigt|ensidigt gentaget arbejde|repetitive work',
  heights: 'hojde|arbejde i hojder|height',
  cold: 'koldt',
  noise: 'larm|stoj og larm',
  'dust-chemicals': 'stov|kemi|dust|chemicals',
  pace: 'tempo|travlt|fast pace',
  people: 'mange folk|crowds',
  alone: 'alenearbejde|alene|alone',
  driving: 'bilkorsel|kore|korsel|driving a car',
});

function wordsFor<W extends string>(
  keys: readonly W[],
  languages: readonly Readonly<Record<W, string>>[],
  more: Readonly<Record<W, string>>,
): ReadonlyMap<string, W> {
  return new Map(
    keys.flatMap((key) =>
      [key, ...languages.map((words) => words[key]), ...more[key].split('|')].map((word) => [fold(word), key] as const),
    ),
  );
}

/** When somebody can work, as people write it in a cell. */
export const readWorkTimes = (text: string): KnownWords<WorkTime> => knownWordsIn(text, TIME_WORDS);
/** What somebody should be spared, as people write it in a cell. */
export const readDemands = (text: string): KnownWords<Demand> => knownWordsIn(text, DEMAND_WORDS);

function knownWordsIn<W extends string>(text: string, words: ReadonlyMap<string, W>): KnownWords<W> {
  const found = wordsOfListText(text)
    .flatMap((part) => (words.has(fold(part)) ? [part] : part.split(BETWEEN_LANGUAGES)))
    .filter((part) => part.trim() !== '')
    .map((part) => words.get(fold(part)));
  const known = found.filter((word) => word !== undefined);
  return { known: [...new Set(known)], others: known.length < found.length };
}

/** `text` with a capital first where it is all small or all large; mixed spelling is the writer's own. */
export function capitalized(text: string): string {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return text;
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** Hours a week, 0–168; undefined when the text is no such number. */
export function readHours(text: string): number | undefined {
  const parts = HOURS.exec(text);
  if (!parts) return undefined;
  const hours = Number(`${parts[1] ?? ''}.${parts[2] ?? '0'}`);
  return hours <= WEEKLY_HOURS_RANGE.max ? hours : undefined;
}

/** Whether a spreadsheet would run the text as a formula. A dash before a space is a bullet, a plus before digits a number. */
export function looksLikeFormula(text: string): boolean {
  return (
    /^[=@＝＠]/.test(text) ||
    (/^[+\-＋－][^\s\d]/.test(text) && !/^-{2,}/.test(text)) ||
    /^[+-][\d.,]+[^\d\s.,()-]/.test(text)
  );
}
