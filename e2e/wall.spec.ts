import type { Page } from '@playwright/test';

import type { BoardPage } from './support/board-page.ts';
import { isAlive } from './support/screen-pixels.ts';
import { expect, expectAccessible, test } from './support/test.ts';
import { frontOfWall, hangWall, pressAtWall, wallPage, wallProcesses, windowCount } from './support/wall-page.ts';

const WIDE = { width: 1920, height: 1080 };

test('the wall hangs without names, shows them while they are asked for, and goes with a lock', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 60, size: WIDE });
  const names = await namesOn(board);
  const plain = await hangWall(tavle, board);
  expect(await windowCount(tavle)).toBe(2);
  expect(await textOf(plain)).not.toMatch(anyOf(names));
  await expectAccessible(plain);
  const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
  await expect(bar).toContainText('Storskærm: Alle');
  await expect(bar).toContainText('30 min. tilbage');
  await expectAccessible(board.page);

  const hold = bar.getByRole('button', { name: /^Vis navne/ });
  await hold.focus();
  await board.page.keyboard.down('Space');
  const named = await wallPage(tavle, 'named');
  expect(await textOf(named)).toMatch(anyOf(names));
  await expectAccessible(named);
  const pid = await frontOfWall(tavle.app);
  await board.page.keyboard.up('Space');
  await expect.poll(() => isAlive(pid)).toBe(false);
  await wallPage(tavle);

  await expect.poll(async () => (await wallProcesses(tavle)).length, 'the one in sight and a spare').toBe(2);
  const pids = await wallProcesses(tavle);
  await board.lock();
  await expect.poll(() => windowCount(tavle)).toBe(1);
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  await tavle.door();
});

test('the wall is steered from the board and at the wall, and closes by itself', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 160, size: WIDE });
  const plain = await hangWall(tavle, board);
  const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
  const title = plain.getByRole('heading', { level: 1 });
  await expect(plain.getByText(/^Side 1 af /)).toBeVisible();
  await bar.getByRole('button', { name: 'Næste side' }).click();
  await expect(plain.getByText(/^Side 2 af /)).toBeVisible();
  await expect(bar).toContainText('Side 2 af');
  await bar.getByRole('radio', { name: 'Konsulenter' }).click();
  await expect(title).toHaveText('MH');
  await expect(plain.getByText(/^Konsulent 1 af /)).toBeVisible();
  await pressAtWall(tavle, 'Right');
  await expect(bar).toContainText('Side 2 af');

  // One consultant, and it stays: there is nothing else to turn to.
  const only = bar.getByRole('combobox', { name: 'Vælg konsulent' });
  await only.click();
  const chosen = board.page.getByRole('option').nth(2);
  const consultant = (await chosen.textContent()) ?? '';
  await chosen.click();
  await expect(bar).toContainText(`Storskærm: ${consultant}`);
  const initials = (await title.textContent()) ?? '';
  expect(initials).not.toContain(consultant);
  await pressAtWall(tavle, 'Right');
  await expect(bar).toContainText(`Storskærm: ${consultant}`);
  await expect(title).toHaveText(initials);
  expect(await textOf(plain)).not.toContain(consultant);
  await pressAtWall(tavle, '3');
  // One lane, chosen at the wall.
  await title.getByRole('button').click();
  const lanes = plain.getByRole('group', { name: 'Vælg tavle' });
  await expect(lanes).toBeVisible();
  await expectAccessible(plain);
  for (const choice of await lanes.getByRole('button').all())
    expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await lanes.getByRole('button', { name: 'Praktik', exact: true }).click();
  await expect(lanes).toBeHidden();
  await expect(title).toHaveText('Praktik');
  await pressAtWall(tavle, 'Right');
  await expect(bar).toContainText('Storskærm: Praktik');
  await expect(plain.getByRole('button', { name: 'Tavler' })).toHaveAttribute('aria-pressed', 'true');
  for (const control of await plain.getByRole('button').all()) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }

  // At the wall: the key goes down at the page without names and comes up at the one with them.
  await pressAtWall(tavle, 'n', 'keyDown');
  await wallPage(tavle, 'named');
  // Held for longer than a tap, after which they would stay.
  await plain.waitForTimeout(500);
  await pressAtWall(tavle, 'n', 'keyUp');
  await wallPage(tavle, 'plain');

  // A board in a glance leaves the wall as it is, and nobody can ask for names.
  await board.glance();
  await expect(plain.getByRole('button', { name: /^Vis navne/ })).toBeHidden();
  await pressAtWall(tavle, 'n', 'keyDown');
  await pressAtWall(tavle, 'n', 'keyUp');
  const overview = await tavle.board();
  await expect(overview.getByRole('region', { name: 'Styr storskærmen' })).toBeVisible();
  await expect(overview.getByRole('button', { name: /^Vis navne/ })).toBeHidden();
  expect(await wallProcesses(tavle)).toHaveLength(2);

  await tavle.app.evaluate(({ screen }) => {
    screen.emit('display-removed', {}, screen.getPrimaryDisplay());
  });
  await expect.poll(() => windowCount(tavle)).toBe(1);
  await expect(overview.getByRole('region', { name: 'Styr storskærmen' })).toBeHidden();
  await expect.poll(() => wallProcesses(tavle)).toEqual([]);
});

