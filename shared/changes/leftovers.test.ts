import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Citizen } from '../domain/citizen.ts';
import type { CitizenId } from '../domain/ids.ts';
import { citizenWith } from '../domain/testing/samples.ts';
import { leftoversOf } from './leftovers.ts';
import { createRecordStore } from './record-store.ts';

const citizenNamed = (id: string, name: string): Citizen => citizenWith(name, { id: id as CitizenId });
const HUDA = citizenNamed('huda', 'Huda Al-Qasim');
const board = (...others: readonly Citizen[]) => createRecordStore({ citizen: [HUDA, ...others] });
const noted = (id: string, note: string, name = `Nabo ${id}`): Citizen => ({ ...citizenNamed(id, name), note });
/** Which parts of Huda's name stand in such a note. */
const wordsIn = (note: string, ...others: readonly Citizen[]): readonly string[] =>
  leftoversOf(board(noted('n', note), ...others), [HUDA]).flatMap(({ words }) => words);

it('finds a first name or surname that stands by itself, in any case and with a genitive s, and leads to the card', () => {
  expect(leftoversOf(board(noted('n', 'Kom med Huda Al-Qasim. Ring til Huda, hvis …')), [HUDA])).toEqual([
    { kind: 'citizen', id: 'n', field: 'note', words: ['Huda'] },
  ]);
  for (const note of ['HUDA', 'hudas mor', 'hos Húda', '(huda)'])
    expect([note, wordsIn(note)]).toEqual([note, ['Huda']]);
  expect(wordsIn('Familien Qasim og Huda')).toEqual(['Huda', 'Qasim']);
});

it('passes over whole names, of theirs and of others, other words that begin so, words of two letters, and what is their own', () => {
  expect(wordsIn('Kender Huda Al-Qasim')).toEqual([]);
  expect(wordsIn('Kender Huda Nasser', citizenNamed('other', 'Huda Nasser'))).toEqual([]);
  expect(wordsIn('Hudaifa og Thuda, al dag')).toEqual([]);
  const own = { ...HUDA, note: 'Huda selv' };
  expect(leftoversOf(createRecordStore({ citizen: [own] }), [own])).toEqual([]);
  // Somebody's own name is no text about anybody.
  expect(wordsIn('', citizenNamed('x', 'Huda'))).toEqual([]);
});

it('finds the name wherever it stands among other words, and nowhere where it does not', () => {
  const other = fc.constantFrom('ring', 'mødet', 'Al', 'dashuda', '12', 'på', 'والدة', 'hudast');
  fc.assert(
    fc.property(
      fc.array(other),
      fc.array(other),
      fc.constantFrom('huda', 'Qasim', 'Hudas', ''),
      (before, after, name) => {
        const expected = name === '' ? [] : [name === 'Qasim' ? 'Qasim' : 'Huda'];
        expect(wordsIn([...before, name, ...after].join(' '))).toEqual(expected);
      },
    ),
  );
});
