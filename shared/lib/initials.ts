/** First letters of the first and last name, for a drawn portrait: "Amina al-Masri" → "AM". At most two letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return (first + last).toLocaleUpperCase('da') || '?';
}

function firstLetter(word: string | undefined): string {
  return word?.match(/\p{L}\p{M}*/u)?.[0] ?? '';
}
