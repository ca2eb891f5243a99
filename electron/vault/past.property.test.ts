import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { rewindTo } from '../../shared/changes/by-day.ts';
import { createRecordStore, type BoardReader } from '../../shared/changes/record-store.ts';
import { LANE_IDS } from '../../shared/changes/testing/random-records.ts';
import { randomCommand } from '../../shared/commands/testing/random-commands.ts';
import { RECORD_KINDS } from '../../shared/domain/records.ts';
import type { BoardPayload, RecordTable } from '../../shared/ipc/payloads.ts';
import { addDays, daysBetween, isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import { openOffice, type Office } from './testing/office.ts';
import { lastMomentOf } from './usecases/past-board.ts';

// Opening derives a key, and every step is synced to the disk.
vi.setConfig({ testTimeout: 600_000 });

/** What stands on a board, in an order of its own. */
function contentOf({ board, lanes, consultants, citizens, work }: BoardPayload): unknown {
  const sorted = (rows: readonly object[]): readonly string[] => rows.map(textOf).sort();
  const tables = Object.values(work).map(({ rows }) => sorted(rows));
  return { board, lanes: sorted(lanes), consultants: sorted(consultants), citizens: sorted(citizens.rows), tables };
}

/** Equal for records of equal fields, whatever order these stand in. */
function textOf(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A clock that stands where it is put. */
function clockAt(first: Date): { clock: { now: () => string; today: () => IsoDate }; wait: (hours: number) => void } {
  let moment = first;
  return {
    clock: { now: () => moment.toISOString(), today: () => isoDateOf(moment) },
    wait(hours) {
      moment = new Date(moment.getTime() + hours * 3_600_000);
    },
  };
}

async function withLanes(office: Office): Promise<void> {
  for (const id of LANE_IDS.slice(0, 2)) {
    const look = { color: 'teal', icon: 'flag', expectedDays: null, cadenceDays: 7 };
    const payload = { id, name: id, glanceName: '', ...look, isEnd: false, away: null, after: null };
    await office.board().mustCall('command.run', { id: 'lane', name: 'lane.add', payload });
  }
}

/** Made of one answer for all the days, each day is the board that asking for that day alone gives; also from a day in the middle. */
async function expectSteps(office: Office, first: IsoDate, last: IsoDate): Promise<void> {
  const middle = addDays(first, Math.floor(daysBetween(first, last) / 2));
  for (const [from, to] of [
    [first, last],
    [middle, last],
    [first, middle],
  ] as const) {
    const { board, days, firstDay } = await office.board().mustCall('board.replay', { from, to });
    expect(firstDay).toBe(first);
    expect(days.every(({ day }) => day >= from && day <= to)).toBe(true);
    expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort());
    expect(JSON.stringify(days)).not.toContain('"kind":"contact"');
    const end = createRecordStore(recordsOfPage(board));
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const asked = (await office.board().mustCall('board.asOf', { day })).board;
      expect(recordsIn(createRecordStore(rewindTo(end, days, day)))).toEqual(
        recordsIn(createRecordStore(recordsOfPage(asked))),
      );
    }
  }
}

/** What a page makes of what it is sent. */
function recordsOfPage({
  board,
  lanes,
  consultants,
  citizens,
  work,
}: BoardPayload): Parameters<typeof createRecordStore>[0] {
  const read = ({ columns, rows }: RecordTable): readonly never[] =>
    rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])) as never);
  const around = Object.fromEntries(Object.entries(work).map(([kind, table]) => [kind, read(table)]));
  return { board: [board], lane: lanes, consultant: consultants, citizen: read(citizens), ...around };
}

function recordsIn(board: BoardReader): unknown {
  return RECORD_KINDS.map((kind) => Array.from(board.all(kind), textOf).sort());
}

it('the board as of any day is the board that was seen at the end of that day, whatever was done before and since', async () => {
  const step = fc.record({
    command: randomCommand,
    how: fc.constantFrom('do', 'do', 'do', 'undo', 'redo'),
    hours: fc.constantFrom(0, 0, 1, 9, 24, 50),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      // Over the night in which the clocks change.
      const { clock, wait } = clockAt(new Date(2026, 9, 23, 20, 30));
      const office = await openOffice('Nord', { clock });
      try {
        await withLanes(office);
        const seen = new Map<IsoDate, unknown>();
        const look = async (): Promise<unknown> =>
          seen.set(clock.today(), contentOf(await office.board().mustCall('board.load', {})));
        await look();
        for (const { command, how, hours } of steps) {
          wait(hours);
          if (how === 'undo') await office.board().call('history.undo', { entryId: null });
          else if (how === 'redo') await office.board().call('history.redo', {});
          else await office.board().call('command.run', command);
          await look();
        }
        const first = isoDateOf(new Date(2026, 9, 23));
        let expected = seen.get(first);
        for (let day = first; day <= clock.today(); day = addDays(day, 1)) {
          expected = seen.get(day) ?? expected;
          const { board, firstDay } = await office.board().mustCall('board.asOf', { day });
          expect(contentOf(board)).toEqual(expected);
          expect(firstDay).toBe(first);
        }
        await expectSteps(office, first, clock.today());
      } finally {
        await office.close();
      }
    }),
    { numRuns: 12 },
  );
});

it('undoing everything there is to undo leads back to the board there was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomCommand, { maxLength: 40 }), async (commands) => {
      const office = await openOffice();
      try {
        await withLanes(office);
        const start = contentOf(await office.board().mustCall('board.load', {}));
        const before = (await office.board().mustCall('board.load', {})).undo.undo?.entryId;
        for (const command of commands) await office.board().call('command.run', command);
        const end = contentOf(await office.board().mustCall('board.load', {}));
        let undone = 0;
        let next = (await office.board().mustCall('board.load', {})).undo.undo?.entryId;
        for (; next !== before; undone += 1)
          next = (await office.board().mustCall('history.undo', { entryId: null })).undo.undo?.entryId;
        expect(contentOf(await office.board().mustCall('board.load', {}))).toEqual(start);
        for (; undone > 0; undone -= 1) await office.board().mustCall('history.redo', {});
        expect(contentOf(await office.board().mustCall('board.load', {}))).toEqual(end);
      } finally {
        await office.close();
      }
    }),
    { numRuns: 12 },
  );
});

it('a day ends a moment before the next, also where the clocks change', () => {
  for (const day of ['2026-03-29', '2026-10-25', '2028-02-29', '2026-12-31'] as IsoDate[]) {
    const last = new Date(lastMomentOf(day));
    expect(isoDateOf(last)).toBe(day);
    expect(isoDateOf(new Date(last.getTime() + 1))).toBe(addDays(day, 1));
  }
});
