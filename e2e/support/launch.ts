import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { _electron, type ElectronApplication } from '@playwright/test';

const TRIES = 3;
/** A start takes two or three seconds, on a busy machine ten. */
const LAUNCH_MS = 30_000;

export interface Launch {
  readonly executable: string;
  readonly args: readonly string[];
  /** Its settings folder: stands among the arguments of this start and of no other that runs. */
  readonly mark: string;
  /** Beside what this process was started in. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts Electron under Playwright. About one start in a hundred never gets past the handshake between the two debuggers, before any code of ours
 * has run, and Playwright's own time limit does not cover that: such a start is ended and made again.
 */
export async function launch({ executable, args, mark, env }: Launch): Promise<ElectronApplication> {
  let reason = '';
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const starting = _electron.launch({
      executablePath: executable,
      args: [...args],
      ...(env === undefined ? {} : { env: { ...(process.env as Record<string, string>), ...env } }),
    });
    const started = await Promise.race([starting, later(LAUNCH_MS)]).catch((error: unknown) => {
      reason = String(error);
      return undefined;
    });
    if (started) return started;
    starting.then(
      (app) => app.process().kill('SIGKILL'),
      () => undefined,
    );
    await killMarked(mark);
    // What is left of the killed one would be taken for a program that runs, and the next start would hand itself over to it.
    await later(1000);
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      await rm(path.join(mark, name), { force: true });
  }
  throw new Error(`Electron did not start in ${String(TRIES)} tries. ${reason}`);
}

function later(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

async function killMarked(mark: string): Promise<void> {
  for (const entry of await readdir('/proc').catch(() => [])) {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const words = (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (!words.includes(mark)) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}
