import type { BoardPage } from './support/board-page.ts';
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
  expect(share(bare, await two.dots(WALL_4K))).toBeLessThan(0.01);

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

/** How much of it is the same. */
function share(one: Buffer, other: Buffer): number {
  return 1 - changed(one, other);
}

function changed(one: Buffer, other: Buffer): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 4) if (one.readUInt32LE(at) !== other.readUInt32LE(at)) count++;
  return (count * 4) / one.length;
}
