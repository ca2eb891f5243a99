import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { ALL_ACCESS } from '../../../shared/domain/access.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';
import {
  accessBoard as board,
  accessNote as note,
  anyNote,
  AT,
  wholeCheck as check,
} from '../../testing/access-board.ts';
import type { SqliteConnection } from '../driver.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The first row that is not as it was written. */
const brokenAt = async (store: BoardStore): Promise<number | null> => (await check(store)).breaks[0]?.seq ?? null;

/** What can be done to one row. */
const TAMPERING = {
  removed: 'DELETE FROM access_log WHERE seq = @seq',
  'another moment': `UPDATE access_log SET at = at || '0' WHERE seq = @seq`,
  'another person': `UPDATE access_log SET person = coalesce(person, '') || 'x' WHERE seq = @seq`,
  'nobody any more': `UPDATE access_log SET person = NULL, act = act || 'x' WHERE seq = @seq`,
  'another act': `UPDATE access_log SET act = act || 'x' WHERE seq = @seq`,
  'another citizen': `UPDATE access_log SET citizen_id = coalesce(citizen_id, '') || 'x' WHERE seq = @seq`,
  'another detail': `UPDATE access_log SET detail = detail || ' ' WHERE seq = @seq`,
  'another chain': `UPDATE access_log SET chain = '0' || substr(chain, 1, 63) || 'x' WHERE seq = @seq`,
} as const;

it('finds any single tampering with any row, and where', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyNote, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom(...(Object.keys(TAMPERING) as (keyof typeof TAMPERING)[])),
      async (notes, at, kind) => {
        const { store, tamper, remove } = await board();
        await store().appendAccess(notes);
        expect(await check(store())).toMatchObject({ rows: notes.length, breakCount: 0 });
        const seq = 1 + (at % notes.length);
        await tamper((connection) => void connection.prepare(TAMPERING[kind]).run({ seq }));
        expect(await brokenAt(store())).toBe(seq);
        await remove();
      },
    ),
    { numRuns: 60 },
  );
});

it('finds rows that changed places, and one that was put in, also with a chain that looks right', async () => {
  const { store, tamper, remove } = await board();
  await store().appendAccess([1, 2, 3, 4].map((count) => note({ detail: { count } })));
  await tamper((connection) =>
    connection.exec(
      'UPDATE access_log SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END; UPDATE access_log SET seq = -seq WHERE seq < 0',
    ),
  );
  expect(await brokenAt(store())).toBe(2);
  await tamper((connection) =>
    connection.exec(
      'UPDATE access_log SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END; UPDATE access_log SET seq = -seq WHERE seq < 0',
    ),
  );
  expect(await brokenAt(store())).toBeNull();
  await tamper((connection) => {
    connection.exec('UPDATE access_log SET seq = 5 WHERE seq = 4');
    const { chain } = connection.prepare('SELECT chain FROM access_log WHERE seq = 3').all()[0] as { chain: string };
    const forged = createHash('sha256')
      .update(`${chain}\n${JSON.stringify([4, AT, 'p9', 'look.card', null, '{}'])}`)
      .digest('hex');
    connection.prepare(`INSERT INTO access_log VALUES (4, ?, 'p9', 'look.card', NULL, '{}', ?)`).run(AT, forged);
  });
  expect(await brokenAt(store())).toBe(5);
  await remove();
});

it('finds an end that was cut off', async () => {
  const { store, tamper, remove } = await board();
  await store().appendAccess([note(), note(), note()]);
  const { head } = await check(store());
  await tamper((connection) => connection.exec('DELETE FROM access_log WHERE seq > 1'));
  expect(await brokenAt(store())).toBe(2);
  // Also once more was written, and where the last number was forged too: then what was exported is not found again.
  await store().appendAccess([note()]);
  expect(await brokenAt(store())).toBe(2);
  await tamper((connection) =>
    connection.exec('DELETE FROM access_log WHERE seq > 1; UPDATE sqlite_sequence SET seq = 1'),
  );
  await store().appendAccess([note({ detail: { count: 7 } }), note()]);
  const after = await check(store());
  expect(after).toMatchObject({ rows: 3, breakCount: 0 });
  expect(after.head.seq).toBe(head.seq);
  expect(after.head.chain).not.toBe(head.chain);
  await remove();
});

/** What somebody with the key and another tool may do to the file; `a` and `b` are any two rows. */
const DEEDS = {
  remove: 'DELETE FROM access_log WHERE seq = @a',
  alter: `UPDATE access_log SET act = act || 'x' WHERE seq = @a`,
  'alter the moment': `UPDATE access_log SET at = at || '0' WHERE seq = @a`,
  swap: `UPDATE access_log SET seq = CASE seq WHEN @a THEN -@b WHEN @b THEN -@a ELSE seq END`,
  'cut off the end': 'DELETE FROM access_log WHERE seq > @a',
  'cut off the beginning': 'DELETE FROM access_log WHERE seq <= @a',
  'move the anchor':
    'INSERT OR REPLACE INTO access_anchor (id, seq, chain) SELECT 1, seq, chain FROM access_log WHERE seq = @a',
  'alter the anchor': `UPDATE access_anchor SET chain = 'x' || substr(chain, 2)`,
  'alter the number of the anchor': 'UPDATE access_anchor SET seq = seq + @a',
  'remove the anchor': 'DELETE FROM access_anchor WHERE @a > 0',
} as const;

