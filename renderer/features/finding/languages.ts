import type { Citizen } from '../../../shared/domain/citizen.ts';
import { languageIn } from '../../../shared/domain/language-in.ts';
import { languageOf } from '../../../shared/domain/language.ts';
import { fold } from '../../../shared/lib/fold.ts';

/** So many are offered; rarer ones are found by typing them. */
const MOST = 18;

/** The languages spoken on the board, the most spoken first, each as it is mostly written. */
export function spokenLanguages(citizens: Iterable<Citizen>): readonly string[] {
  const written = new Map<string, number>();
  for (const { motherTongue, otherLanguages } of citizens)
    for (const text of [motherTongue, ...otherLanguages]) written.set(text, (written.get(text) ?? 0) + 1);
  const spoken = new Map<string, { name: string; most: number; count: number }>();
  for (const [text, count] of written) {
    const name = languageOf(text).name.trim();
    // "Arabic" on one card and "arabisk" on the next are one language, and asked for as one.
    const key = fold(languageIn(name, 'da'));
    if (key === '') continue;
    const known = spoken.get(key) ?? { name, most: 0, count: 0 };
    spoken.set(key, {
      name: count > known.most ? name : known.name,
      most: Math.max(count, known.most),
      count: known.count + count,
    });
  }
  return [...spoken.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ name }) => name);
}
