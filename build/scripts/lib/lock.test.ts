import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavle-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('one after the other', async () => {
  const file = path.join(folder, 'a.lock');
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} in`);
    await sleep(20);
    seen.push(`${name} out`);
  };
  await Promise.all([withLock(file, work('first')), withLock(file, work('second'))]);
  expect(seen).toEqual(['first in', 'first out', 'second in', 'second out']);
});

test('is let go after a failure', async () => {
  const file = path.join(folder, 'b.lock');
  await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(file)).toBe(false);
});

test('the lock of a dead process is taken over', async () => {
  const file = path.join(folder, 'c.lock');
  // Above the highest process number Linux gives.
  writeFileSync(file, '99999999');
  expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
});