interface Dump {
  readonly rows: readonly { readonly seq: number; readonly at: string }[];
  readonly anchor: unknown;
}
function dumpOf(connection: SqliteConnection): Dump {
  const rows = connection.prepare('SELECT * FROM access_log ORDER BY seq').all() as Dump['rows'];
  return { rows, anchor: connection.prepare('SELECT * FROM access_anchor').all() };
}

const deed = fc.record({
  kind: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  a: fc.nat(),
  b: fc.nat(),
});

it('finds whatever was done to the rows, their order, their ends and the anchor, and where, in slices of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyNote, { minLength: 2, maxLength: 10 }),
      fc.nat(),
      fc.array(deed, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      async (notes, gone, deeds, slice) => {
        const { store, tamper, remove } = await board();
        const moments = notes.map((one, n) => ({ ...one, at: new Date(Date.parse(AT) + n * 60_000).toISOString() }));
        await store().appendAccess(moments);
        const told = note({ act: 'log.pruned', citizenId: null, person: null, at: '2027-01-01T00:00:00.000Z' });
        await store().pruneAccess(moments[gone % notes.length]?.at ?? '', told);
        expect((await check(store(), slice)).breakCount).toBe(0);
        const dumps: Dump[] = [];
        await tamper((connection) => {
          const before = dumpOf(connection);
          const some = before.rows.map(({ seq }) => seq);
          for (const { kind, a, b } of deeds) {
            const [first, second] = [some[a % some.length], some[b % some.length]];
            const given = DEEDS[kind].includes('@b') ? { a: first, b: second } : { a: first };
            const statement = connection.prepare(DEEDS[kind]);
            if (DEEDS[kind].includes('@a')) statement.run(given);
            else statement.run();
            connection.exec('UPDATE access_log SET seq = -seq WHERE seq < 0');
          }
          dumps.push(before, dumpOf(connection));
        });
        const [before, after] = dumps;
        const found = await check(store(), slice);
        expect({ ...found, of: 0 }).toEqual({ ...(await check(store())), of: 0 });
        const isTouched = JSON.stringify(before) !== JSON.stringify(after);
        expect(found.breakCount > 0).toBe(isTouched);
        if (isTouched && JSON.stringify(before?.anchor) === JSON.stringify(after?.anchor)) {
          const at = before?.rows.findIndex((row, n) => JSON.stringify(row) !== JSON.stringify(after?.rows[n])) ?? -1;
          expect(found.breaks[0]).toMatchObject({
            seq: before?.rows[at]?.seq,
            after: before?.rows[at - 1]?.at ?? null,
          });
        }
        await remove();
      },
    ),
    { numRuns: 80 },
  );
});

it('tells between which moments something is not as it was, and each place by itself', async () => {
  const { store, tamper, remove } = await board();
  const at = (n: number): string => new Date(Date.parse(AT) + n * 60_000).toISOString();
  await store().appendAccess(Array.from({ length: 12 }, (_, n) => note({ at: at(n + 1) })));
  await tamper((connection) => {
    connection.exec(`UPDATE access_log SET person = 'x' WHERE seq = 3; DELETE FROM access_log WHERE seq IN (8, 12)`);
  });
  expect(await check(store(), 5)).toMatchObject({
    breakCount: 3,
    breaks: [
      { seq: 3, after: at(2), until: at(4) },
      { seq: 8, after: at(7), until: at(10) },
      { seq: 12, after: at(11), until: null },
    ],
  });
  await remove();
});

it('is disturbed neither by rows that are added nor by old ones that go while it is under way', async () => {
  const { store, remove } = await board();
  const day = (n: number): string => new Date(Date.parse(AT) + n * 86_400_000).toISOString();
  await store().appendAccess(Array.from({ length: 20 }, (_, n) => note({ at: day(n) })));
  let soFar = await store().checkAccess(null, 3);
  for (let n = 0; n < 4; n += 1) {
    await store().appendAccess([note({ at: day(30 + n) })]);
    soFar = await store().checkAccess(soFar, 3);
  }
  expect(soFar).toMatchObject({ rows: 15, of: 24, isOver: false });
  const told = note({ act: 'log.pruned', citizenId: null, person: null, at: day(40) });
  expect(await store().pruneAccess(day(18), told)).toBe(18);
  while (!soFar.isOver) soFar = await store().checkAccess(soFar, 3);
  expect(soFar).toMatchObject({ rows: 7, of: 7, breakCount: 0, anchor: { seq: 18 }, head: { seq: 25 } });
  await remove();
});

it('is still read where somebody tampered with what its rows say', async () => {
  const { store, tamper, remove } = await board();
  await store().appendAccess([note({ detail: { count: 1 } }), note(), note(), note({ detail: { count: 4 } })]);
  await tamper((connection) =>
    connection.exec(
      `UPDATE access_log SET detail = '{' WHERE seq = 2; UPDATE access_log SET detail = '7' WHERE seq = 3`,
    ),
  );
  for (const citizenId of [null, 'c1' as CitizenId]) {
    const rows = await store().loadAccess({ ...ALL_ACCESS, citizenId }, null, 9);
    expect(rows.map(({ detail }) => detail)).toEqual([{ count: 4 }, {}, {}, { count: 1 }]);
  }
  expect((await check(store())).breaks).toMatchObject([{ seq: 2 }]);
  await remove();
});
