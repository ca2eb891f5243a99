import { fold } from '../lib/fold.ts';
import { languageOf } from './language.ts';
import { LANGUAGE_NAMES } from './match/language-names.ts';

/** A language by its Danish and its English name. */
interface NamePair {
  readonly da: string;
  readonly en: string;
}

const PAIRS: ReadonlyMap<string, NamePair> = new Map(
  [['dansk', 'danish'] as const, ...Object.values(LANGUAGE_NAMES)].flatMap(([da, en]) => [
    [fold(da), { da, en }],
    [fold(en), { da, en }],
  ]),
);

/** Cards are drawn by the thousand and speak a handful of languages. */
const known = new Map<string, NamePair | null>();
const others = new Map<string, string>();
const MOST_KNOWN = 500;

function pairOf(written: string): NamePair | null {
  const before = known.get(written);
  if (before !== undefined) return before;
  const pair = PAIRS.get(fold(written)) ?? null;
  if (known.size < MOST_KNOWN) known.set(written, pair);
  return pair;
}

/**
 * What a language is called in `lang`, for the screen: "Arabisk" is "Arabic" in English. Whatever is more than a language's Danish or English name,
 * and a name that is right already, comes back as it was written. Never kept: the card holds what was typed.
 */
export function languageIn(written: string, lang: 'da' | 'en'): string {
  const pair = pairOf(written);
  if (pair === null || fold(written) === fold(pair[lang])) return written;
  const isLow = lang === 'da' && written.charAt(0) === written.charAt(0).toLowerCase();
  return isLow ? pair.da : pair[lang].charAt(0).toUpperCase() + pair[lang].slice(1);
}

/** What else the language of an entry on a card ("engelsk (godt)") is called in the other of the two tongues; '' where nothing is known. It is found by either. */
export function otherLanguageName(entry: string): string {
  const before = others.get(entry);
  if (before !== undefined) return before;
  const { name } = languageOf(entry);
  const pair = pairOf(name);
  const other = pair === null || pair.da === pair.en ? '' : fold(name) === fold(pair.da) ? pair.en : pair.da;
  if (others.size < MOST_KNOWN) others.set(entry, other);
  return other;
}
