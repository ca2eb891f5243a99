const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ł: 'l', ß: 'ss', ı: 'i', œ: 'oe', þ: 'th', ð: 'd' };

/** `text` for comparing and searching: lower case, without diacritics, white space folded. Never shown. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øæđłßıœþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
