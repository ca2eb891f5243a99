import { createHash } from 'node:crypto';
import path from 'node:path';

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { ACCESS_ACTS, ALL_ACCESS, type AccessNote } from '../../../shared/domain/access.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import { citizenNamed, KEEPER, KEY, laneNamed, makeTemporaryFolder } from '../../testing/fixtures.ts';
import { createBoardFile, openBoardStore } from '../../index.ts';
import { applyKey } from '../cipher.ts';
import { connect, type SqliteConnection } from '../driver.ts';

vi.setConfig({ testTimeout: 60_000 });

const AT = '2026-11-22T10:00:00.000Z';
const note = (given: Partial<AccessNote> = {}): AccessNote => ({
  at: AT,
  person: KEEPER,
  act: 'look.card',
  citizenId: 'c1' as CitizenId,
  detail: {},
  ...given,
});

/** A board file of its own; `tamper` reaches past the store, as somebody with the key and another tool would. */
async function board() {
  const { folder, remove } = makeTemporaryFolder();
  const file = path.join(folder, 'vault.db');
  await createBoardFile(file, KEY).close();
  const open = () => {
    const opened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error('the file does not open');
    return opened.value;
  };
  let store = open();
  return {
    store: () => store,
    tamper: async (work: (connection: SqliteConnection) => void): Promise<void> => {
      await store.close();
      const connection = connect(file, { fileMustExist: true, readonly: false, busyTimeoutMs: 400 });
      applyKey(connection, KEY);
      work(connection);
      connection.close();
      store = open();
    },
    remove: async (): Promise<void> => {
      await store.close();
      remove();
    },
  };
}

const anyNote = fc.record({
  at: fc.integer({ min: 0, max: 10_000 }).map((n) => new Date(Date.parse(AT) + n * 1000).toISOString()),
  person: fc.constantFrom(KEEPER, 'p2' as PersonId, null),
  act: fc.constantFrom(...ACCESS_ACTS),
  citizenId: fc.constantFrom('c1' as CitizenId, 'c2' as CitizenId, null),
  detail: fc.record({ count: fc.nat(), hits: fc.nat(9) }, { requiredKeys: [] }),
});

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
        expect(await store().checkAccess()).toMatchObject({ rows: notes.length, brokenAt: null });
        const seq = 1 + (at % notes.length);
        await tamper((connection) => void connection.prepare(TAMPERING[kind]).run({ seq }));
        expect((await store().checkAccess()).brokenAt).toBe(seq);
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
  expect((await store().checkAccess()).brokenAt).toBe(2);
  await tamper((connection) =>
    connection.exec(
      'UPDATE access_log SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END; UPDATE access_log SET seq = -seq WHERE seq < 0',
    ),
  );
  expect((await store().checkAccess()).brokenAt).toBeNull();
  await tamper((connection) => {
    connection.exec('UPDATE access_log SET seq = 5 WHERE seq = 4');
    const { chain } = connection.prepare('SELECT chain FROM access_log WHERE seq = 3').all()[0] as { chain: string };
    const forged = createHash('sha256')
      .update(`${chain}\n${JSON.stringify([4, AT, 'p9', 'look.card', null, '{}'])}`)
      .digest('hex');
    connection.prepare(`INSERT INTO access_log VALUES (4, ?, 'p9', 'look.card', NULL, '{}', ?)`).run(AT, forged);
  });
  expect((await store().checkAccess()).brokenAt).toBe(5);
  await remove();
});

it('finds an end that was cut off', async () => {
  const { store, tamper, remove } = await board();
  await store().appendAccess([note(), note(), note()]);
  const { head } = await store().checkAccess();
  await tamper((connection) => connection.exec('DELETE FROM access_log WHERE seq > 1'));
  expect((await store().checkAccess()).brokenAt).toBe(2);
  // Also once more was written, and where the last number was forged too: then what was exported is not found again.
  await store().appendAccess([note()]);
  expect((await store().checkAccess()).brokenAt).toBe(2);
  await tamper((connection) =>
    connection.exec('DELETE FROM access_log WHERE seq > 1; UPDATE sqlite_sequence SET seq = 1'),
  );
  await store().appendAccess([note({ detail: { count: 7 } }), note()]);
  const after = await store().checkAccess();
  expect(after).toMatchObject({ rows: 3, brokenAt: null });
  expect(after.head.seq).toBe(head.seq);
  expect(after.head.chain).not.toBe(head.chain);
  await remove();
});

