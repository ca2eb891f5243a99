import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { KEY, makeTemporaryFolder } from '../testing/fixtures.ts';
import { flipped, snapshotOf } from '../testing/folder-snapshot.ts';
import type { VaultKey } from './cipher.ts';
import type { SqliteConnection } from './driver.ts';
import { migrations } from './migrations/index.ts';
import { createDatabase, isWholeDatabase, openDatabase } from './open.ts';
import { makeRekeyedCopy } from './rekey-copy.ts';

vi.setConfig({ testTimeout: 60_000 });

const NEW_KEY: VaultKey = { dataKey: Buffer.alloc(32, 0x33), salt: Buffer.alloc(16, 0xcc) };
const CANARY = 'Østergård-kanariefugl';
const CRASH = path.join(import.meta.dirname, '..', 'testing', 'crash.ts');

let folder: string;
let remove: () => void;
let file: string;
let copy: string;
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
  file = path.join(folder, 'vault.db');
  copy = path.join(folder, 'vault.db.new');
  const made = createDatabase({ file, key: KEY, migrations });
  fill(made);
  made.close();
});
afterEach(() => remove());

function fill(connection: SqliteConnection): void {
  const insert = connection.prepare('INSERT INTO session VALUES (?, ?, ?)');
  for (let n = 0; n < 500; n += 1) insert.run('p', `k ${n}`, `${CANARY} `.repeat(10));
  connection.prepare('INSERT INTO portrait VALUES (?, ?, ?)').run('x', 'image/png', Buffer.alloc(50_000, 7));
}
const request = () => ({ file, key: KEY, copy, newKey: NEW_KEY });
const rowsIn = (at: string, key: VaultKey): unknown => {
  const opened = openDatabase({ file: at, key, migrations, beforeMigration: () => undefined });
  if (!opened.ok) return opened.error.kind;
  const rows = opened.value.prepare('SELECT count(*), max(value), total(length(key)) FROM session').raw().all();
  opened.value.close();
  return rows;
};

describe('a copy under another key', () => {
  it('holds every row, under the new key alone, and the file keeps its own', () => {
    const rows = rowsIn(file, KEY);
    makeRekeyedCopy(request()).release();
    expect(readFileSync(copy).subarray(0, 16).equals(NEW_KEY.salt)).toBe(true);
    expect(isWholeDatabase({ file: copy, key: NEW_KEY, migrations })).toBe(true);
    expect(rowsIn(copy, NEW_KEY)).toEqual(rows);
    for (const wrong of [KEY, { ...NEW_KEY, dataKey: KEY.dataKey }]) expect(rowsIn(copy, wrong)).toBe('damaged');
    expect(rowsIn(file, KEY)).toEqual(rows);
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
  });

  it('leaves no word of anybody in any file, and no file beside the two', () => {
    makeRekeyedCopy(request()).release();
    expect(Object.keys(snapshotOf(folder))).toEqual(['vault.db', 'vault.db.new']);
    for (const name of [file, copy])
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(readFileSync(name).includes(Buffer.from(CANARY, encoding))).toBe(false);
  });

  it('keeps everybody out of both until it is let go', () => {
    const held = makeRekeyedCopy(request());
    expect(rowsIn(file, KEY)).toBe('in-use');
    expect(rowsIn(copy, NEW_KEY)).toBe('in-use');
    held.release();
    held.release();
    expect(rowsIn(copy, NEW_KEY)).toEqual(rowsIn(file, KEY));
  });

  it('has what only a log held after a crash', () => {
    spawnSync(process.execPath, [CRASH, file]);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    makeRekeyedCopy(request()).release();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(rowsIn(copy, NEW_KEY)).toEqual([[550, expect.any(String), expect.any(Number)]]);
  });

  it.each([
    ['damaged', 'has another key', () => writeFileSync(file, flipped(readFileSync(file), 3))],
    [
      'damaged',
      'is damaged inside',
      () => writeFileSync(file, flipped(readFileSync(file), statSync(file).size - 2000)),
    ],
    ['gone', 'is not there', () => rmSync(file)],
  ])('is not made (%s) of a file that %s', (cause, _what, change) => {
    change();
    expect(() => makeRekeyedCopy(request())).toThrow(expect.objectContaining({ name: 'StoreError', cause }) as Error);
  });

  it('is not made of a file that is open elsewhere', () => {
    const opened = openDatabase({ file, key: KEY, migrations, beforeMigration: () => undefined });
    const refusal = expect.objectContaining({ name: 'StoreError', cause: 'gone' }) as Error;
    expect(() => makeRekeyedCopy(request())).toThrow(refusal);
    if (opened.ok) opened.value.close();
    makeRekeyedCopy(request()).release();
  });

  it('is never made over another file', () => {
    writeFileSync(copy, 'mine');
    expect(() => makeRekeyedCopy(request())).toThrow('over another file');
    expect(readFileSync(copy, 'utf8')).toBe('mine');
  });

  it('does no harm to the file at any step of the driver', () => {
    const rows = rowsIn(file, KEY);
    const points = path.join(folder, 'points');
    mkdirSync(points);
    let count = 0;
    const seen = new Set<string>();
    const look = (): void => {
      count += 1;
      const at = path.join(points, String(count));
      mkdirSync(at);
      // By another process: reading a database here and closing it would release the locks that are held on it.
      spawnSync('sh', ['-c', 'cp -a "$0" "$0"-* "$1" 2>/dev/null', file, at]);
      const state = JSON.stringify(snapshotOf(at));
      if (seen.has(state)) rmSync(at, { recursive: true });
      seen.add(state);
    };
    const spies = (['pragma', 'exec', 'rekey', 'close', 'prepare'] as const).map((name) => {
      const prototype = Database.prototype as Record<typeof name, (...given: unknown[]) => unknown>;
      const real = prototype[name];
      return vi.spyOn(prototype, name).mockImplementation(function (this: unknown, ...given: unknown[]) {
        look();
        return real.apply(this, given);
      });
    });
    makeRekeyedCopy(request()).release();
    for (const spy of spies) spy.mockRestore();
    expect(count).toBeGreaterThanOrEqual(50);
    for (let point = 1; point <= count; point += 1) {
      const left = path.join(points, String(point), 'vault.db');
      if (existsSync(left)) expect([point, rowsIn(left, KEY)]).toEqual([point, rows]);
    }
  });
});
