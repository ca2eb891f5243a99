/** Between letters of a script that joins them: the initials of محمد الأحمد are two letters, and must not read as a word. */
const APART = '\u200C';

/** First letters of the first and last name, for a drawn portrait: "Amina al-Masri" → "AM". At most two letters, apart where their script joins letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  const joins = /^[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}]/u.test(last);
  return (first + (joins ? APART : '') + last).toLocaleUpperCase('da') || '?';
}

/** Whether initials are those of a script that joins letters: kept apart, they still stand close. */
export function areInitialsApart(initials: string): boolean {
  return initials.includes(APART);
}

function firstLetter(word: string | undefined): string {
  return word?.match(/\p{L}\p{M}*/u)?.[0] ?? '';
}
