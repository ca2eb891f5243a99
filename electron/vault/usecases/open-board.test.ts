import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createBoardFile, openBoardStore } from '../../../db/index.ts';
import { KEY, laneNamed, makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { contentOf } from '../../../shared/changes/testing/random-records.ts';
import { createRecordStore } from '../../../shared/changes/record-store.ts';
import type { Command } from '../../../shared/commands/payloads.ts';
import { randomCommand } from '../../../shared/commands/testing/random-commands.ts';
import { BOARD_ID } from '../../../shared/domain/board.ts';
import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { CitizenId, LaneId, PersonId } from '../../../shared/domain/ids.ts';
import type { ChangePublished } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { StoreError, type BoardStore } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { closeBoard } from './close-board.ts';
import { loadOpenBoard, type OpenBoard } from './open-board.ts';
import type { KeyRing, VaultCopies } from './ports.ts';
import { runCommand } from './run-command.ts';
import { redo, undo } from './undo.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const clock: Clock = { now: () => '2026-11-21T10:00:00.000Z', today: () => '2026-11-21' as IsoDate };
const METTE = 'mette' as PersonId;
const OLE = 'ole' as PersonId;
const CITIZEN = 'c1' as CitizenId;
const [PRAKTIK, IGU] = ['l1', 'l2'] as readonly string[] as readonly [LaneId, LaneId];

/** Nothing here asks for keys; a board reads once who holds them. */
const NO_KEYS = {
  read: () => Promise.resolve({ people: [], recovery: null, escrow: null }),
} as Partial<KeyRing> as KeyRing;
/** Nor for copies. */
const NO_COPIES = {} as Partial<VaultCopies> as VaultCopies;

let file: string;
let remove: () => void;
let board: OpenBoard;
let published: ChangePublished[];

async function openAs(person: PersonId, store?: BoardStore): Promise<OpenBoard> {
  const opened = store
    ? ({ ok: true, value: store } as const)
    : openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
  if (!opened.ok) throw new Error(opened.error.kind);
  return loadOpenBoard(
    { path: file, person, role: 'consultant', temporary: false, store: opened.value, keys: NO_KEYS, copies: NO_COPIES },
    { clock, publish: (change) => void published.push(change) },
  );
}
async function reopenAs(person: PersonId): Promise<void> {
  await closeBoard(board);
  board = await openAs(person);
}
let commands = 0;
const run = (one: Omit<Extract<Command, { name: Command['name'] }>, 'id'>) =>
  runCommand(board, { ...one, id: `command ${(commands += 1)}` } as Command, 'from the page');
const edit = (patch: object) => run({ name: 'citizen.edit', payload: { id: CITIZEN, patch } } as never);
const citizen = () => board.records.get('citizen', CITIZEN);

beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  file = path.join(temporary.folder, 'vault.db');
  published = [];
  const store = createBoardFile(file, KEY);
  const lanes = [{ ...laneNamed(PRAKTIK, 'Praktik') }, { ...laneNamed(IGU, 'IGU') }];
  await store.commit({
    at: clock.now(),
    person: 'tavle' as PersonId,
    kind: 'do',
    command: 'board.rename',
    target: null,
    mergeKey: null,
    change: [
      { op: 'added', kind: 'board', record: { id: BOARD_ID, name: 'Nord' } },
      ...lanes.map((record) => ({ op: 'added', kind: 'lane', record }) as const),
    ],
  });
  board = await openAs(METTE, store);
});
afterEach(async () => {
  await closeBoard(board);
  remove();
});

const addCitizen = () =>
  run({
    name: 'citizen.add',
    payload: { id: CITIZEN, fields: { ...BLANK_CITIZEN_FIELDS, name: 'Amina' }, laneId: PRAKTIK, consultantId: null },
  } as never);

