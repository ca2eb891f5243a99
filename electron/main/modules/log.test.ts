import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavle-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('holds kinds, numbers and plain words', () => {
    openLog(folder).note('page-gone', { role: 'board', code: 9 });
    const line: unknown = JSON.parse(readFileSync(path.join(folder, 'tavle.log'), 'utf8'));
    expect(line).toMatchObject({ kind: 'page-gone', role: 'board', code: 9 });
  });

  it('leaves out anything that could be about somebody', () => {
    openLog(folder).note('app-failed', { at: 'Amina Yusuf, født 1990', path: 'C:\\Brugere\\Søren' });
    expect(readFileSync(path.join(folder, 'tavle.log'), 'utf8')).not.toMatch(/Amina|Søren/);
  });

  it('does not grow without end', () => {
    const log = openLog(folder, 1000);
    for (let index = 0; index < 200; index++) log.note('state', { index });
    expect(readdirSync(folder).sort()).toEqual(['tavle.log', 'tavle.log.1']);
    for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).size).toBeLessThan(1200);
  });

  it('never stops the app', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => openLog(path.join(folder, 'file')).note('app-started')).not.toThrow();
  });
});
