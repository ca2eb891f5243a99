import { languageOf, type LanguageLevel } from '../../../shared/domain/language.ts';

/** The words a level is kept in, whatever language the interface has; `languageOf` reads them. */
const KEPT_LEVELS: Readonly<Record<LanguageLevel, string>> = {
  'a-little': 'lidt',
  some: 'noget',
  good: 'godt',
  fluent: 'flydende',
};

/** An entry as the card keeps it: "engelsk (godt)". */
export function languageEntry(name: string, level: LanguageLevel | null): string {
  return level === null ? name : `${name} (${KEPT_LEVELS[level]})`;
}

/** What is typed as it is kept: "godt engelsk" and "engelsk: godt" are the same. */
export function tidyLanguage(typed: string): string {
  const { name, level } = languageOf(typed);
  return languageEntry(name, level);
}