describe('running a command', () => {
  it('commits, applies and publishes it', async () => {
    const added = await addCitizen();
    expect(added).toMatchObject({
      ok: true,
      value: { change: [{ op: 'added', record: { name: 'Amina', laneSince: '2026-11-21' } }] },
    });
    expect(citizen()?.name).toBe('Amina');
    expect(published).toEqual([{ ...(added.ok ? added.value : undefined), commandId: 'from the page' }]);
    await reopenAs(METTE);
    expect(citizen()?.name).toBe('Amina');
  });

  it('keeps and publishes nothing of one that is refused, or that changes nothing', async () => {
    await addCitizen();
    const before = contentOf(board.records);
    expect(await edit({ name: '   ' })).toMatchObject({ ok: false, error: { kind: 'blank' } });
    expect(await edit({ name: 'Amina' })).toMatchObject({
      ok: true,
      value: { entryId: 0, change: [], undo: { undo: { command: 'citizen.add' } } },
    });
    expect(contentOf(board.records)).toEqual(before);
    expect(published).toHaveLength(1);
    expect(await board.store.loadHistory(METTE, 9)).toHaveLength(1);
  });

  it('decides each on what the one before it left', async () => {
    await addCitizen();
    const results = await Promise.all([
      edit({ name: 'Bo' }),
      edit({ name: 'Bo' }),
      edit({ note: 'x' }),
      undo(board, null),
      redo(board),
      undo(board, null),
      undo(board, null),
    ]);
    expect(results.map((result) => result.ok && result.value.change.length)).toEqual([1, 0, 1, 1, 1, 1, 1]);
    expect(citizen()).toMatchObject({ name: 'Amina', note: '' });
  });

  it('leaves everything as it was when the disk fails, and goes on when it works again', async () => {
    await addCitizen();
    let full = true;
    const failing = {
      ...board,
      store: {
        ...board.store,
        commit: (entry) => (full ? Promise.reject(new StoreError('full')) : board.store.commit(entry)),
      } satisfies BoardStore,
    };
    const before = contentOf(board.records);
    const attempt = () =>
      runCommand(failing, { id: 'x', name: 'citizen.edit', payload: { id: CITIZEN, patch: { name: 'Bo' } } }, null);
    await expect(attempt()).rejects.toMatchObject({ name: 'StoreError', cause: 'full' });
    await expect(undo(failing, null)).rejects.toMatchObject({ cause: 'full' });
    expect(contentOf(board.records)).toEqual(before);
    expect(board.steps.state().undo?.command).toBe('citizen.add');
    expect(published).toHaveLength(1);
    full = false;
    expect((await attempt()).ok).toBe(true);
    expect(citizen()?.name).toBe('Bo');
  });
});

