import { readFileSync } from 'node:fs';

import type { BoardPage } from './support/board-page.ts';
import { boardForMeeting, LATE } from './support/meeting-board.ts';
import { answerSaving } from './support/save-as.ts';
import { isAlive } from './support/screen-pixels.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, test as base, unlock } from './support/test.ts';
import {
  DESK,
  startTwoDisplays,
  TWO_DISPLAYS,
  type TwoDisplays,
  WALL_4K,
  WALL_HD,
  WHY_NOT_TWO,
} from './support/two-displays.ts';
import { hangWall, wallPage, wallProcesses, windowCount } from './support/wall-page.ts';

base.skip(!TWO_DISPLAYS, WHY_NOT_TWO);

/** A desk with a window manager, and a socket for a screen on the wall beside it. */
const test = base.extend<{ readonly two: TwoDisplays }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern
  two: async ({}, use) => {
    const two = await startTwoDisplays();
    await two.startWindowManager();
    await use(two);
    await two.stop();
  },
});

const windows = ({ app }: Tavle) =>
  app.evaluate(({ BaseWindow }) =>
    BaseWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)
      .map((window) => ({ bounds: window.getBounds(), hasKeyboard: window.isFocused() })),
  );

const steering = (board: BoardPage) => board.page.getByRole('region', { name: 'Styr storskærmen' });

test('two windows on two displays: the wall without names, and names while a key is held at the board', async ({
  two,
  open,
}) => {
  test.setTimeout(240_000);
  const { tavle, board } = await open({ citizens: 30, env: { DISPLAY: two.display } });
  const { page } = board;
  await plugIn(two, tavle);
  const [desk] = await windows(tavle);
  await board.chooseFromMenu('Vis på storskærm …');
  const dialog = page.getByRole('dialog', { name: 'Vis på storskærm' });
  await dialog.getByRole('combobox', { name: 'Skærm' }).click();
  await expect(page.getByRole('option')).toHaveText([
    'Skærm 1 (1920 × 1080) – her, hvor tavlen er',
    'Skærm 2 (3840 × 2160)',
  ]);
  await page.getByRole('option', { name: /^Skærm 2/ }).click();
  await dialog.getByRole('combobox', { name: 'Bladr af sig selv' }).click();
  await page.getByRole('option', { name: 'Nej, vi bladrer selv' }).click();
  const bare = await two.dots(WALL_4K);
  await dialog.getByRole('button', { name: 'Vis', exact: true }).click();
  const plain = await wallPage(tavle);
  await expect.poll(async () => (await windows(tavle))[1]?.bounds).toEqual(WALL_4K);
  expect(await plain.evaluate(() => [innerWidth, innerHeight])).toEqual([WALL_4K.width, WALL_4K.height]);
  await expect
    .poll(() => windows(tavle), 'the board stays where it is and keeps the keyboard')
    .toEqual([
      { bounds: desk?.bounds, hasKeyboard: true },
      { bounds: WALL_4K, hasKeyboard: false },
    ]);
  expect(changed(bare, await two.dots(WALL_4K))).toBeGreaterThan(0.99);

  // A real key, held: what shows names on the other screen must not take it away from the hand.
  await steering(board)
    .getByRole('button', { name: /^Vis navne/ })
    .focus();
  await two.hand('keydown', 'space');
  const named = await wallPage(tavle, 'named');
  await named.waitForTimeout(700);
  await expect(named.locator('[data-named]')).toBeVisible();
  expect((await windows(tavle)).map(({ hasKeyboard }) => hasKeyboard)).toEqual([true, false]);
  await two.hand('keyup', 'space');
  await wallPage(tavle);
});

