import { fold } from '../../shared/lib/fold.ts';
import type { SearchText } from './search-text.ts';
import type { NearWords, Vocabulary } from './search-vocabulary.ts';

/** One word that was typed, with what it may have been meant to be. */
export interface Term {
  readonly word: string;
  readonly near: NearWords;
}

/** Words as they are compared: folded, in any order. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** The words of a search; none where nothing was typed. */
export function termsOf(text: string, vocabulary: Pick<Vocabulary, 'near'>): readonly Term[] {
  return wordsOf(text).map((word) => ({ word, near: vocabulary.near(word) }));
}

/** How well a word fits, best first. */
const FIT = {
  begins: 0,
  wordBegins: 1,
  inTitle: 2,
  wordInRest: 4,
  inRest: 5,
  nearTitle: 8,
  nearRest: 12,
} as const;

/** How far one record is from what was typed, 0 the nearest; null where a word fits nothing. `also`: more that it is found by, folded. */
export function distanceOf(terms: readonly Term[], { title, rest }: SearchText, also = ''): number | null {
  let distance = 0;
  for (const term of terms) {
    const fit = fitOf(term, title, rest, also);
    if (fit === null) return null;
    distance += fit;
  }
  return distance;
}

function fitOf({ word, near }: Term, title: string, rest: string, also: string): number | null {
  const inTitle = title.indexOf(word);
  if (inTitle >= 0) return inTitle === 0 ? FIT.begins : beginsWord(title, word, inTitle) ? FIT.wordBegins : FIT.inTitle;
  const inRest = rest.indexOf(word);
  if (inRest >= 0) return beginsWord(rest, word, inRest) ? FIT.wordInRest : FIT.inRest;
  const inAlso = also.indexOf(word);
  if (inAlso >= 0) return beginsWord(also, word, inAlso) ? FIT.wordInRest : FIT.inRest;
  if (near.names.some((one) => title.includes(one))) return FIT.nearTitle;
  return near.words.some((one) => rest.includes(one)) ? FIT.nearRest : null;
}

const BEFORE_WORD = /[\s\-'(/.,:;]/;

function beginsWord(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || BEFORE_WORD.test(text[at - 1] ?? '')) return true;
  return false;
}

/** What was found: the nearest `most` in order, and how many there are in all. */
export interface Found<T> {
  readonly top: readonly T[];
  readonly count: number;
  /** How far the nearest is; null where there is none. */
  readonly nearest: number | null;
}

/** The nearest of `records`; those equally near by what they are called. */
export function findNearest<T>(
  records: Iterable<T>,
  terms: readonly Term[],
  textOf: (record: T) => SearchText,
  alsoOf: (record: T) => string,
  most: number,
): Found<T> {
  const byDistance = new Map<number, { record: T; title: string }[]>();
  let count = 0;
  for (const record of records) {
    const text = textOf(record);
    const distance = distanceOf(terms, text, alsoOf(record));
    if (distance === null) continue;
    count += 1;
    const equals = byDistance.get(distance);
    if (equals) equals.push({ record, title: text.title });
    else byDistance.set(distance, [{ record, title: text.title }]);
  }
  const top: T[] = [];
  const distances = [...byDistance.keys()].sort((a, b) => a - b);
  // Only those that will be seen are put in order: a single letter finds thousands.
  for (const distance of distances) {
    if (top.length >= most) break;
    const equals = (byDistance.get(distance) ?? []).sort((a, b) =>
      a.title < b.title ? -1 : a.title > b.title ? 1 : 0,
    );
    for (const { record } of equals.slice(0, most - top.length)) top.push(record);
  }
  return { top, count, nearest: distances[0] ?? null };
}