it('lets the oldest rows go, tells of it, and is whole before and after', async () => {
  const { store, remove } = await board();
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
  await store().appendAccess(days.map((day) => note({ at: `${day}T10:00:00.000Z` })));
  const told = note({ act: 'log.pruned', citizenId: null, person: null, detail: { days: 30 } });
  expect(await store().pruneAccess('2026-03-01T00:00:00.000Z', told)).toBe(2);
  expect(await store().checkAccess()).toMatchObject({ rows: 3, brokenAt: null, head: { seq: 5 } });
  expect((await store().loadAccess(ALL_ACCESS, null, 9)).map(({ act, detail }) => [act, detail])).toEqual([
    ['log.pruned', { days: 30, count: 2 }],
    ['look.card', {}],
    ['look.card', {}],
  ]);
  expect(await store().pruneAccess('2026-03-01T00:00:00.000Z', told)).toBe(0);
  expect(await store().pruneAccess('2027-03-01T00:00:00.000Z', told)).toBe(3);
  await store().appendAccess([note()]);
  expect(await store().checkAccess()).toMatchObject({ rows: 2, brokenAt: null, head: { seq: 7 } });
  await remove();
});

it('no step without its row, and none for a step that was not kept', async () => {
  const { store, tamper, remove } = await board();
  const lane = laneNamed('l1', 'Praktik');
  const citizens = ['a', 'b'].map((id) => citizenNamed(id, `Borger ${id}`, lane.id));
  const step = { at: AT, person: KEEPER, kind: 'do', target: null, mergeKey: null } as const;
  const added = citizens.map((record) => ({ kind: 'citizen', op: 'added', record }) as const);
  await store().commit({
    ...step,
    command: 'import.apply',
    change: [{ kind: 'lane', op: 'added', record: lane }, ...added],
  });
  const edit = {
    kind: 'citizen',
    op: 'updated',
    id: citizens[0]!.id,
    before: { note: '' },
    after: { note: 'x' },
  } as const;
  const entry = await store().commit({ ...step, command: 'citizen.edit', change: [edit] });
  await store().commit({ ...step, kind: 'undo', target: entry, command: 'citizen.edit', change: [] });
  await store().erase({ ids: [citizens[1]!.id], at: AT, person: KEEPER, facts: {} });
  const rows = await store().loadAccess(ALL_ACCESS, null, 9);
  expect(rows.map(({ act, citizenId, detail }) => [act, citizenId, detail]).reverse()).toEqual([
    ['import.apply', null, { command: 'import.apply', entry: 1, count: 2 }],
    ['change.card', 'a', { command: 'citizen.edit', entry: 2 }],
    ['change.card', null, { command: 'citizen.edit', entry: 3, step: 'undo' }],
    ['erase', 'b', { command: 'citizen.erase', entry: 4 }],
  ]);
  const ofA = await store().loadAccess({ ...ALL_ACCESS, citizenId: citizens[0]!.id }, null, 9);
  expect(ofA.map(({ detail }) => detail.entry)).toEqual([2, 1]);
  await tamper((connection) =>
    connection.exec('CREATE TRIGGER full BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, "full"); END'),
  );
  const before = await store().loadRecords();
  await expect(store().commit({ ...step, command: 'citizen.edit', change: [edit] })).rejects.toThrow();
  await expect(store().erase({ ids: [citizens[0]!.id], at: AT, person: KEEPER, facts: {} })).rejects.toThrow();
  expect(await store().loadRecords()).toEqual(before);
  expect(await store().loadEntry(5)).toBeUndefined();
  await remove();
});

it('finds rows by who, what, whom and when, a page at a time', async () => {
  const { store, remove } = await board();
  await fc.assert(
    fc.asyncProperty(fc.array(anyNote, { maxLength: 20 }), anyNote, fc.nat(3), async (notes, like, which) => {
      await store().appendAccess(notes);
      const filter = {
        ...ALL_ACCESS,
        ...[{ person: like.person }, { acts: [like.act] }, { citizenId: like.citizenId }, { from: AT, until: like.at }][
          which
        ],
      };
      const all = await store().loadAccess(ALL_ACCESS, null, 10_000);
      const found = await store().loadAccess(filter, null, 10_000);
      const expected = all.filter(
        (row) =>
          (filter.person === null || row.person === filter.person) &&
          (filter.acts === null || filter.acts.includes(row.act)) &&
          (filter.citizenId === null || row.citizenId === filter.citizenId) &&
          (filter.from === null || row.at >= filter.from) &&
          (filter.until === null || row.at < filter.until),
      );
      expect(found).toEqual(expected);
      const first = await store().loadAccess(filter, null, 3);
      const next = await store().loadAccess(filter, first.at(-1)?.seq ?? 0, 10_000);
      expect([...first, ...next].slice(0, found.length)).toEqual(found);
    }),
    { numRuns: 40 },
  );
  await remove();
});
