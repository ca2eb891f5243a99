import { expect, it, vi } from 'vitest';

import { createRecordStore } from '../../../../shared/changes/record-store.ts';
import { citizenWith, laneWith, SAMPLE_DAY } from '../../../../shared/domain/testing/samples.ts';
import { addDays, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { BoardStore, Moves } from '../../../../shared/ports/board-store.ts';
import type { OpenBoard } from '../open-board.ts';
import { knownTrails } from './known-trails.ts';

function openBoard() {
  const records = createRecordStore({ lane: [laneWith()] });
  const moves: Moves['moves'][number][] = [];
  let today: IsoDate = SAMPLE_DAY;
  const loadMoves = vi.fn<BoardStore['loadMoves']>(() =>
    Promise.resolve({ moves: [...moves].reverse(), firstAt: moves[0]?.at ?? null }),
  );
  const store = { loadMoves, lastEntryId: () => Promise.resolve(moves.length) };
  return {
    board: { store, records, clock: { today: () => today } } as unknown as OpenBoard,
    loadMoves,
    /** Somebody comes on the board. */
    add: (name: string): void => {
      const change = [{ op: 'added', kind: 'citizen', record: citizenWith(name) }] as const;
      records.apply(change);
      moves.push({ entryId: moves.length + 1, at: `${today}T10:00:00.000Z`, kind: 'do', target: null, change });
    },
    sleep: (): void => {
      today = addDays(today, 1);
    },
  };
}

it('looks at the history once, however many periods are asked for, and again when something was done or a day is over', async () => {
  const { board, loadMoves, add, sleep } = openBoard();
  add('Amina');
  for (let look = 0; look < 5; look += 1) expect((await knownTrails(board)).trails).toHaveLength(1);
  expect(loadMoves).toHaveBeenCalledTimes(1);
  add('Bo');
  expect((await knownTrails(board)).trails).toHaveLength(2);
  expect(loadMoves).toHaveBeenCalledTimes(2);
  sleep();
  await knownTrails(board);
  await knownTrails(board);
  expect(loadMoves).toHaveBeenCalledTimes(3);
});

it('keeps nothing for another board', async () => {
  const [one, other] = [openBoard(), openBoard()];
  one.add('Amina');
  other.add('Bo');
  other.add('Carla');
  // Both have a first entry of the same number.
  await knownTrails(one.board);
  one.add('Dana');
  expect((await knownTrails(one.board)).trails).toHaveLength(2);
  expect((await knownTrails(other.board)).trails).toHaveLength(2);
  expect(other.loadMoves).toHaveBeenCalledTimes(1);
});
