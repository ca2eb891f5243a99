import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { ALL_ACCESS } from '../../../shared/domain/access.ts';
import {
  accessBoard as board,
  accessNote as note,
  anyNote,
  AT,
  wholeCheck as check,
} from '../../testing/access-board.ts';
import { citizenNamed, KEEPER, laneNamed } from '../../testing/fixtures.ts';

vi.setConfig({ testTimeout: 60_000 });

it('lets the oldest rows go, tells of it, and is whole before and after', async () => {
  const { store, remove } = await board();
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
  await store().appendAccess(days.map((day) => note({ at: `${day}T10:00:00.000Z` })));
  const told = note({ act: 'log.pruned', citizenId: null, person: null, detail: { days: 30 } });
  expect(await store().countAccessBefore('2026-03-01T00:00:00.000Z')).toBe(2);
  expect(await store().pruneAccess('2026-03-01T00:00:00.000Z', told)).toBe(2);
  expect(await store().countAccessBefore('2026-03-01T00:00:00.000Z')).toBe(0);
  expect(await check(store())).toMatchObject({ rows: 3, breakCount: 0, head: { seq: 5 } });
  expect((await store().loadAccess(ALL_ACCESS, null, 9)).map(({ act, detail }) => [act, detail])).toEqual([
    ['log.pruned', { days: 30, count: 2, upTo: 2 }],
    ['look.card', {}],
    ['look.card', {}],
  ]);
  expect(await store().pruneAccess('2026-03-01T00:00:00.000Z', told)).toBe(0);
  expect(await store().pruneAccess('2027-03-01T00:00:00.000Z', told)).toBe(3);
  await store().appendAccess([note()]);
  expect(await check(store())).toMatchObject({ rows: 2, breakCount: 0, head: { seq: 7 } });
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
      expect(await store().countAccess(filter, null)).toBe(found.length);
      expect(await store().loadAccess(filter, found[0]?.seq ?? null, 4, 2)).toEqual(found.slice(3, 7));
      const first = await store().loadAccess(filter, null, 3);
      const next = await store().loadAccess(filter, first.at(-1)?.seq ?? 0, 10_000);
      expect([...first, ...next].slice(0, found.length)).toEqual(found);
    }),
    { numRuns: 40 },
  );
  await remove();
});
