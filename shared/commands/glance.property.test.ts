import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decideCommand } from './index.ts';
import { randomCommand } from './testing/random-commands.ts';
import { glanceCitizen } from '../domain/glance.ts';
import type { Lane } from '../domain/lane.ts';
import { glanceChange, glanceFrame } from '../changes/glance.ts';
import { createRecordStore, type RecordStore } from '../changes/record-store.ts';
import { reverseChange } from '../changes/reverse.ts';
import { contentOf, difference, randomRecords, TODAY, type Records } from '../changes/testing/random-records.ts';

/** An overview made from scratch. */
const glanceOf = (board: RecordStore): RecordStore =>
  createRecordStore({ ...glanceFrame(board), citizen: [...board.all('citizen')].map(glanceCitizen) });

const laneNames = fc.constantFrom('Sygemeldt', 'Barsel', 'Praktik', 'IGU', 'Stress');
/** Boards of which some lanes say something about health. */
const boards: fc.Arbitrary<Records> = fc
  .tuple(randomRecords, fc.array(laneNames, { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([records, names, isNamed]) => ({
    ...records,
    lane: records.lane.map((lane, index): Lane => {
      const name = `${names[index] ?? ''} ${lane.id}`;
      return { ...lane, name, glanceName: isNamed ? lane.glanceName : '', icon: 'heart-pulse' };
    }),
  }));

/** Applies a change to a board and what is told of it to an overview; both must come to the same. */
function tell(board: RecordStore, overview: RecordStore, change: Parameters<RecordStore['apply']>[0]): number {
  const before = glanceFrame(board);
  board.apply(change);
  const told = glanceChange(change, before, glanceFrame(board));
  overview.apply(told);
  expect(contentOf(overview)).toEqual(contentOf(glanceOf(board)));
  return told.length;
}

describe('what an overview is told of changes', () => {
  it('keeps it equal to one made from scratch, whatever changes, is taken back and done again', () => {
    fc.assert(
      fc.property(boards, boards, (from, to) => {
        const board = createRecordStore(from);
        const overview = glanceOf(board);
        const change = difference(from, to);
        tell(board, overview, change);
        tell(board, overview, reverseChange(change));
        tell(board, overview, change);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps it equal through any commands', () => {
    fc.assert(
      fc.property(boards, fc.array(randomCommand, { maxLength: 20 }), (records, commands) => {
        const board = createRecordStore(records);
        const overview = glanceOf(board);
        for (const command of commands) {
          const decided = decideCommand(board, command, { today: TODAY });
          if (decided.ok) tell(board, overview, decided.value);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing where nothing of it shows', () => {
    fc.assert(
      fc.property(boards, fc.string(), (records, text) => {
        const citizen = records.citizen[0];
        fc.pre(citizen !== undefined && citizen.note !== text);
        const board = createRecordStore(records);
        const change = [
          { op: 'updated', kind: 'citizen', id: citizen.id, before: { note: citizen.note }, after: { note: text } },
        ] as const;
        expect(tell(board, glanceOf(board), change)).toBe(0);
      }),
    );
  });

  it('is nothing for a name with the same initials, and the new initials for another', () => {
    const [lane] = fc.sample(randomRecords, 1)[0]!.lane;
    const board = createRecordStore({
      lane: [lane!],
      citizen: [
        {
          ...glanceCitizen({ id: 'c1', laneId: lane!.id, laneSince: TODAY, order: 'a0', name: '' } as never),
          name: 'Amina Ali',
        },
      ],
    });
    const renamed = (before: string, after: string) =>
      glanceChange(
        [
          {
            op: 'updated',
            kind: 'citizen',
            id: 'c1' as never,
            before: { name: before, note: 'a' },
            after: { name: after, note: 'b' },
          },
        ],
        glanceFrame(board),
        glanceFrame(board),
      );
    expect(renamed('Amina Ali', 'Amira Abdi')).toEqual([]);
    expect(renamed('Amina Ali', 'Bo Ali')).toEqual([
      { op: 'updated', kind: 'citizen', id: 'c1', before: { name: 'AA' }, after: { name: 'BA' } },
    ]);
  });
});