describe('undo and redo', () => {
  it('have nothing to do on a new board', async () => {
    expect(await undo(board, null)).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
    expect(await undo(board, 1)).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
    expect(await redo(board)).toEqual({ ok: false, error: { kind: 'nothing-to-redo' } });
  });

  it('work after a restart as before it', async () => {
    await addCitizen();
    await edit({ name: 'Bo' });
    await undo(board, null);
    const state = board.steps.state();
    await reopenAs(METTE);
    expect(board.steps.state()).toEqual(state);
    expect((await redo(board)).ok).toBe(true);
    expect(citizen()?.name).toBe('Bo');
    await reopenAs(METTE);
    await undo(board, null);
    await undo(board, null);
    expect(citizen()).toBeUndefined();
    await reopenAs(METTE);
    expect(board.steps.state()).toMatchObject({ undo: null, redo: { command: 'citizen.add' } });
  });

  it('add entries and take none away', async () => {
    await addCitizen();
    await undo(board, null);
    await redo(board);
    expect((await board.store.loadHistory(METTE, 9)).map(({ kind, target }) => [kind, target])).toEqual([
      ['do', null],
      ['undo', 2],
      ['redo', 2],
    ]);
  });

  it('take back a step named by its entry, out of order, as long as its fields hold', async () => {
    await addCitizen();
    const moved = await run({
      name: 'citizen.move',
      payload: { id: CITIZEN, laneId: IGU, consultantId: null, place: 'last' },
    } as never);
    await edit({ phone: '12345678' });
    expect((await undo(board, moved.ok ? moved.value.entryId : 0)).ok).toBe(true);
    expect(citizen()).toMatchObject({ laneId: PRAKTIK, phone: '12345678' });
  });

  it('are refused when somebody else changed the same field since, and say which', async () => {
    await addCitizen();
    await edit({ name: 'Bo' });
    await reopenAs(OLE);
    expect(board.steps.state()).toEqual({ undo: null, redo: null });
    await edit({ name: 'Carla' });
    await reopenAs(METTE);
    const before = contentOf(board.records);
    expect(await undo(board, null)).toEqual({
      ok: false,
      error: { kind: 'stale', fields: [{ kind: 'citizen', id: CITIZEN, field: 'name' }] },
    });
    expect(contentOf(board.records)).toEqual(before);
    await reopenAs(OLE);
    expect((await undo(board, null)).ok).toBe(true);
    await reopenAs(METTE);
    expect((await undo(board, null)).ok).toBe(true);
    expect(citizen()?.name).toBe('Amina');
  });

  it('reach the step before one that was refused as stale', async () => {
    await addCitizen();
    await edit({ phone: '12345678' });
    await edit({ name: 'Bo' });
    await reopenAs(OLE);
    await edit({ name: 'Carla' });
    await reopenAs(METTE);
    expect((await undo(board, null)).ok).toBe(false);
    expect((await undo(board, null)).ok).toBe(true);
    expect(citizen()).toMatchObject({ name: 'Carla', phone: '' });
  });

  it("do not take somebody else's typing in between for one step of one's own", async () => {
    await addCitizen();
    await edit({ note: 'a' });
    await reopenAs(OLE);
    await edit({ note: 'ab' });
    await reopenAs(METTE);
    await edit({ note: 'abc' });
    expect((await undo(board, null)).ok).toBe(true);
    expect(citizen()?.note).toBe('ab');
  });

  it("leave others' changes of other fields alone", async () => {
    await addCitizen();
    await edit({ name: 'Bo' });
    await reopenAs(OLE);
    await edit({ note: 'from Ole' });
    await reopenAs(METTE);
    expect((await undo(board, null)).ok).toBe(true);
    expect(citizen()).toMatchObject({ name: 'Amina', note: 'from Ole' });
  });

  it('are refused when others built on what would go', async () => {
    await run({ name: 'lane.add', payload: { ...laneNamed('l3', 'Barsel'), after: null } } as never);
    await reopenAs(OLE);
    await run({
      name: 'citizen.add',
      payload: { id: CITIZEN, fields: { ...BLANK_CITIZEN_FIELDS, name: 'Amina' }, laneId: 'l3', consultantId: null },
    } as never);
    await reopenAs(METTE);
    expect(await undo(board, null)).toMatchObject({
      ok: false,
      error: { kind: 'stale', fields: [{ kind: 'citizen', id: CITIZEN, field: 'laneId' }] },
    });
  });

  it('lead from any commands back to the start and forth to the end, in memory and on disk alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { maxLength: 12 }), async (list) => {
        const onDisk = async (): Promise<unknown> => contentOf(createRecordStore(await board.store.loadRecords()));
        const start = contentOf(board.records);
        let done = 0;
        for (const command of list) {
          const result = await runCommand(board, command, null);
          if (result.ok && result.value.entryId > 0) done += 1;
        }
        const end = contentOf(board.records);
        expect(await onDisk()).toEqual(end);
        await reopenAs(METTE);
        let taken = 0;
        while (
          taken < done &&
          JSON.stringify(contentOf(board.records)) !== JSON.stringify(start) &&
          (await undo(board, null)).ok
        )
          taken += 1;
        expect(contentOf(board.records)).toEqual(start);
        expect(await onDisk()).toEqual(start);
        for (let n = 0; n < taken; n += 1) expect((await redo(board)).ok).toBe(true);
        if (taken > 0) expect(contentOf(board.records)).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });
});
