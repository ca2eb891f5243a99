import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { LogKind } from '../modules/log.ts';
import { startBusThread } from './bus-thread.ts';

afterEach(() => void vi.useRealTimers());

/** What main is told of a thread whose code lies in this file. */
function run(file: string) {
  const told: [trigger: string, isWatched: boolean][] = [];
  const fired: string[] = [];
  const noted: LogKind[] = [];
  startBusThread({
    file,
    onWatched: (trigger, isWatched) => void told.push([trigger, isWatched]),
    onFired: (trigger) => void fired.push(trigger),
    log: { note: (kind) => void noted.push(kind) },
  });
  return { told, fired, noted };
}

const NOTHING = ['os-lock', 'sleep', 'user-switch', 'lid'].map((trigger) => [trigger, false]);

it('says that nothing is watched when the system gives no thread, and tries again', async () => {
  vi.useFakeTimers();
  // No path, which is refused at once, as a thread is that the system does not give.
  const { told, noted } = run('no-path.cjs');
  expect(told.splice(0)).toEqual(NOTHING);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.splice(0)).toEqual(NOTHING);
  expect(noted).toEqual(['bus-thread-failed', 'bus-thread-failed']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.length).toBeGreaterThan(NOTHING.length);
});

it('says that nothing is watched once the thread has ended, and takes no word that is none', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tavle-bus-'));
  const file = path.join(folder, 'thread.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
     parentPort.postMessage({ kind: 'fired', trigger: 'open' });
     parentPort.postMessage({ kind: 'watched', trigger: 'lid', is: true });
     parentPort.postMessage({ kind: 'fired', trigger: 'lid' });
     setTimeout(() => process.exit(0), 50);`,
  );
  try {
    const { told, fired } = run(file);
    await vi.waitFor(() => expect(told).toEqual([['lid', true], ...NOTHING]), 10_000);
    expect(fired).toEqual(['lid']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
