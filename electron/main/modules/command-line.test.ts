import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCommandLine } from './command-line.ts';

const fromSource = { isPackaged: false };
const shipped = { isPackaged: true };
let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavle-start-'));
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('starting', () => {
  it('makes the folder for the settings', () => {
    const userDataDir = path.join(folder, 'new', 'deep');
    expect(readCommandLine(fromSource, ['app', '--user-data-dir', userDataDir])).toMatchObject({ userDataDir });
    expect(existsSync(userDataDir)).toBe(true);
    expect(said).toEqual([]);
  });

  it('says one sentence about a bad value, in the language asked for', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(readCommandLine(fromSource, ['app', '--lang=xx'])).toBeNull();
    expect(readCommandLine(fromSource, ['app', '--lang=en', '--board='])).toBeNull();
    expect(readCommandLine(fromSource, ['app', '--user-data-dir', path.join(folder, 'file', 'x')])).toBeNull();
    expect(said).toEqual([
      'Sproget efter --lang skal være da eller en.\n',
      'Name the folder after --board, for example --board /path/to/board.\n',
      'Mappen efter --user-data-dir kan ikke oprettes eller skrives i.\n',
    ]);
  });

  it.runIf(process.platform === 'linux')('gives up on a file system that takes no folders', () => {
    expect(readCommandLine(fromSource, ['app', '--user-data-dir=/proc/tavle/deep'])).toBeNull();
    expect(said).toHaveLength(1);
  });

  it('lets nobody debug the shipped app', () => {
    expect(readCommandLine(shipped, ['app', '--remote-debugging-port=9222'])).toBeNull();
    expect(said[0]).toContain('--remote-debugging-port');
    expect(readCommandLine(fromSource, ['app', '--remote-debugging-port=0', '--inspect=0'])).not.toBeNull();
    expect(readCommandLine(shipped, ['app'])).not.toBeNull();
  });
});
