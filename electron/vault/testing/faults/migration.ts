import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { KEY } from '../../../../db/testing/fixtures.ts';
import { migrations } from '../../../../db/sqlite/migrations/index.ts';
import { versionOf } from '../../../../db/sqlite/migrate.ts';
import { isWholeDatabase, openDatabase } from '../../../../db/sqlite/open.ts';
import type { Trial } from './trial.ts';

const CHILD = path.join(import.meta.dirname, 'migration-child.ts');

/** From every version there was, killed at every step of the way: the old version or a newer one, whole, and a copy from before. */
export const migrationTrial: Trial = {
  promise: 21,
  what: 'killed at each step of an upgrade, from every version',
  run(folder, size) {
    let tried = 0;
    let lost = 0;
    const newest = migrations.length;
    const versions = Array.from({ length: newest - 1 }, (_, index) => index + 1);
    for (const from of size === 'full' ? versions : versions.slice(-2)) {
      const made = path.join(folder, `v${String(from)}`);
      mkdirSync(made);
      child(path.join(made, 'vault.db'), 'make', from);
      const steps = Number(child(copyOf(made, 'whole'), 'migrate', Number.MAX_SAFE_INTEGER).stdout.toString());
      for (let at = 0; at < steps; at += 1) {
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

function isOldOrNew(file: string, from: number, newest: number): boolean {
  const look = openDatabase({ file, key: KEY, migrations, beforeMigration: () => undefined });
  if (!look.ok) return false;
  const version = versionOf(look.value);
  const lanes = look.value.prepare('SELECT name FROM lane').all();
  look.value.close();
  const backup = `${file}.v${String(from)}`;
  // A copy that is there is whole; one that was being made when the kill came is made again at the next opening.
  const isBackupWhole = !existsSync(backup) || isWholeDatabase({ file: backup, key: KEY, migrations });
  return version === newest && lanes.length === 1 && (isBackupWhole || version === newest);
}
