import { WEEKLY_HOURS_RANGE } from '../domain/citizen.ts';
import { fold } from '../lib/fold.ts';

const BETWEEN_LANGUAGES = /\s*[,;/\n+&]\s*|\s+(?:og|and|samt)\s+/i;
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
