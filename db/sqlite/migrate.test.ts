import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { reverseChange } from '../../shared/changes/reverse.ts';
import type { LaneId } from '../../shared/domain/ids.ts';
import { citizenNamed, KEY, makeTemporaryFolder } from '../testing/fixtures.ts';
import { snapshotOf } from '../testing/folder-snapshot.ts';
import type { SqliteConnection } from './driver.ts';
import { migrations } from './migrations/index.ts';
import { newestVersion, versionOf, type Migration } from './migrate.ts';
import { createDatabase, isWholeDatabase, openDatabase } from './open.ts';
import { createBoardStore } from './repositories/board-store.ts';

const next: Migration = {
  version: newestVersion(migrations) + 1,
  up: (connection) => void connection.exec('ALTER TABLE lane ADD COLUMN warmth INTEGER NOT NULL DEFAULT 7'),
};
const failing: Migration = {
  version: next.version,
  up(connection) {
    connection.exec('CREATE TABLE half (a TEXT) STRICT');
    throw new Error('stopped half-way');
  },
};

describe('migrations', () => {
  let folder: string;
  let file: string;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = makeTemporaryFolder());
    file = path.join(folder, 'vault.db');
    const made = createDatabase({ file, key: KEY, migrations });
    made.exec(
      "INSERT INTO lane (id, name, color, icon, order_key, expected_days, is_end, cadence_days) VALUES ('l1', 'Praktik', 'blue', 'briefcase', 'a0', 91, 0, 14)",
    );
    made.close();
  });
  afterEach(() => remove());

  it('are numbered without gaps and lead to the newest version', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    const opened = openDatabase({
      file,
      key: KEY,
      migrations,
      beforeMigration: () => expect.unreachable('it is of this version'),
    });
    expect(opened.ok && versionOf(opened.value)).toBe(newestVersion(migrations));
    if (opened.ok) opened.value.close();
  });

  const tablesOf = (connection: SqliteConnection) =>
    connection
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .raw()
      .all()
      .sort();
  const FIRST_TABLES = ['board', 'citizen', 'consultant', 'history', 'lane', 'portrait', 'session'];

  it('0001 makes strict tables only', () => {
    const first = createDatabase({ file: path.join(folder, 'first.db'), key: KEY, migrations: migrations.slice(0, 1) });
    expect(tablesOf(first)).toEqual(FIRST_TABLES.map((name) => [name, 1]));
    expect(() => first.exec("INSERT INTO lane VALUES ('l2', 'x', 'blue', 'home', 'a1', 'soon', 0)")).toThrow(
      /cannot store TEXT/,
    );
    first.close();
  });

  it('0002 keeps every lane, whose name in the overview is its own, and knows nobody by name', () => {
    const old = path.join(folder, 'old.db');
    const first = createDatabase({ file: old, key: KEY, migrations: migrations.slice(0, 1) });
    first.exec("INSERT INTO lane VALUES ('l1', 'Sygemeldt', 'orange', 'heart-pulse', 'a0', NULL, 0)");
    first.close();
    const copies: number[] = [];
    const opened = openDatabase({
      file: old,
      key: KEY,
      migrations: migrations.slice(0, 2),
      beforeMigration: (from) => void copies.push(from),
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(copies).toEqual([1]);
    expect(tablesOf(opened.value)).toEqual([...FIRST_TABLES, 'keys_seen', 'person'].sort().map((name) => [name, 1]));
    expect(opened.value.prepare('SELECT name, icon, is_end, glance_name FROM lane').raw().all()).toEqual([
      ['Sygemeldt', 'heart-pulse', 0, ''],
    ]);
    expect(opened.value.prepare('SELECT * FROM person').all()).toEqual([]);
    opened.value.close();
  });

  it('0003 knows who ever came and when, from the history, and whom each entry speaks of', () => {
    const old = path.join(folder, 'old.db');
    const second = createDatabase({ file: old, key: KEY, migrations: migrations.slice(0, 2) });
    const blank =
      "'', NULL, '', '[]', '', '', '', '', '', '', '', NULL, '', NULL, 'l1', '2026-10-05', 'a0', NULL, NULL";
    const added = (id: string) => ({ op: 'added', kind: 'citizen', record: { id, name: id } });
    second.exec("INSERT INTO lane VALUES ('l1', 'Praktik', 'blue', 'briefcase', 'a0', 91, 0, '')");
    for (const id of ['c1', 'c3']) second.exec(`INSERT INTO citizen VALUES ('${id}', '${id}', ${blank})`);
    const entry = second.prepare(
      "INSERT INTO history (at, person, kind, command, change) VALUES (?, 'p', 'do', 'citizen.add', ?)",
    );
    entry.run('2026-10-01T12:00:00.000Z', JSON.stringify([added('c1'), added('c2')]));
    entry.run('2026-11-01T12:00:00.000Z', JSON.stringify([{ op: 'removed', kind: 'citizen', record: { id: 'c2' } }]));
    second.close();
    const opened = openDatabase({ file: old, key: KEY, migrations, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error(opened.error.kind);
    const rows = (sql: string): unknown => opened.value.prepare(sql).raw().all();
    expect(rows('SELECT * FROM ever ORDER BY 1')).toEqual([
      ['c1', '2026-10-01', null],
      ['c2', '2026-10-01', '2026-11-01'],
      // Of this one the history knows nothing: it came no later than it stands where it stands.
      ['c3', '2026-10-05', null],
    ]);
    expect(rows('SELECT id, entered_on, last_contact FROM citizen ORDER BY 1')).toEqual([
      ['c1', '2026-10-01', null],
      ['c3', '2026-10-05', null],
    ]);
    expect(rows('SELECT * FROM history_subject ORDER BY 1, 2')).toEqual([
      ['c1', 1],
      ['c2', 1],
      ['c2', 2],
    ]);
    opened.value.close();
  });

  it('0004 leaves every card as it was, with blanks for what came new, and a card written down before comes back whole', async () => {
    const old = path.join(folder, 'old.db');
    const third = createDatabase({ file: old, key: KEY, migrations: migrations.slice(0, 3) });
    third.exec("INSERT INTO lane VALUES ('l1', 'Praktik', 'blue', 'briefcase', 'a0', 91, 0, '', 14)");
    const {
      skills: _1,
      wishes: _2,
      avoids: _3,
      householdId: _4,
      ...before
    } = citizenNamed('c1', 'Amina', 'l1' as LaneId);
    third
      .prepare("INSERT INTO history (at, person, kind, command, change) VALUES (?, 'p', 'do', 'citizen.remove', ?)")
      .run('2026-10-01T12:00:00.000Z', JSON.stringify([{ op: 'removed', kind: 'citizen', record: before }]));
    third.close();
    const opened = openDatabase({ file: old, key: KEY, migrations, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error(opened.error.kind);
    const store = createBoardStore(opened.value, old);
    const entry = await store.loadEntry(1);
    expect(entry?.change).toEqual([
      { op: 'removed', kind: 'citizen', record: citizenNamed('c1', 'Amina', 'l1' as LaneId) },
    ]);
    await store.commit({ ...entry!, kind: 'undo', target: 1, change: reverseChange(entry!.change) });
    expect((await store.loadRecords()).citizen).toEqual([citizenNamed('c1', 'Amina', 'l1' as LaneId)]);
    await store.close();
  });

  it('0008 gives nobody a limit, also whom only the history still knows', async () => {
    const old = path.join(folder, 'old.db');
    const seventh = createDatabase({ file: old, key: KEY, migrations: migrations.slice(0, 7) });
    seventh.exec("INSERT INTO consultant VALUES ('k1', 'Mette Holm', 'MH', 'blue', 'a0', 1)");
    const gone = { id: 'k2', name: 'Ole Lund', initials: 'OL', color: 'teal', order: 'a1', active: true };
    seventh
      .prepare("INSERT INTO history (at, person, kind, command, change) VALUES (?, 'p', 'do', 'consultant.add', ?)")
      .run('2026-10-01T12:00:00.000Z', JSON.stringify([{ op: 'added', kind: 'consultant', record: gone }]));
    seventh.close();
    const opened = openDatabase({ file: old, key: KEY, migrations, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.prepare('SELECT id, name, citizen_limit FROM consultant').raw().all()).toEqual([
      ['k1', 'Mette Holm', null],
    ]);
    expect(() => opened.value.exec('UPDATE consultant SET citizen_limit = 0')).toThrow(/CHECK/);
    const entry = await createBoardStore(opened.value, old).loadEntry(1);
    expect(entry?.change).toEqual([{ op: 'added', kind: 'consultant', record: { ...gone, limit: null } }]);
    opened.value.close();
  });

  it('0009 keeps every meeting that was held, of which nobody is known to have been missed', async () => {
    const old = path.join(folder, 'old.db');
    const eighth = createDatabase({ file: old, key: KEY, migrations: migrations.slice(0, 8) });
    const at = '2026-10-01T12:00:00.000Z';
    eighth.prepare('INSERT INTO meeting VALUES (?, ?, ?, ?, ?, ?)').run('m1', 'p', at, at, 7, '[3]');
    eighth.close();
    const opened = openDatabase({ file: old, key: KEY, migrations, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error(opened.error.kind);
    const store = createBoardStore(opened.value, old);
    const held = { id: 'm1', person: 'p', beganAt: at, endedAt: at, shown: 7, entries: [3], missed: [] };
    expect(await store.loadLastMeeting()).toEqual(held);
    await store.close();
  });

  it('0005 knows why people are away in the lanes that every board was given, and guesses of no other', async () => {
    const old = path.join(folder, 'old.db');
    const fourth = createDatabase({ file: old, key: KEY, migrations: migrations.slice(0, 4) });
    const lanes = [
      ['Sygemeldt', 'heart-pulse', 0, 'sickness'],
      ['sygemeldte over 8 uger', 'heart-pulse', 0, 'sickness'],
      ['Sick leave', 'heart-pulse', 0, 'sickness'],
      ['Barsel', 'baby', 0, 'parental-leave'],
      ['BARSEL / orlov', 'baby', 0, 'parental-leave'],
      ['Parental leave', 'baby', 0, 'parental-leave'],
      ['Tilbage efter sygemelding', 'heart-pulse', 0, null],
      ['Sundhedssektoren', 'heart-pulse', 0, null],
      ['Barselsvikarer', 'briefcase', 0, null],
      ['Børnehaver', 'baby', 0, null],
      ['Sygemeldt, afsluttet', 'heart-pulse', 1, null],
      ['Praktik', 'briefcase', 0, null],
    ] as const;
    const into = fourth.prepare("INSERT INTO lane VALUES (?, ?, 'blue', ?, ?, NULL, ?, '', NULL)");
    lanes.forEach(([name, icon, isEnd], at) => void into.run(`l${String(at)}`, name, icon, `a${String(at)}`, isEnd));
    // Of a lane that was removed before, the history holds what a lane was then.
    const gone = {
      id: 'gone',
      name: 'Gone',
      color: 'blue',
      icon: 'star',
      order: 'b0',
      expectedDays: null,
      isEnd: false,
    };
    fourth
      .prepare("INSERT INTO history (at, person, kind, command, change) VALUES (?, 'p', 'do', 'lane.remove', ?)")
      .run('2026-10-01T12:00:00.000Z', JSON.stringify([{ op: 'removed', kind: 'lane', record: gone }]));
    fourth.close();
    const opened = openDatabase({ file: old, key: KEY, migrations, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error(opened.error.kind);
    const store = createBoardStore(opened.value, old);
    const found = new Map((await store.loadRecords()).lane.map(({ name, away: why }) => [name, why]));
    expect([...found].sort()).toEqual(lanes.map(([name, , , away]) => [name, away]).sort());
    const entry = await store.loadEntry(1);
    await store.commit({ ...entry!, kind: 'undo', target: 1, change: reverseChange(entry!.change) });
    const back = (await store.loadRecords()).lane.find(({ id }) => id === gone.id);
    expect(back).toMatchObject({ ...gone, glanceName: '', cadenceDays: null, away: null });
    await store.close();
  });

  it('brings an older file forward after a copy that can be read under the same key', () => {
    const copy = path.join(folder, 'before.db');
    const opened = openDatabase({
      file,
      key: KEY,
      migrations: [...migrations, next],
      beforeMigration(fromVersion, copyTo) {
        expect(fromVersion).toBe(newestVersion(migrations));
        copyTo(copy);
        expect(() => copyTo(copy)).toThrow('never made over');
        if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
      },
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.prepare('SELECT name, warmth FROM lane').raw().all()).toEqual([['Praktik', 7]]);
    expect(versionOf(opened.value)).toBe(next.version);
    opened.value.close();

    expect(isWholeDatabase({ file: copy, key: KEY, migrations })).toBe(true);
    expect(readFileSync(copy).includes('Praktik')).toBe(false);
    expect(readFileSync(copy).includes('SQLite format')).toBe(false);
    const old = openDatabase({ file: copy, key: KEY, migrations, beforeMigration: () => undefined });
    expect(old.ok && old.value.prepare('SELECT name FROM lane').raw().all()).toEqual([['Praktik']]);
    if (old.ok) old.value.close();
  });

  it('leave the old version whole when a step fails, or when the copy does', () => {
    const before = snapshotOf(folder);
    const start = (list: readonly Migration[], beforeMigration: () => void) => () =>
      openDatabase({ file, key: KEY, migrations: list, beforeMigration });
    expect(start([...migrations, failing], () => undefined)).toThrow('stopped half-way');
    expect(start([...migrations, next], () => expect.fail('no copy'))).toThrow('no copy');
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('refuse a newer file by name and leave it byte for byte', () => {
    const newer = openDatabase({ file, key: KEY, migrations: [...migrations, next], beforeMigration: () => undefined });
    if (newer.ok) newer.value.close();
    const before = snapshotOf(folder);
    const opened = openDatabase({
      file,
      key: KEY,
      migrations,
      beforeMigration: () => expect.unreachable('it is newer'),
    });
    expect(opened).toEqual({
      ok: false,
      error: { kind: 'newer', found: next.version, supported: newestVersion(migrations) },
    });
    expect(snapshotOf(folder)).toEqual(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
