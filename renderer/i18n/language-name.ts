import { languageIn } from '../../shared/domain/language-in.ts';
import { languageOf } from '../../shared/domain/language.ts';
import { currentLang, translate } from './index.ts';

/** A language that somebody speaks, in the interface's tongue; what was written otherwise stays. For showing only, never for a field that is saved. */
export function shownLanguage(written: string): string {
  return languageIn(written, currentLang());
}

/** An entry of a card: "engelsk (godt)" is "English (good)" in English. */
export function shownLanguageEntry(entry: string): string {
  const { name, level } = languageOf(entry);
  const shown = shownLanguage(name);
  if (level === null || shown === name) return level === null ? shownLanguage(entry) : entry;
  return `${shown} (${translate(`citizen.levels.${level}`)})`;
}
