import type * as Fs from 'node:fs';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { syncFolder, writeFileDurably } from './durable-files.ts';

const disk = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  return {
    ...fs,
    /** As a share, or a failing disk, answers for a folder. */
    fsyncSync: (descriptor: number) => {
      if (fs.fstatSync(descriptor).isDirectory()) throw Object.assign(new Error('refused'), { code: disk.code });
      fs.fsyncSync(descriptor);
    },
  };
});

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
});
afterEach(() => remove());

it.each(['EINVAL', 'ENOTSUP', 'EIO'])('a text that took its place is not told as failed: %s', (code) => {
  disk.code = code;
  const file = path.join(folder, 'vault.keys');
  writeFileDurably(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('a folder that fails is told where nothing else tells whether it happened', () => {
  disk.code = 'EIO';
  expect(() => syncFolder(folder)).toThrow('refused');
  disk.code = 'ENOTSUP';
  expect(() => syncFolder(folder)).not.toThrow();
});
