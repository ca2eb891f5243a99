import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { ElectronApplication, Page } from '@playwright/test';

import { CLIPBOARD_MARK, type Protection, type Settings } from '../../shared/ipc/bridge.ts';
import { expectCloses } from '../support/closing.ts';
import type { Tavle } from '../support/tavle.ts';
import { expect, test, unlock } from '../support/test.ts';
import { measure } from './support/measure.ts';

const MINUTE_MS = 60_000;
const HOTKEY = 'ctrl+shift+l';

/** Presses keys and moves the mouse as hands do: the X server tells whoever listens, not this program alone. */
const byHand = (...words: string[]): Promise<unknown> => promisify(execFile)('xdotool', words);

const protectionOf = (page: Page): Promise<Protection> => page.evaluate(() => tavleBoard!.protection());
const save = (page: Page, settings: Partial<Settings>): Promise<Settings> =>
  page.evaluate((patch) => tavleBoard!.saveSettings(patch), settings);

/** A second program on the same screen, with windows, keys and a clipboard of its own: a Tavle with other settings. */
async function startOther(
  home: { readonly folder: string },
  start: (options: { readonly userData: string }) => Promise<Tavle>,
) {
  const other = await start({ userData: path.join(home.folder, 'other') });
  await other.door();
  return other.app;
}

async function takeKeyboard(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BaseWindow }) => {
    const window = BaseWindow.getAllWindows()[0];
    window?.moveTop();
    window?.focus();
  });
  await expect.poll(() => app.evaluate(({ BaseWindow }) => BaseWindow.getFocusedWindow() !== null)).toBe(true);
}

interface ClockChange {
  readonly times?: number;
  readonly wallMs?: number;
  readonly bothMs?: number;
}

/** The clocks of main, and how long the system says that nobody was there, go on `times` as fast; or jump: both clocks, or the one on the wall alone. */
function changeClocks({ app }: Tavle, change: ClockChange): Promise<void> {
  return app.evaluate(({ powerMonitor }, { times = 1, wallMs = 0, bothMs = 0 }) => {
    const [wall, steady] = [Date.now.bind(Date), performance.now.bind(performance)];
    const [wallStart, steadyStart] = [wall(), steady()];
    Date.now = () => wallStart + (wall() - wallStart) * times + wallMs + bothMs;
    performance.now = () => steadyStart + (steady() - steadyStart) * times + bothMs;
    const systemIdle = powerMonitor.getSystemIdleTime.bind(powerMonitor);
    powerMonitor.getSystemIdleTime = () => systemIdle() * times;
  }, change);
}

test('the global hotkey closes the board while another program has the keyboard', async ({ home, open, start }) => {
  const { tavle, board } = await open({ citizens: 3 });
  const other = await startOther(home, start);
  await takeKeyboard(other);
  // What the page believes of its focus is the driver's doing; the window system knows.
  expect(await tavle.app.evaluate(({ BaseWindow }) => BaseWindow.getFocusedWindow())).toBeNull();
  await board.expectOpen();
  measure('trigger-hotkey', `after ${await expectCloses(tavle, () => byHand('key', HOTKEY))} ms`, true);
});

test('a hotkey can be another one; one that another program has is said to be, and does no harm', async ({
  home,
  open,
  start,
}) => {
  const { tavle, board } = await open({ citizens: 3 });
  const other = await startOther(home, start);
  expect(
    await other.evaluate(({ globalShortcut }) => globalShortcut.register('CommandOrControl+Alt+K', () => undefined)),
  ).toBe(true);

  expect((await save(board.page, { globalHotkey: 'CommandOrControl+Alt+K' })).globalHotkey).toBe(
    'CommandOrControl+Shift+L',
  );
  await expect(save(board.page, { globalHotkey: 'CommandOrControl+C' })).rejects.toThrow();
  expect((await protectionOf(board.page)).triggers['global-hotkey']).toBe('on');
  expect((await save(board.page, { globalHotkey: 'CommandOrControl+Alt+J' })).globalHotkey).toBe(
    'CommandOrControl+Alt+J',
  );
  await byHand('key', HOTKEY);
  await board.expectOpen();
  await takeKeyboard(other);
  await expectCloses(tavle, () => byHand('key', 'ctrl+alt+j'));

  const { page } = await unlock(tavle);
  await save(page, { globalHotkey: null });
  expect((await protectionOf(page)).triggers['global-hotkey']).toBe('off');
  // Nobody of ours has keys now, so another's are kept as a wish.
  await save(page, { globalHotkey: 'CommandOrControl+Alt+K' });
  expect((await protectionOf(page)).triggers['global-hotkey']).toBe('taken');
});

test('a board that nobody works at hides its names, then closes', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 3 });
  await save(board.page, { glanceAfterMinutes: 1, lockAfterMinutes: 2 });
  await byHand('mousemove', '700', '500');
  await changeClocks(tavle, { times: 15 });
  await expect.poll(() => viewOf(tavle)).toBe('glance');
  await expect.poll(() => viewOf(tavle)).toBe('closed');
  measure('trigger-idle', 'open → glance → closed, each in its time', true);
});

