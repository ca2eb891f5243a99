import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { snapshotOf } from '../../../db/testing/folder-snapshot.ts';
import { tidyBeside, writeFileDurably } from './durable-files.ts';
import { layoutAt, safeFolderName } from './layout.ts';
import { makeFolder } from './new-folder.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
});
afterEach(() => remove());

describe('safeFolderName', () => {
  it.each([
    ['Jobcenter Øst', 'Jobcenter Øst'],
    ['Nord / Vest: "team"', 'Nord Vest team'],
    ['../../etc', 'etc'],
    ['..', 'Tavle'],
    ['CON', 'Tavle CON'],
    ['lpt1.txt', 'Tavle lpt1.txt'],
    ['name. ', 'name'],
    ['a\u0000b\nc', 'a b c'],
    ['æ'.repeat(80), 'æ'.repeat(80)],
    ['漢'.repeat(80), '漢'.repeat(66)],
    [`${'漢'.repeat(66)}漢abc`, '漢'.repeat(66)],
  ])('makes %j into %j', (name, expected) => {
    expect(safeFolderName(name)).toBe(expected);
  });
});

describe('layoutAt', () => {
  it('takes the folder or a file in it, there or not', () => {
    const vault = path.join(folder, 'vault');
    expect(layoutAt(vault).folder).toBe(vault);
    expect(layoutAt(path.join(vault, 'vault.db')).folder).toBe(vault);
    mkdirSync(vault);
    writeFileSync(path.join(vault, 'vault.keys'), '');
    expect(layoutAt(vault).folder).toBe(vault);
    expect(layoutAt(path.join(vault, 'vault.keys')).folder).toBe(vault);
  });
});

describe('makeFolder', () => {
  const fill = (draft: string): Promise<void> =>
    Promise.resolve().then(() => writeFileSync(path.join(draft, 'inside'), 'x'));

  it('makes it whole, with the folders on the way, also over an empty one', async () => {
    mkdirSync(path.join(folder, 'a'));
    mkdirSync(path.join(folder, 'a', 'empty'));
    expect(await makeFolder(path.join(folder, 'b', 'c'), 'new', fill)).toEqual({
      ok: true,
      value: path.join(folder, 'b', 'c', 'new'),
    });
    expect((await makeFolder(path.join(folder, 'a'), 'empty', fill)).ok).toBe(true);
    expect(Object.keys(snapshotOf(folder))).toEqual([
      'a',
      'a/empty',
      'a/empty/inside',
      'b',
      'b/c',
      'b/c/new',
      'b/c/new/inside',
    ]);
  });

  it('touches nothing that is there', async () => {
    mkdirSync(path.join(folder, 'taken'));
    writeFileSync(path.join(folder, 'taken', 'mine'), 'mine');
    writeFileSync(path.join(folder, 'file'), 'mine');
    const before = snapshotOf(folder);
    expect(await makeFolder(folder, 'taken', fill)).toEqual({ ok: false, error: { kind: 'exists' } });
    expect(await makeFolder(folder, 'file', fill)).toEqual({ ok: false, error: { kind: 'exists' } });
    expect(await makeFolder(path.join(folder, 'file'), 'below', fill)).toEqual({
      ok: false,
      error: { kind: 'not-writable' },
    });
    expect(snapshotOf(folder)).toEqual(before);
  });

  it('leaves nothing behind when filling fails, or when the name is taken meanwhile', async () => {
    const fail = (draft: string): Promise<void> => fill(draft).then(() => Promise.reject(new Error('no')));
    await expect(makeFolder(path.join(folder, 'b', 'c'), 'new', fail)).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
    const late = path.join(folder, 'late');
    const takenMeanwhile = async (draft: string): Promise<void> => {
      await fill(draft);
      mkdirSync(late);
      writeFileSync(path.join(late, 'theirs'), 'theirs');
    };
    expect(await makeFolder(folder, 'late', takenMeanwhile)).toEqual({ ok: false, error: { kind: 'exists' } });
    expect(Object.keys(snapshotOf(folder))).toEqual(['late', 'late/theirs']);
  });

  it('says when the disk is full', async () => {
    const full = (): Promise<void> => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    await expect(makeFolder(folder, 'new', full)).rejects.toMatchObject({ name: 'StoreError', cause: 'full' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('writeFileDurably', () => {
  it('keeps the same text beside it, and none from before', () => {
    const file = path.join(folder, 'vault.keys');
    const read = (): readonly string[] => [file, `${file}.bak`].map((name) => readFileSync(name, 'utf8'));
    writeFileDurably(file, 'one');
    expect(read()).toEqual(['one', 'one']);
    writeFileDurably(file, 'two');
    expect(read()).toEqual(['two', 'two']);
    expect(readdirSync(folder).sort()).toEqual(['vault.keys', 'vault.keys.bak']);
  });

  it.skipIf(process.platform === 'win32')('keeps both from other users of the computer', () => {
    const file = path.join(folder, 'vault.keys');
    writeFileDurably(file, 'one');
    expect([file, `${file}.bak`].map((name) => statSync(name).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('changes nothing when it cannot write', () => {
    const file = path.join(folder, 'vault.keys');
    writeFileDurably(file, 'one');
    mkdirSync(`${file}.tmp`);
    expect(() => writeFileDurably(file, 'two')).toThrow();
    expect(readFileSync(file, 'utf8')).toBe('one');
  });
});

describe('tidyBeside', () => {
  it('takes away what a crash left beside a file, and leaves the file alone', () => {
    const file = path.join(folder, 'vault.keys');
    writeFileDurably(file, 'one');
    writeFileSync(`${file}.bak`, 'never came to be');
    writeFileSync(`${file}.tmp`, 'hal');
    writeFileSync(`${file}.bak.tmp`, 'half');
    const before = statSync(file).mtimeMs;
    tidyBeside(file, 'one');
    expect(readdirSync(folder).sort()).toEqual(['vault.keys', 'vault.keys.bak']);
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('one');
    expect(statSync(file).mtimeMs).toBe(before);
    rmSync(`${file}.bak`);
    mkdirSync(`${file}.bak.tmp`);
    expect(() => tidyBeside(file, 'one')).not.toThrow();
  });
});
