import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { LANE_IDS } from '../../shared/changes/testing/random-records.ts';
import { randomCommand } from '../../shared/commands/testing/random-commands.ts';
import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { addDays, isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import { openOffice, type Office } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key, and every step is synced to the disk.
vi.setConfig({ testTimeout: 600_000 });

const ALL = { lanes: null, consultants: null };
const LAST_LANES = LANE_IDS.slice(0, 3);

interface Clock {
  readonly clock: { now: () => string; today: () => IsoDate };
  readonly wait: (hours: number) => void;
}
function clockAt(first: Date): Clock {
  let moment = first;
  return {
    clock: { now: () => moment.toISOString(), today: () => isoDateOf(moment) },
    wait(hours) {
      moment = new Date(moment.getTime() + hours * 3_600_000);
    },
  };
}

async function withLanes(office: Office): Promise<void> {
  for (const id of LAST_LANES) {
    const look = { color: 'teal', icon: 'flag', expectedDays: null, cadenceDays: 7 };
    const payload = { id, name: id, glanceName: '', ...look, isEnd: id === LAST_LANES[2], away: null, after: null };
    await office.board().mustCall('command.run', { id: 'lane', name: 'lane.add', payload });
  }
}

/** Where everybody stands on the board that is on show: lane, consultant, and whether the way has ended there. */
type Standings = ReadonlyMap<string, { readonly lane: string; readonly owner: string | null; readonly isEnd: boolean }>;
function standingsOf({ citizens: { columns, rows }, lanes }: BoardPayload): Standings {
  const ends = new Set<string>(lanes.flatMap(({ id, isEnd }) => (isEnd ? [id] : [])));
  const at = (row: readonly unknown[], field: string): string | null => row[columns.indexOf(field)] as string | null;
  return new Map(
    rows.map((row) => {
      const lane = at(row, 'laneId') ?? '';
      return [at(row, 'id') ?? '', { lane, owner: at(row, 'consultantId'), isEnd: ends.has(lane) }];
    }),
  );
}

/** What became of everybody, told from what was seen on the two days. */
function expectedOf(then: Standings, now: Standings): readonly string[] {
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((id) => {
      const [was, is] = [then.get(id), now.get(id)];
      const kind = !was
        ? 'came'
        : !is
          ? 'went'
          : was.lane !== is.lane
            ? is.isEnd && !was.isEnd
              ? 'ended'
              : 'moved'
            : was.owner === is.owner
              ? 'stayed'
              : 'handed';
      return [id, kind, was?.lane ?? '', is?.lane ?? ''].join();
    })
    .sort();
}

it('any two days compared are the boards that were seen at the end of those days, whatever was done, undone and done again', async () => {
  const step = fc.record({
    command: randomCommand,
    how: fc.constantFrom('do', 'do', 'do', 'undo', 'redo'),
    hours: fc.constantFrom(0, 0, 1, 9, 24, 50),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { clock, wait } = clockAt(new Date(2026, 9, 23, 20, 30));
      const office = await openOffice('Nord', { clock });
      try {
        await withLanes(office);
        const seen = new Map<IsoDate, Standings>();
        const look = async (): Promise<unknown> =>
          seen.set(clock.today(), standingsOf(await office.board().mustCall('board.load', {})));
        await look();
        for (const { command, how, hours } of steps) {
          wait(hours);
          if (how === 'undo') await office.board().call('history.undo', { entryId: null });
          else if (how === 'redo') await office.board().call('history.redo', {});
          else await office.board().call('command.run', command);
          await look();
        }
        const first = isoDateOf(new Date(2026, 9, 23));
        const onDay: Standings[] = [];
        for (let day = first; day <= clock.today(); day = addDays(day, 1))
          onDay.push(seen.get(day) ?? onDay.at(-1) ?? new Map());
        const pairs = [0, Math.floor(onDay.length / 3), Math.floor(onDay.length / 2), onDay.length - 1];
        for (const a of pairs)
          for (const b of pairs.filter((one) => one >= a)) {
            const { comparison, firstDay } = await office
              .board()
              .mustCall('snapshot.compare', { from: addDays(first, a), to: addDays(first, b), ...ALL });
            const told = comparison.people.map(({ id, kind, from, to }) =>
              [id, kind, comparison.lanesFrom[from ?? -1]?.id ?? '', comparison.lanesTo[to ?? -1]?.id ?? ''].join(),
            );
            expect([...told].sort()).toEqual(expectedOf(onDay[a] ?? new Map(), onDay[b] ?? new Map()));
            expect(firstDay).toBe(first);
          }
      } finally {
        await office.close();
      }
    }),
    { numRuns: 12 },
  );
});

it('tells of lanes made and taken away, of a day before the board, and of those who were erased by their number alone; each past day is in the access log', async () => {
  const { clock, wait } = clockAt(new Date(2026, 9, 1, 9));
  const office = await openOffice('Nord', { clock });
  try {
    await withLanes(office);
    const run = (name: string, payload: object) => office.board().mustCall('command.run', { id: 'x', name, payload });
    for (const id of ['a', 'b', 'c'])
      await run('citizen.add', {
        id,
        fields: { ...BLANK_CITIZEN_FIELDS, name: `Prøve ${id}` },
        laneId: LAST_LANES[0],
        consultantId: null,
      });
    wait(24 * 20);
    await run('lane.remove', { id: LAST_LANES[0], moveCardsTo: LAST_LANES[1] });
    await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['c'] });
    const compare = async (from: string, to: string) =>
      await office.board().mustCall('snapshot.compare', { from, to, ...ALL });
    const { comparison, erased } = await compare('2026-10-01', clock.today());
    expect(erased).toBe(1);
    expect(comparison.people.map(({ name, kind }) => [name, kind])).toEqual([
      ['Prøve a', 'moved'],
      ['Prøve b', 'moved'],
    ]);
    expect(comparison.lanesFrom.map(({ id }) => id)).toContain(LAST_LANES[0]);
    expect(comparison.lanesTo.map(({ id }) => id)).not.toContain(LAST_LANES[0]);
    expect(JSON.stringify(comparison)).not.toContain('Prøve c');

    const early = await compare('2026-09-01', '2026-10-02');
    expect([early.firstDay, early.comparison.lanesFrom]).toEqual(['2026-10-01', []]);
    expect(early.comparison.people.map(({ kind }) => kind)).toEqual(['came', 'came']);
    expect(await office.board().call('snapshot.compare', { from: '2026-10-02', to: '2026-10-01', ...ALL })).toEqual({
      ok: false,
      error: { kind: 'bad-request' },
    });

    const { rows } = await office.board().mustCall('access.list', {
      person: null,
      acts: ['look.past'],
      citizenId: null,
      from: null,
      until: null,
      before: null,
      skip: 0,
    });
    expect(rows.map(({ detail }) => detail.day).sort()).toEqual(['2026-09-01', '2026-10-01', '2026-10-02']);
  } finally {
    await office.close();
  }
});
