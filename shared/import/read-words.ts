import { WEEKLY_HOURS_RANGE } from '../domain/citizen.ts';
import { fold } from '../lib/fold.ts';

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
