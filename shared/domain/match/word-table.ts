import { fold } from '../../lib/fold.ts';

/** Where in a word the letters must stand: at its beginning, anywhere, or alone. */
interface Shape {
  readonly letters: string;
  readonly where: 'start' | 'inside' | 'whole';
}

function shapeOf(written: string): Shape {
  if (written.startsWith('=')) return { letters: fold(written.slice(1)), where: 'whole' };
  if (written.startsWith('-')) return { letters: fold(written.slice(1)), where: 'inside' };
  return { letters: fold(written), where: 'start' };
}

/** One of a table's words as a test of a folded word. `half`: a word that is still being typed may also be the beginning of one of them. */
export function wordTest(written: string): (word: string, half: boolean) => boolean {
  const { letters, where } = shapeOf(written);
  return (word, half) => {
    if (half && letters.startsWith(word)) return true;
    if (where === 'whole') return word === letters;
    return where === 'start' ? word.startsWith(letters) : word.includes(letters);
  };
}

const escaped = (letters: string): string => letters.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SOURCES = {
  start: (letters: string) => `(?<!\\p{L})${escaped(letters)}`,
  inside: escaped,
  whole: (letters: string) => `(?<!\\p{L})${escaped(letters)}(?!\\p{L})`,
};

/** All of a table's words as one pattern for a folded text, also those of several words. */
export function textPattern(words: readonly string[]): RegExp {
  const sources = words.map((written) => {
    const { letters, where } = shapeOf(written);
    return SOURCES[where](letters);
  });
  return new RegExp(sources.join('|'), 'u');
}
