import { lstatSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { removeAtOnce, sweepLeftovers } from './leftovers.ts';
import { makeFolder } from './new-folder.ts';

const MINUTE_MS = 60_000;

describe('what a killed program left of a vault', () => {
  let folder: string;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = makeTemporaryFolder());
  });
  afterEach(() => remove());

  const leave = (name: string, parts: readonly string[], minutesAgo = 61): void => {
    const left = path.join(folder, name);
    const when = new Date(Date.now() - minutesAgo * MINUTE_MS);
    mkdirSync(left);
    for (const part of parts) {
      writeFileSync(path.join(left, part), 'x');
      utimesSync(path.join(left, part), when, when);
    }
    utimesSync(left, when, when);
  };

  it('goes after an hour', () => {
    leave('.tavle-new-aB3xYz', ['vault.db', 'vault.db-wal', 'vault.keys', 'vault.keys.bak', 'vault.keys.tmp']);
    leave('.tavle-new-empty0', []);
    sweepLeftovers(folder, Date.now());
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays when it may be at work, holds something else, or is called otherwise', () => {
    leave('.tavle-new-young0', ['vault.keys'], 59);
    leave('.tavle-new-freshf', ['vault.db']);
    writeFileSync(path.join(folder, '.tavle-new-freshf', 'vault.db'), 'written just now');
    leave('.tavle-new-theirs', ['vault.keys', 'notes.txt']);
    leave('.tavle-new-toolong', ['vault.keys']);
    leave('Nord', ['vault.db', 'vault.keys']);
    const before = readdirSync(folder);
    sweepLeftovers(folder, Date.now());
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(path.join(folder, '.tavle-new-theirs'))).toEqual(['notes.txt', 'vault.keys']);
  });

  it.skipIf(process.platform === 'win32')('is never looked for behind a link', () => {
    leave('elsewhere', ['vault.db', 'vault.keys']);
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, '.tavle-new-linked'));
    sweepLeftovers(folder, Date.now() + 120 * MINUTE_MS);
    expect(lstatSync(path.join(folder, '.tavle-new-linked')).isSymbolicLink()).toBe(true);
    expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual(['vault.db', 'vault.keys']);
  });

  it('goes when the next vault is made beside it', async () => {
    leave('.tavle-new-aB3xYz', ['vault.db', 'vault.keys']);
    expect((await makeFolder(folder, 'Nord', () => Promise.resolve())).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['Nord']);
    sweepLeftovers(path.join(folder, 'not there'), Date.now());
  });
});

it('takes a folder of parts away whole', () => {
  const { folder, remove } = makeTemporaryFolder();
  mkdirSync(path.join(folder, 'old copy'));
  writeFileSync(path.join(folder, 'old copy', 'vault.db'), 'x');
  removeAtOnce(path.join(folder, 'old copy'));
  expect(readdirSync(folder)).toEqual([]);
  expect(() => removeAtOnce(path.join(folder, 'old copy'))).toThrow('ENOENT');
  remove();
});
