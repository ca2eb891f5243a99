import { fold } from '../lib/fold.ts';
import { isBlank } from '../lib/safe-text.ts';

const MAX_INITIALS = 4;

const words = (name: string): readonly string[] => name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
const first = (word: string): string => [...word][0]?.toUpperCase() ?? '';

/** Initials people could mean by a name, folded: of all its words, and of the first and last. */
export function initialsOf(name: string): readonly string[] {
  const letters = words(name).map(first);
  return [...new Set([letters.join(''), `${letters[0] ?? ''}${letters.at(-1) ?? ''}`])].map(fold);
}

/** Whether a text is initials rather than a name: two to four letters in one word, four only in capitals. */
export function looksLikeInitials(text: string): boolean {
  return /^\p{L}{2,3}\d?$/u.test(text) || (/^\p{L}{4}$/u.test(text) && text === text.toUpperCase());
}

/** Initials for a new consultant that nobody in `taken` (folded) bears: one to four characters. */
export function proposeInitials(name: string, taken: ReadonlySet<string>): string {
  const free = (initials: string): boolean => initials !== '' && !taken.has(fold(initials));
  // Written large before it is cut: some letters become two.
  const large = name.toUpperCase();
  const parts = words(large);
  const letters = parts.length > 0 ? parts.map(first) : [...large].filter((sign) => !isBlank(sign)).slice(0, 2);
  const all = letters.slice(0, MAX_INITIALS).join('');
  const ends =
    letters.length > 1 ? `${letters[0] ?? ''}${letters.at(-1) ?? ''}` : [...(parts[0] ?? all)].slice(0, 2).join('');
  const last = [...(parts.at(-1) ?? '')];
  const longer = [1, 2].map((extra) => [letters[0] ?? '', ...last.slice(0, 1 + extra)].join(''));
  const known = [ends, all, ...longer].find(free);
  if (known !== undefined) return known;
  for (let number = 2; ; number += 1) {
    const numbered = `${ends.slice(0, Math.max(0, MAX_INITIALS - String(number).length))}${number}`;
    if (free(numbered)) return numbered;
  }
}
