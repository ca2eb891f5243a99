import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { KEY, makeTemporaryFolder } from '../testing/fixtures.ts';
import { flipped, snapshotOf } from '../testing/folder-snapshot.ts';
import type { SqliteConnection } from './driver.ts';
import { migrations } from './migrations/index.ts';
import { createDatabase, openDatabase } from './open.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CRASH = path.join(import.meta.dirname, '../testing/crash.ts');

describe('openDatabase', () => {
  let folder: string;
  let file: string;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = makeTemporaryFolder());
    file = path.join(folder, 'vault.db');
  });
  afterEach(() => remove());

  const make = (): void => {
    const made = createDatabase({ file, key: KEY, migrations });
    made.exec("INSERT INTO session VALUES ('p', 'k', 'v')");
    made.close();
  };
  const open = (key = KEY) =>
    openDatabase({ file, key, migrations, beforeMigration: () => expect.unreachable('nothing to bring forward') });
  const mustOpen = (): SqliteConnection => {
    const opened = open();
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value;
  };
  const crash = (version?: number): void => {
    const { signal } = spawnSync(process.execPath, [CRASH, file, ...(version === undefined ? [] : [String(version)])]);
    expect(signal).toBe('SIGKILL');
  };

  it.skipIf(process.platform === 'win32')('is for its owner alone, with its log', () => {
    make();
    const connection = mustOpen();
    connection.exec("INSERT INTO session VALUES ('p', 'k2', 'v')");
    expect(readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mode & 0o777])).toEqual([
      ['vault.db', 0o600],
      ['vault.db-wal', 0o600],
    ]);
    connection.close();
  });

  it('runs with every setting, also on a reopened file', () => {
    make();
    const connection = mustOpen();
    const read = (name: string): unknown => connection.pragma(name, { simple: true });
    expect(
      [
        'temp_store',
        'journal_mode',
        'synchronous',
        'locking_mode',
        'foreign_keys',
        'cell_size_check',
        'trusted_schema',
        'secure_delete',
        'mmap_size',
      ].map(read),
    ).toEqual([2, 'wal', 2, 'exclusive', 1, 1, 0, 1, 0]);
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.db-wal']);
    connection.close();
    expect(readdirSync(folder)).toEqual(['vault.db']);
  });

  it('never makes a database over a file', () => {
    make();
    const before = snapshotOf(folder);
    expect(() => createDatabase({ file, key: KEY, migrations })).toThrow('never made over');
    expect(snapshotOf(folder)).toEqual(before);
  });

  const after =
    (...steps: readonly (() => void)[]) =>
    (): void =>
      steps.forEach((step) => step());
  const refusals: readonly [name: string, kind: string, prepare: () => void, key?: typeof KEY][] = [
    ['no file', 'missing', () => undefined],
    ['an empty file', 'damaged', () => writeFileSync(file, '')],
    ['a text', 'damaged', () => writeFileSync(file, 'this is no database, and nobody said so'.repeat(300))],
    ['another key', 'damaged', make, { ...KEY, dataKey: Buffer.alloc(32, 1) }],
    ['a truncated file', 'damaged', after(make, () => truncateSync(file, 8192))],
    ['a file cut in a page', 'damaged', after(make, () => truncateSync(file, 4096 + 17))],
    ['a flipped bit in the salt', 'damaged', after(make, () => writeFileSync(file, flipped(readFileSync(file), 3)))],
    ['a flipped bit on page 1', 'damaged', after(make, () => writeFileSync(file, flipped(readFileSync(file), 900)))],
    ['a newer file', 'newer', after(make, () => bump(99))],
    ['a newer file that crashed', 'newer', after(make, () => crash(99))],
    ['another key after a crash', 'damaged', after(make, crash), { ...KEY, dataKey: Buffer.alloc(32, 1) }],
    [
      'damage after a crash',
      'damaged',
      after(make, crash, () => writeFileSync(file, flipped(readFileSync(file), 4096 * 6 + 100))),
    ],
  ];
  const bump = (version: number): void => {
    const connection = mustOpen();
    connection.pragma(`user_version = ${version}`);
    connection.close();
  };

  it.each(refusals)('refuses %s as %s and writes nothing', (_name, kind, prepare, key) => {
    prepare();
    const before = snapshotOf(folder);
    const opened = open(key);
    expect(opened).toMatchObject({ ok: false, error: { kind } });
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('keeps what was committed before a crash', () => {
    crash();
    const connection = mustOpen();
    expect(connection.prepare('SELECT count(*) FROM session').raw().all()).toEqual([[50]]);
    connection.close();
  });

  it('tells within two seconds that the file is in use, and leaves its holder alone', () => {
    make();
    const holder = mustOpen();
    const started = performance.now();
    expect(open()).toEqual({ ok: false, error: { kind: 'in-use' } });
    expect(performance.now() - started).toBeLessThan(2000);
    holder.exec("INSERT INTO session VALUES ('p', 'still', 'mine')");
    holder.close();
    const connection = mustOpen();
    expect(connection.prepare('SELECT count(*) FROM session').raw().all()).toEqual([[2]]);
    connection.close();
  });

  it('notices every one of 200 flipped bits when it is read, and never shows it as data', () => {
    const made = createDatabase({ file, key: KEY, migrations });
    const fill = made.prepare('INSERT INTO session VALUES (?, ?, ?)');
    for (let n = 0; n < 400; n += 1) fill.run('p', `key ${n}`, `value ${n} `.repeat(20));
    const readAll = (connection: SqliteConnection): unknown => connection.prepare('SELECT * FROM session').raw().all();
    const whole = readAll(made);
    made.close();
    const bytes = readFileSync(file);
    let noticed = 0;
    for (let n = 0; n < 200; n += 1) {
      writeFileSync(file, flipped(bytes, Math.floor((bytes.length * n) / 200) + (n % 7), 1 << (n % 8)));
      const opened = open();
      if (!opened.ok) {
        noticed += opened.error.kind === 'damaged' ? 1 : 0;
        continue;
      }
      try {
        // A page that no row lives on may be the damaged one: looking through the whole file must tell.
        expect(readAll(opened.value)).toEqual(whole);
        if (opened.value.pragma('integrity_check', { simple: true }) !== 'ok') noticed += 1;
      } catch (error) {
        if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) noticed += 1;
        else throw error;
      } finally {
        opened.value.close();
      }
    }
    expect(noticed).toBe(200);
  });
});
