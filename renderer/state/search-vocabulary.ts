import uFuzzy from '@leeoniya/ufuzzy';

import { soundOf } from './search-sound.ts';

/** Words of the board that are not what was typed, but nearly. */
export interface NearWords {
  /** Of names: one letter away, or sounding alike. */
  readonly names: readonly string[];
  /** Of everything else that stands on a record: one letter away. */
  readonly words: readonly string[];
}

/** Every word of the board, once: ten thousand citizens have some thousand words between them, so a slip of the hand is looked for there. */
export interface Vocabulary {
  /** Takes in the words of folded texts. A word stays when its record goes: it then leads nowhere. */
  add(name: string, rest: string): void;
  /** Nothing for what is too short to tell a slip from another word, and for numbers. */
  near(word: string): NearWords;
}

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** So many of each: what is nearest in length first. */
const MOST = { names: 24, words: 8 } as const;
const NONE: NearWords = { names: [], words: [] };
const LETTERS = /\p{L}[\p{L}\p{M}']+/gu;

const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\p{M}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\p{M}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum is in the library's types alone: there is no value to import
  intraMode: 1,
});

class WordList {
  readonly words: string[] = [];
  readonly #known = new Set<string>();

  /** Whether it is new. */
  add(word: string): boolean {
    if (word.length < SHORTEST || this.#known.has(word)) return false;
    this.#known.add(word);
    this.words.push(word);
    return true;
  }

  /** One letter wrong, missing, too many or two swapped; the first letter is right. What contains the word as it was typed is found without this. */
  near(word: string): string[] {
    const found = (fuzzy.filter(this.words, word) ?? []).map((at) => this.words[at] ?? '');
    return found.filter((one) => one.startsWith(word.slice(0, 1)) && !one.includes(word));
  }
}

export function createVocabulary(): Vocabulary {
  const names = new WordList();
  const words = new WordList();
  const bySound = new Map<string, string[]>();
  const answers = new Map<string, NearWords>();

  function nearNames(word: string): string[] {
    const sound = soundOf(word);
    const alike = sound === null ? [] : [...bySound].filter(([one]) => one.startsWith(sound)).flatMap(([, of]) => of);
    return [...new Set([...names.near(word), ...alike.filter((one) => !one.includes(word))])];
  }

  return {
    add(name, rest) {
      let isNew = false;
      for (const [word] of name.matchAll(LETTERS)) {
        if (!names.add(word)) continue;
        isNew = true;
        const sound = soundOf(word);
        if (sound !== null) bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
      }
      for (const [word] of rest.matchAll(LETTERS)) if (words.add(word)) isNew = true;
      if (isNew) answers.clear();
    },
    near(word) {
      if (word.length < SHORTEST || !/^\p{L}/u.test(word)) return NONE;
      const known = answers.get(word);
      if (known) return known;
      const near = {
        names: nearest(nearNames(word), word).slice(0, MOST.names),
        words: nearest(words.near(word), word).slice(0, MOST.words),
      };
      answers.set(word, near);
      return near;
    },
  };
}

function nearest(found: string[], word: string): string[] {
  const away = (one: string): number => Math.abs(one.length - word.length);
  return found.sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1));
}
