import { fold } from '../../lib/fold.ts';
import type { Citizen } from '../citizen.ts';
import { languageOf } from '../language.ts';
import { LANGUAGE_NAMES, type LanguageKey } from './language-names.ts';
import { textPattern } from './word-table.ts';

const PATTERNS = (Object.keys(LANGUAGE_NAMES) as LanguageKey[]).map((key) => ({
  key,
  pattern: textPattern(LANGUAGE_NAMES[key]),
}));

/** A language that an offer asks for, by the word it asks with. */
export interface AskedLanguage {
  readonly key: LanguageKey;
  readonly shown: string;
}

/** The languages that a text asks for: "engelsktalende tjener". */
export function askedLanguages(text: string): readonly AskedLanguage[] {
  const found = new Map<LanguageKey, AskedLanguage>();
  for (const [shown] of text.matchAll(/[\p{L}\p{M}]+/gu))
    for (const key of keysIn(shown)) if (!found.has(key)) found.set(key, { key, shown });
  return [...found.values()];
}

/** What a card says is spoken, as it says it, by language; null where it says nothing. */
export function toldLanguages({
  motherTongue,
  otherLanguages,
}: Pick<Citizen, 'motherTongue' | 'otherLanguages'>): ReadonlyMap<LanguageKey, string> | null {
  const written = [motherTongue, ...otherLanguages].filter((text) => text !== '');
  if (written.length === 0) return null;
  const told = new Map<LanguageKey, string>();
  for (const text of written) for (const key of keysIn(languageOf(text).name)) if (!told.has(key)) told.set(key, text);
  return told;
}

function keysIn(name: string): readonly LanguageKey[] {
  const folded = fold(name);
  return PATTERNS.filter(({ pattern }) => pattern.test(folded)).map(({ key }) => key);
}
