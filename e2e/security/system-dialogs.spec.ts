import { execFileSync, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { seedBoard } from '../demo/seed-board.ts';
import { startPixelScreen, type PixelScreen } from '../support/screen-pixels.ts';
import { startArguments, type TavleHome } from '../support/tavle.ts';
import { expect, PASSPHRASE, test } from '../support/test.ts';
import { measure } from './support/measure.ts';

test.skip(process.platform !== 'linux', 'presses keys on a screen of its own');

test('a file chooser that is open when the board is locked goes, and the door is back', async ({ home }) => {
  const screen = await startPixelScreen({ width: 1280, height: 800 });
  const folder = await seedBoard({ folder: home.folder, name: 'Team', passphrase: PASSPHRASE, citizens: 3 });
  // Keys that are heard whichever window has the keyboard.
  await mkdir(home.userData, { recursive: true });
  await writeFile(path.join(home.userData, 'settings.json'), '{"globalHotkey":"CommandOrControl+Alt+L"}');
  const { executable, args } = startArguments({ home, board: folder });
  // Not under Playwright, whose hold on the app would end with it.
  spawn(executable, args, { env: { ...process.env, DISPLAY: screen.display }, stdio: 'ignore' });
  try {
    await noted(home, /"vault-listening"/, 1);
    await sleep(1000);
    press(screen, 'type', '--delay', '5', PASSPHRASE);
    press(screen, 'key', 'Return');
    await noted(home, /"state":"open"/, 1);
    await noted(home, /"role":"door".*"page-painted"/, 2);
    press(screen, 'key', 'ctrl+i');
    await sleep(1500);
    press(screen, 'key', 'Return');
    await expect.poll(() => titles(screen)).toHaveLength(2);

    press(screen, 'key', 'ctrl+alt+l');
    await noted(home, /"app-started"/, 2);
    await expect.poll(() => titles(screen)).toEqual(['Tavle']);
    await noted(home, /"role":"door".*"page-painted"/, 3);
    expect(await starts(home)).toHaveLength(1);
    measure('dialog', 'locked; the chooser is gone, the door is back', true);
  } finally {
    for (const pid of await starts(home)) process.kill(pid, 'SIGKILL');
    await screen.stop();
  }
});

/** Waits until the log of the app has a line like this so many times. */
async function noted({ userData }: TavleHome, line: RegExp, times: number): Promise<void> {
  const log = path.join(userData, 'logs/tavle.log');
  await expect
    .poll(
      async () =>
        (await readFile(log, 'utf8').catch(() => '')).split('\n').filter((one) => line.test(one)).length >= times,
      { timeout: 30_000, message: `the log says ${String(line)}` },
    )
    .toBe(true);
}

function press({ display }: PixelScreen, ...keys: readonly string[]): void {
  execFileSync('xdotool', keys, { env: { ...process.env, DISPLAY: display } });
}

/** Of the windows on the screen; one that closes while it is asked for is none. */
function titles({ display }: PixelScreen): readonly string[] {
  const ask = (...args: readonly string[]): string[] => {
    try {
      const answer = execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, stdio: 'pipe' });
      return String(answer).trim().split('\n').filter(Boolean);
    } catch {
      return [];
    }
  };
  return ask('search', '--onlyvisible', '--name', '..').flatMap((window) => ask('getwindowname', window));
}

/** Main processes of the app with these settings. */
async function starts({ userData }: TavleHome): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const line = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
      return line.includes(userData) && !line.includes('--type=') ? [pid] : [];
    }),
  );
  return found.flat();
}
