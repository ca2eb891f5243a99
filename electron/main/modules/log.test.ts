import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavle-log-'));
  file = path.join(folder, 'tavle.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (): readonly Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('the log', () => {
  it('holds kinds, numbers and plain words', async () => {
    const log = openLog(folder);
    log.note('page-gone', { role: 'board', code: 9 });
    await log.flush();
    expect(lines()).toEqual([{ kind: 'page-gone', role: 'board', code: 9, at: expect.any(String) as string }]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leaves out anything that could be about somebody', async () => {
    const log = openLog(folder);
    log.note('app-failed', { at: 'Amina Yusuf, født 1990', path: 'C:\\Brugere\\Søren' });
    await log.flush();
    expect(readFileSync(file, 'utf8')).not.toMatch(/Amina|Søren/);
  });

  it('does not grow without end', async () => {
    const log = openLog(folder, 1000);
    for (const index of upTo(200)) {
      log.note('state', { index });
      await log.flush();
    }
    expect(readdirSync(folder).sort()).toEqual(['tavle.log', 'tavle.log.1']);
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).size).toBeLessThan(1200);
  });

  it('makes nobody wait for the disk, and keeps the order', async () => {
    const log = openLog(folder);
    for (const index of upTo(100)) {
      log.note('state', { index });
      if (index === 0) expect(existsSync(file)).toBe(false);
      if (index % 7 === 0) await Promise.resolve();
    }
    await log.flush();
    expect(lines().map(({ index }) => index)).toEqual(upTo(100));
  });

  it('goes on where an earlier run ended', async () => {
    for (const index of upTo(3)) {
      const log = openLog(folder);
      log.note('state', { index });
      await log.flush();
    }
    expect(lines().map(({ index }) => index)).toEqual(upTo(3));
  });

  it('has every line once when the program ends while some are being written', async () => {
    const log = openLog(folder);
    log.note('state', { index: 0 });
    // Its writing begins with the next turn, and is not waited for.
    await Promise.resolve();
    await Promise.resolve();
    log.note('state', { index: 1 });
    log.note('app-failed', { index: 2 });
    log.flushNow();
    expect(lines().map(({ index }) => index)).toEqual(upTo(3));
    await log.flush();
    expect(lines().map(({ index }) => index)).toEqual(upTo(3));
    log.note('state', { index: 3 });
    log.flushNow();
    expect(lines().map(({ index }) => index)).toEqual(upTo(4));
  });

  it('never stops the app', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const log = openLog(path.join(folder, 'file'));
    log.note('app-started');
    await log.flush();
    log.note('app-failed');
    expect(() => log.flushNow()).not.toThrow();
  });
});
