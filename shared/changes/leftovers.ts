import type { Citizen } from '../domain/citizen.ts';
import { fold } from '../lib/fold.ts';
import { fieldsIn, othersOf, ownerOf, type MentionPlace } from './mentions.ts';
import type { BoardReader } from './record-store.ts';

/** A text of another record that still has a part of somebody's name, their first name perhaps, once the whole name is out of it. */
export interface Leftover extends MentionPlace {
  /** The parts of the name that stand there, as the name has them. */
  readonly words: readonly string[];
}

/** Shorter ones are words of any language. */
const SHORTEST = 3;

/**
 * Where first names or surnames of these citizens stand by themselves as words in texts of others; case, accents and a genitive s aside. Whole names, theirs and
 * those of others, are passed over: what is done about them is told by `mentionsOf`. Only a person can say who is meant.
 */
export function leftoversOf(
  board: BoardReader,
  citizens: readonly Pick<Citizen, 'id' | 'name'>[],
): readonly Leftover[] {
  const sought = [...new Set(citizens.flatMap(({ name }) => partsOf(name)))].map((word) => ({
    word,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(fold(word))}s?(?![\\p{L}\\p{N}])`, 'u'),
  }));
  if (sought.length === 0) return [];
  const wholeNames = [...board.all('citizen')].map(({ name }) => fold(name)).filter((name) => name.includes(' '));
  const found: Leftover[] = [];
  for (const { kind, record } of othersOf(board, citizens))
    for (const [field, text] of fieldsIn(record)) {
      if (!sought.some(({ pattern }) => pattern.test(text))) continue;
      const rest = wholeNames.reduce((left, name) => left.replaceAll(name, '\n'), text);
      const words = sought.filter(({ pattern }) => pattern.test(rest)).map(({ word }) => word);
      if (words.length > 0) found.push({ kind, id: record.id, field, ...ownerOf(record), words });
    }
  return found;
}

function partsOf(name: string): readonly string[] {
  return name.split(/[\s-]+/).filter((part) => [...fold(part)].length >= SHORTEST);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
