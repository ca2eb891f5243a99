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

/** `text` with `mark` wherever `folded` stands in it, as `fold` reads it; the text itself where it does not. Precondition: `folded` is not empty. */
export function withoutFolded(text: string, folded: string, mark: string): string {
  if (!fold(text).includes(folded)) return text;
  const { letters, places } = lettersOf(text);
  let kept = '';
  let from = 0;
  for (let at = letters.indexOf(folded); at !== -1; at = letters.indexOf(folded, at + folded.length)) {
    kept += text.slice(from, places[at]) + mark;
    // Up to where the next letter begins: its accents go with the last one.
    from = places[at + folded.length] ?? text.length;
  }
  return kept + text.slice(from);
}

/** As `fold`, but for the ends, with where in the text each letter came from. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const isSpace = /^\s$/.test(character);
    const folded = isSpace ? ' ' : fold(character);
    if (!isSpace || !letters.endsWith(' ')) {
      letters += folded;
      for (let n = 0; n < folded.length; n += 1) places.push(at);
    }
    at += character.length;
  }
  return { letters, places };
}

/** `text` for comparing and searching: lower case, without diacritics, white space folded. Never shown. */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(DROPPED, '').toLowerCase();
  return plain
    .replace(SWAPPED, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
