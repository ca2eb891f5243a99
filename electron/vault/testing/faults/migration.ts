import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { KEY } from '../../../../db/testing/fixtures.ts';
import { applyKey } from '../../../../db/sqlite/cipher.ts';
import { connect } from '../../../../db/sqlite/driver.ts';
import { migrations } from '../../../../db/sqlite/migrations/index.ts';
import { versionOf } from '../../../../db/sqlite/migrate.ts';
import { openDatabase } from '../../../../db/sqlite/open.ts';
import type { Trial } from './trial.ts';

const CHILD = path.join(import.meta.dirname, 'migration-child.ts');

/** From every version there was, killed at every step of the way: the old version or a newer one, whole, and a copy from before. */
export const migrationTrial: Trial = {
  promise: 21,
  what: 'killed between the statements of an upgrade, from every version',
  atLeast: 60,
  run(folder, size) {
    let tried = 0;
    let lost = 0;
    const newest = migrations.length;
    const versions = Array.from({ length: newest - 1 }, (_, index) => index + 1);
    for (const from of size === 'full' ? versions : versions.slice(-1)) {
      const made = path.join(folder, `v${String(from)}`);
      mkdirSync(made);
      child(path.join(made, 'vault.db'), 'make', from);
      const steps = Number(child(copyOf(made, 'whole'), 'migrate', Number.MAX_SAFE_INTEGER).stdout.toString());
      for (let at = 0; at < steps; at += size === 'full' ? 1 : 3) {
        const file = copyOf(made, String(at));
        child(file, 'migrate', at);
        tried += 1;
        if (!isOldOrNew(file, from, newest)) lost += 1;
      }
    }
    return Promise.resolve({ tried, lost, told: `${String(tried)} kills over ${String(newest)} versions` });
  },
};

function child(file: string, mode: 'make' | 'migrate', number: number) {
  return spawnSync(process.execPath, [CHILD, file, mode, String(number)], { stdio: ['ignore', 'pipe', 'ignore'] });
}

function copyOf(folder: string, name: string): string {
  const copy = path.join(folder, '..', `${path.basename(folder)}-${name}`);
  cpSync(folder, copy, { recursive: true });
  return path.join(copy, 'vault.db');
}

/** Killed at any statement: the old version or a later one, whole; a later one only beside a whole copy of the old. Opened again, the newest. */
function isOldOrNew(file: string, from: number, newest: number): boolean {
  const backup = `${file}.v${String(from)}`;
  const broken = versionAt(file);
  const isBackupWhole = existsSync(backup) && versionAt(backup) === from;
  if (broken < from || broken > newest || (broken > from && !isBackupWhole)) return false;
  // One that was being made when the kill came is made again.
  if (!isBackupWhole) rmSync(backup, { force: true });
  return isOpenedAsNewest(file, backup, newest) && versionAt(backup) === from;
}

function isOpenedAsNewest(file: string, backup: string, newest: number): boolean {
  try {
    const opened = openDatabase({
      file,
      key: KEY,
      migrations,
      beforeMigration: (_from, copyTo) => existsSync(backup) || copyTo(backup),
    });
    if (!opened.ok) return false;
    const version = versionOf(opened.value);
    const lanes = opened.value.prepare('SELECT name FROM lane').all();
    opened.value.close();
    return version === newest && lanes.length === 1;
  } catch {
    return false;
  }
}

/** The version of the database in a file, with what its log holds; 0 where it cannot be read from end to end. */
function versionAt(file: string): number {
  const copy = `${file} looked at`;
  for (const ending of ['', '-wal'])
    if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${copy}${ending}`);
  const connection = connect(copy, { fileMustExist: true, readonly: false, busyTimeoutMs: 0 });
  try {
    applyKey(connection, KEY);
    return connection.pragma('integrity_check(1)', { simple: true }) === 'ok' ? versionOf(connection) : 0;
  } catch {
    return 0;
  } finally {
    connection.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  }
}
