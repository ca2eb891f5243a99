const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ə: 'e',
  // Arabic and Persian keyboards write the same name with different letters.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};
const SWAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic vowel signs and stretching, joiners. Marks of other scripts are letters there and stay. */
const DROPPED = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u200C\u200D]+/g;
const ASCII = /^[\u0000-\u007F]*$/;

/** `text` for comparing and searching: lower case, without diacritics, white space folded. Never shown. */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(DROPPED, '').toLowerCase();
  return plain
    .replace(SWAPPED, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
