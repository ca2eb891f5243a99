import { fold } from '../lib/fold.ts';

/** How well somebody speaks a language, least first. */
export const LANGUAGE_LEVELS = ['a-little', 'some', 'good', 'fluent'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** A language as an office writes it, taken apart. */
export interface Language {
  /** As it was written, without what is said of the level: "engelsk". */
  readonly name: string;
  /** Null: nothing is said, or nothing that is known here. */
  readonly level: LanguageLevel | null;
}

/** What offices write of a level, in Danish and English. What is found first in this order counts: "ikke så godt" is not "godt". */
const LEVEL_WORDS: readonly (readonly [LanguageLevel, readonly string[]])[] = [
  [
    'a-little',
    [
      'ikke så godt',
      'ikke godt',
      'ikke særlig godt',
      'meget lidt',
      'kun lidt',
      'lidt',
      'en smule',
      'smule',
      'få ord',
      'begynder',
      'basis',
      'basalt',
      'grundlæggende',
      'svagt',
      'dårligt',
      'not well',
      'not good',
      'a little',
      'little',
      'a few words',
      'beginner',
      'basic',
      'poor',
    ],
  ],
  ['fluent', ['flydende', 'modersmål', 'perfekt', 'fluently', 'fluent', 'native', 'mother tongue', 'perfect']],
  [
    'some',
    ['nogenlunde', 'noget', 'mellem', 'middel', 'rimeligt', 'hverdags', 'some', 'intermediate', 'fair', 'everyday'],
  ],
  [
    'good',
    [
      'rigtig godt',
      'meget godt',
      'god til',
      'godt',
      'gode',
      'god',
      'fint',
      'øvet',
      'very good',
      'very well',
      'good',
      'well',
      'advanced',
    ],
  ],
];

const PATTERNS = LEVEL_WORDS.map(([level, words]) => ({
  level,
  // White space and punctuation stand around a level; a language may have the letters of one in it.
  pattern: new RegExp(`(^|[^\\p{L}])(${words.map((word) => fold(word)).join('|')})(?=[^\\p{L}]|$)`, 'u'),
}));
const EDGES = /^[\s,;:()/–—-]+|[\s,;:()/–—-]+$/gu;

/** The language and the level of one entry on a card: "engelsk (godt)", "lidt tysk", "Arabic: fluent". A text without a level is a name alone. */
export function languageOf(written: string): Language {
  const level = levelOf(written);
  if (level === null) return { name: written.replace(EDGES, ''), level: null };
  const name = withoutLevel(written).replace(EDGES, '');
  return { name: name === '' ? written.trim() : name, level };
}

function levelOf(text: string): LanguageLevel | null {
  const folded = fold(text);
  return PATTERNS.find(({ pattern }) => pattern.test(folded))?.level ?? null;
}

/** Word by word, since folding changes how long a text is: the longest run of words that says the level goes. */
function withoutLevel(text: string): string {
  const words = text.split(/(?<=[\p{L}\p{M}])(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(?=[\p{L}\p{M}])/u);
  for (const { pattern } of PATTERNS) {
    for (let length = words.length; length > 0; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const run = fold(words.slice(at, at + length).join(''));
        const found = pattern.exec(run);
        if (found?.[0] !== run || run === '') continue;
        return [...words.slice(0, at), ...words.slice(at + length)].join('').replace(/\(\s*\)/g, '');
      }
    }
  }
  return text;
}
