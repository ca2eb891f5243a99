import { fold } from '../../lib/fold.ts';
import { BRANCH_WORDS, BRANCHES, type Branch } from './branches.ts';
import { wordTest } from './word-table.ts';

/** A word of a text: as it was written, and as it is compared. */
export interface Word {
  readonly shown: string;
  /** Folded, without the endings that Danish puts on: "rengøringsassistenter" is "rengoring". */
  readonly stem: string;
  readonly folded: string;
  /** It stands after a "not" in its part of the sentence. */
  readonly isNegated: boolean;
}

/** Say nothing of what kind of work it is. */
const PLAIN_WORDS = new Set(
  [
    ...[
      'arbejde',
      'arbejder',
      'arbejdede',
      'arbejdet',
      'arbejds',
      'job',
      'jobs',
      'praktik',
      'praktikant',
      'praktikplads',
      'ansat',
      'stilling',
    ],
    ...[
      'erfaring',
      'erhvervserfaring',
      'uddannelse',
      'uddannet',
      'kursus',
      'kurser',
      'virksomhed',
      'firma',
      'aps',
      'medarbejder',
      'assistent',
    ],
    ...[
      'hjælper',
      'medhjælper',
      'elev',
      'lærling',
      'leder',
      'egen',
      'eget',
      'egne',
      'år',
      'året',
      'uge',
      'uger',
      'måned',
      'måneder',
      'dage',
      'timer',
    ],
    ...[
      'som',
      'med',
      'fra',
      'til',
      'ved',
      'hos',
      'for',
      'den',
      'det',
      'der',
      'har',
      'haft',
      'var',
      'været',
      'kan',
      'vil',
      'gerne',
      'også',
      'eller',
      'men',
    ],
    ...[
      'lidt',
      'meget',
      'mest',
      'andet',
      'alt',
      'alle',
      'endnu',
      'samt',
      'under',
      'over',
      'efter',
      'senere',
      'siden',
      'prøve',
      'blive',
      'ingen',
      'ikke',
    ],
    ...[
      'work',
      'worked',
      'worker',
      'working',
      'experience',
      'assistant',
      'helper',
      'year',
      'years',
      'month',
      'months',
      'week',
      'weeks',
      'education',
    ],
    ...[
      'course',
      'the',
      'and',
      'with',
      'from',
      'for',
      'has',
      'had',
      'was',
      'own',
      'would',
      'like',
      'yet',
      'not',
      'none',
      'company',
      'employee',
      'trainee',
    ],
    ...[
      'danmark',
      'dansk',
      'danske',
      'denmark',
      'danish',
      'syrien',
      'ukraine',
      'land',
      'hjemland',
      'hjemlandet',
      'stor',
      'store',
      'lille',
      'god',
      'gode',
    ],
  ].map(fold),
);
/** What Danish hangs behind a line of work. Longest first. */
const TAILS = [
  'medarbejder',
  'medhjælper',
  'assistent',
  'arbejder',
  'arbejde',
  'hjælper',
  'personale',
  'lærling',
  'praktik',
  'elev',
  'hjælp',
  'plads',
  'faget',
  'fag',
  'job',
]
  .map(fold)
  .sort((a, b) => b.length - a.length);
const ENDINGS = ['erne', 'erner', 'ernes', 'ene', 'eren', 'ere', 'ers', 'er', 'en', 'et', 'es', 's', 'e'];
/** A stem never gets shorter than this. */
const SHORTEST_STEM = 4;
const NOT = /(?<!\p{L})(ikke|aldrig|ingen|intet|undtagen|undgå|not|never|no|except|avoid)(?!\p{L})/u;
const PART_ENDS = /[,.;:!?\n()/]|(?<!\p{L})(?:men|but)(?!\p{L})/u;
const LETTERS = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The words of a text that say something of work, first to last. */
export function wordsOf(text: string): readonly Word[] {
  if (text === '') return [];
  const words: Word[] = [];
  for (const part of text.split(PART_ENDS)) {
    const not = NOT.exec(part.toLowerCase())?.index ?? Number.POSITIVE_INFINITY;
    for (const found of part.matchAll(LETTERS)) {
      const word = wordOf(found[0], found.index > not);
      if (word) words.push(word);
    }
  }
  return words;
}

function wordOf(shown: string, isNegated: boolean): Word | null {
  const folded = fold(shown);
  if (PLAIN_WORDS.has(folded) || /^[\d-]*$/.test(folded) || folded.length < 2) return null;
  return { shown, folded, stem: stemOf(folded), isNegated };
}

/** A folded word without the tail and the ending: what it has in common with others of its kind. */
export function stemOf(folded: string): string {
  const whole = withoutEnding(folded);
  for (const tail of TAILS) {
    const at = [folded, whole].find((word) => word.endsWith(tail) && word.length - tail.length >= SHORTEST_STEM);
    if (at !== undefined) return withoutLink(at.slice(0, -tail.length));
  }
  return whole;
}

/** "rengorings" of "rengøringsassistent", "lager" of "lagermedarbejder". */
function withoutLink(head: string): string {
  return head.length > SHORTEST_STEM && head.endsWith('s') ? head.slice(0, -1) : head.replace(/-$/, '');
}

function withoutEnding(word: string): string {
  for (const ending of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) return word.slice(0, -ending.length);
  return word;
}

/** Shortest beginning of a word that counts as the word, as it is typed; shortest part within another. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_PART = 5;

/** Whether a word of the offer, perhaps half typed, and one of a card are the same or one has the other in it. */
export function isSameWork(asked: Pick<Word, 'folded' | 'stem'>, told: Pick<Word, 'folded' | 'stem'>): boolean {
  if (asked.folded === told.folded || asked.stem === told.stem) return true;
  if (asked.folded.length >= SHORTEST_BEGINNING && told.folded.startsWith(asked.folded)) return true;
  if (asked.stem.length >= SHORTEST_STEM && told.folded.startsWith(asked.stem)) return true;
  if (told.stem.length >= SHORTEST_STEM && asked.folded.startsWith(told.stem)) return true;
  if (asked.stem.length >= SHORTEST_PART && told.folded.includes(asked.stem)) return true;
  return told.stem.length >= SHORTEST_PART && asked.folded.includes(told.stem);
}

const TESTS = BRANCHES.map((branch) => BRANCH_WORDS[branch].map(wordTest));

/** The lines of work that a word belongs to, as bits in the order of `BRANCHES`. `half`: it may be the beginning of one of their words. */
export function branchBits({ folded }: Pick<Word, 'folded'>, half: boolean): number {
  const isHalf = half && folded.length >= SHORTEST_BEGINNING;
  let bits = 0;
  for (const [index, tests] of TESTS.entries()) if (tests.some((test) => test(folded, isHalf))) bits |= 1 << index;
  return bits;
}

/** The lines of work behind bits, in the order of `BRANCHES`. */
export function branchesOf(bits: number): readonly Branch[] {
  return BRANCHES.filter((_, index) => (bits & (1 << index)) !== 0);
}
