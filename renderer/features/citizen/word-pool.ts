import type { Citizen } from '../../../shared/domain/citizen.ts';
import { languageOf } from '../../../shared/domain/language.ts';
import { fold } from '../../../shared/lib/fold.ts';

export type WordField = 'otherLanguages' | 'skills' | 'licences';

/** Most words that are proposed at once. */
const MOST = 7;

/** What the cards of the board have in a field, the most frequent first; languages without their level. */
export function wordPool(citizens: Iterable<Citizen>, field: WordField): readonly string[] {
  const counted = new Map<string, { readonly word: string; count: number }>();
  const count = (word: string): void => {
    const key = fold(word);
    const known = counted.get(key);
    if (known) known.count += 1;
    else if (key !== '') counted.set(key, { word, count: 1 });
  };
  for (const citizen of citizens) {
    if (field === 'otherLanguages' && citizen.motherTongue !== '') count(citizen.motherTongue);
    for (const entry of citizen[field]) count(field === 'otherLanguages' ? languageOf(entry).name : entry);
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ word }) => word);
}

/** Words of the pool that may be meant by what is typed, those that begin so first; none that are there already. */
export function proposals(pool: readonly string[], typed: string, there: readonly string[]): readonly string[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const taken = new Set(there.map((word) => fold(word)));
  const fitting = pool.filter((word) => fold(word).includes(wanted) && !taken.has(fold(word)));
  const begins = (word: string): number => (fold(word).startsWith(wanted) ? 0 : 1);
  return fitting.sort((a, b) => begins(a) - begins(b)).slice(0, MOST);
}

/** What is typed as the entries it stands for: commas, semicolons and lines part them. */
export function typedEntries(typed: string): readonly string[] {
  return typed
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