test('a hand at the mouse keeps the board open, in whatever program', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 3 });
  await save(board.page, { glanceAfterMinutes: 1, lockAfterMinutes: 2 });
  await byHand('mousemove', '700', '500');
  // The system counts whole seconds, so it has to have been seen counting before it is believed.
  await expect
    .poll(() => tavle.app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime()))
    .toBeGreaterThan(2);
  await changeClocks(tavle, { times: 10 });
  // Two minutes of the hurried clock.
  for (let move = 0; move < 12; move++) {
    // Out of the window: only the system sees it.
    await byHand('mousemove', String(1900 - move), '1060', 'sleep', '1');
  }
  expect(await viewOf(tavle)).toBe('open');
  await expect.poll(() => viewOf(tavle)).toBe('closed');
});

for (const [name, change, row] of [
  ['sleep that nobody told of', { wallMs: 7 * MINUTE_MS }, 'trigger-clock-sleep'],
  ['standstill', { bothMs: 7 * MINUTE_MS }, 'trigger-clock-still'],
] as const) {
  test(`a ${name} closes the board, before the hand that ends it counts`, async ({ open }) => {
    const { tavle } = await open({ citizens: 3 });
    await byHand('mousemove', '700', '500');
    const took = await expectCloses(tavle, async () => {
      await changeClocks(tavle, change);
      await byHand('mousemove', '720', '500');
    });
    measure(row, `after ${took} ms`, true);
  });
}

test('a wall clock that is set back leaves the board open', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 3 });
  await changeClocks(tavle, { wallMs: -60 * MINUTE_MS });
  await byHand('mousemove', '700', '500', 'sleep', '2');
  await board.expectOpen();
});

test('sleep and waking, as Electron tells of them, close the board', async ({ open }) => {
  const { tavle } = await open({ citizens: 3 });
  for (const event of ['suspend', 'resume'] as const) {
    await expectCloses(tavle, () =>
      tavle.app.evaluate(({ powerMonitor }, name) => {
        const toldAt = process.hrtime.bigint();
        powerMonitor.emit(name);
        return toldAt;
      }, event),
    );
    await unlock(tavle);
  }
});

test('minimising closes the board where that was chosen, leaving full screen where it was not refused', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 3 });
  const tell = (event: 'minimize' | 'leave-full-screen') =>
    tavle.app.evaluate(({ BaseWindow }, name) => {
      const toldAt = process.hrtime.bigint();
      BaseWindow.getAllWindows()[0]?.emit(name);
      return toldAt;
    }, event);
  await tell('minimize');
  await save(board.page, { lockOnMinimise: true, lockOnLeaveFullScreen: false });
  await tell('leave-full-screen');
  await board.expectOpen();
  expect((await protectionOf(board.page)).triggers).toMatchObject({ minimise: 'on', 'leave-full-screen': 'off' });
  const minimised = await expectCloses(tavle, () => tell('minimize'));
  const { page } = await unlock(tavle);
  await save(page, { lockOnLeaveFullScreen: true });
  const left = await expectCloses(tavle, () => tell('leave-full-screen'));
  measure('trigger-window', `after ${minimised} and ${left} ms`, true);
});

/** What of the board is shown, as the app's log tells. */
async function viewOf({ home }: Tavle): Promise<string> {
  const log = await readFile(path.join(home.userData, 'logs', 'tavle.log'), 'utf8');
  const states = log.split('\n').filter((line) => line.includes('"kind":"state"'));
  const { state, view } = JSON.parse(states.at(-1) ?? '{}') as { readonly state?: string; readonly view?: string };
  return state === 'open' ? (view ?? '') : state === 'door' || state === 'closing' ? 'closed' : (state ?? '');
}

test('what was copied from the board goes from the clipboard when it closes; what another program put there stays', async ({
  home,
  open,
  start,
}) => {
  const { tavle, board } = await open({ citizens: 3 });
  const other = await startOther(home, start);
  const copyFromBoard = async (page: Page): Promise<void> => {
    await takeKeyboard(tavle.app);
    const field = page.getByRole('textbox', { name: 'Filtrer kort' });
    await field.fill('en hemmelighed');
    await field.press('Control+a');
    await field.press('Control+c');
    await expect.poll(() => typesOf(tavle.app)).toContain(CLIPBOARD_MARK);
  };
  await copyFromBoard(board.page);
  expect(await textOf(other)).toBe('en hemmelighed');
  await board.lock();
  await expect.poll(() => textOf(other)).toBe('');

  const again = await unlock(tavle);
  await copyFromBoard(again.page);
  await other.evaluate(({ clipboard }) => clipboard.writeText('et fremmed ord'));
  await again.lock();
  await tavle.door();
  await expect.poll(() => viewOf(tavle)).toBe('closed');
  const foreign = await textOf(other);
  measure(
    'clipboard',
    `ours gone, foreign ${foreign === 'et fremmed ord' ? 'kept' : 'gone'}`,
    foreign === 'et fremmed ord',
  );
});

// The driver knows the clipboard of the newest Electron; the one that tests run in answers at once.
interface ClipboardThen {
  readonly availableFormats: () => string[];
  readonly readText: () => string;
}
const typesOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as ClipboardThen).availableFormats());
const textOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as ClipboardThen).readText());