test('a meeting by keyboard at the board while the wall hangs; then a lock, and nothing of either is left on a display', async ({
  two,
  home,
  start,
}) => {
  test.setTimeout(240_000);
  const { path } = await boardForMeeting(home.folder);
  await two.plug(WALL_HD);
  const tavle = await start({ board: path, env: { DISPLAY: two.display } });
  const door = await tavle.door();
  await expect(door.getByRole('textbox')).toBeVisible();
  await door.waitForTimeout(500);
  const before = { desk: await two.dots(DESK), wall: await two.dots(WALL_HD) };
  const board = await unlock(tavle);
  const { page } = board;
  const plain = await hangWall(tavle, board);
  const press = async (button: string | RegExp) => {
    await page.getByRole('button', { name: button, exact: true }).focus();
    await two.hand('key', 'Return');
  };

  // The window that was put in front may still be on its way there.
  await expect(async () => {
    await two.hand('key', 'ctrl+k');
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 4000 });
  }).toPass();
  await two.hand('type', 'dagsorden');
  await expect(page.locator('[role=option][data-highlighted]')).toHaveText(/^Teammøde/);
  await two.hand('key', 'Return');
  const meeting = page.getByRole('dialog', { name: 'Teammøde' });
  await press('Begynd mødet');
  await expect(meeting.getByText('1 af 5')).toBeVisible();
  await two.hand('key', 'Next');
  await expect(meeting.getByRole('article')).toHaveAccessibleName(LATE);
  await press('Næste dato');
  await expect(page.getByRole('button', { name: /^Om 1 uge/ })).toBeFocused();
  await two.hand('key', 'Return');
  await expect(meeting.getByText('1 beslutning noteret')).toBeVisible();
  await press('Afslut mødet');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await two.hand('key', 'Return');
  const file = `${home.folder}/referat.pdf`;
  await answerSaving(tavle, file);
  await press('Gem referat …');
  await press('Gem …');
  await expect(page.getByRole('dialog', { name: 'Gem referatet' }).getByText(/3 borgere/)).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await two.hand('key', 'Escape');
  await press('Luk mødet');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await plain.evaluate(() => document.documentElement.outerHTML)).not.toContain(LATE);

  // With names, for as long as a tap gives: the most that can be in sight.
  await steering(board)
    .getByRole('button', { name: /^Vis navne/ })
    .focus();
  await two.hand('key', 'space');
  await wallPage(tavle, 'named');
  const pids = await wallProcesses(tavle);
  const shown = { desk: await two.dots(DESK), wall: await two.dots(WALL_HD) };
  expect(changed(before.desk, shown.desk)).toBeGreaterThan(0.3);
  expect(changed(before.wall, shown.wall)).toBeGreaterThan(0.9);
  await two.hand('key', 'ctrl+l');
  await tavle.door();
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  await expect.poll(async () => changed(before.wall, await two.dots(WALL_HD))).toBe(0);
  // The door says something new; where it does, a dot may have the board's colour by chance.
  await expect.poll(async () => left(before.desk, shown.desk, await two.dots(DESK))).toBeLessThan(0.001);
});

test('the wall follows its screen: another size, unplugged, and not back by itself', async ({ two, open }) => {
  const { tavle, board } = await open({ citizens: 20, env: { DISPLAY: two.display } });
  await plugIn(two, tavle);
  const plain = await hangWall(tavle, board);
  await expect.poll(async () => (await windows(tavle))[1]?.bounds).toEqual(WALL_4K);
  await two.plug(WALL_HD);
  await expect.poll(async () => (await windows(tavle))[1]?.bounds).toEqual(WALL_HD);
  await expect.poll(() => plain.evaluate(() => [innerWidth, innerHeight])).toEqual([WALL_HD.width, WALL_HD.height]);
  const pids = await wallProcesses(tavle);
  await two.unplug();
  await expect.poll(() => windowCount(tavle)).toBe(1);
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  await board.expectOpen();
  await two.plug(WALL_4K);
  await expectDisplays(tavle, 2);
  await board.page.waitForTimeout(1000);
  expect(await windowCount(tavle)).toBe(1);
  await expect(steering(board)).toBeHidden();

  // With one screen only it hangs over the board, and has the keyboard: Esc takes it away.
  await two.unplug();
  await expectDisplays(tavle, 1);
  await hangWall(tavle, board);
  await expect.poll(async () => (await windows(tavle))[1]).toEqual({ bounds: DESK, hasKeyboard: true });
  await two.hand('key', 'Escape');
  await expect.poll(() => windowCount(tavle)).toBe(1);
  await board.expectOpen();
});

for (const which of ['wall', 'board'] as const)
  test(`closing the ${which} by the window manager's key closes both`, async ({ two, open }) => {
    const { tavle, board } = await open({ citizens: 20, env: { DISPLAY: two.display } });
    await plugIn(two, tavle);
    await hangWall(tavle, board);
    const pids = await wallProcesses(tavle);
    if (which === 'wall') {
      await two.hand('mousemove', '3000', '1000', 'click', '1');
      await expect.poll(async () => (await windows(tavle))[1]?.hasKeyboard).toBe(true);
      await two.hand('key', 'alt+F4');
      await tavle.door();
      await expect.poll(() => windowCount(tavle)).toBe(1);
      await unlock(tavle);
      expect(await windowCount(tavle)).toBe(1);
    } else {
      const ended = tavle.app.waitForEvent('close');
      await two.hand('key', 'alt+F4');
      await ended;
    }
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  });

/** The 4K screen, while the app runs. */
async function plugIn(two: TwoDisplays, tavle: Tavle): Promise<void> {
  await two.plug(WALL_4K);
  await expectDisplays(tavle, 2);
}

const expectDisplays = ({ app }: Tavle, count: number) =>
  expect.poll(() => app.evaluate(({ screen }) => screen.getAllDisplays().length)).toBe(count);

/** How much of it is another colour. */
function changed(one: Buffer, other: Buffer): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 4) if (one.readUInt32LE(at) !== other.readUInt32LE(at)) count++;
  return (count * 4) / one.length;
}

/** Of the letters and lines that were shown, and had not been there before: how much is there still. A dot counts with the one to its left, when they differ. */
function left(before: Buffer, shown: Buffer, now: Buffer): number {
  let [own, still] = [0, 0];
  for (let at = 4; at < shown.length; at += 4) {
    const [beside, dot] = [shown.readUInt32LE(at - 4), shown.readUInt32LE(at)];
    if (beside === dot || dot === before.readUInt32LE(at)) continue;
    own++;
    if (dot === now.readUInt32LE(at) && beside === now.readUInt32LE(at - 4)) still++;
  }
  return still / own;
}