test('a theme that is chosen at the board is on the wall at once', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const plain = await hangWall(tavle, board);
  // As the computer says, whose word the app gives to every window.
  await plain.emulateMedia({ colorScheme: null });
  await expect(plain.locator('html')).not.toHaveClass('dark');
  await board.page.keyboard.press('Control+,');
  await board.page.getByRole('radiogroup', { name: 'Udseende' }).getByRole('radio', { name: 'Mørkt' }).click();
  await expect(plain.locator('html')).toHaveClass('dark');
});

test('the wall closes when its time is up', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 20 });
  await hangWall(tavle, board);
  const pids = await wallProcesses(tavle);
  // Half an hour passes at once for the timer that waits for it, and for nothing else.
  await tavle.app.evaluate(() => {
    const clock = performance.now.bind(performance);
    const later = globalThis.setTimeout;
    globalThis.setTimeout = ((work: () => void, ms = 0) => {
      if (ms < 20 * 60_000) return later(work, ms);
      return later(() => {
        performance.now = () => clock() + ms;
        work();
        performance.now = clock;
      });
    }) as typeof setTimeout;
  });
  await board.page.getByRole('button', { name: 'Stop bladringen' }).click();
  await expect.poll(() => windowCount(tavle)).toBe(1);
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  await board.expectOpen();
});

async function namesOn(board: BoardPage): Promise<readonly string[]> {
  const labels = await board.page
    .getByRole('listitem')
    .getByRole('button')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
  const names = labels.map((label) => label.split(',')[0] ?? '').filter((name) => name.includes(' '));
  expect(names.length).toBeGreaterThan(10);
  return names;
}

const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

test('closed from its bar by keys, the wall gives the keyboard to the board, or to the meeting', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const close = async () => {
    const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
    await bar.getByRole('button', { name: 'Luk storskærm' }).press('Enter');
    await expect(bar).toHaveCount(0);
  };
  await hangWall(tavle, board);
  await close();
  await expect(board.page.locator('#board :focus')).toHaveCount(1);

  await hangWall(tavle, board);
  await board.chooseFromMenu('Teammøde …');
  const meeting = board.page.getByRole('dialog', { name: 'Teammøde' });
  await meeting.getByRole('button', { name: 'Begynd mødet' }).click();
  await expect(meeting.getByRole('article')).toBeVisible();
  await close();
  await expect(meeting.getByRole('region', { name: 'Det, I taler om' })).toBeFocused();
});
