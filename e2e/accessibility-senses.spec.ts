import type { Page } from '@playwright/test';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const ZAHRA = 'Zahra Prøve';

/** A board of nobody but three invented people on "Praktik", Zahra the second of them. */
async function smallBoard(folder: string): Promise<string> {
  const path = await seedBoard({ folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 0 });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ board, run, lane }) => {
    const [consultant] = (await board.mustCall('board.load', {})).consultants;
    for (const name of ['Aya Prøve', ZAHRA, 'Bo Prøve']) {
      const fields = { ...BLANK_CITIZEN_FIELDS, name };
      const at = { laneId: await lane('Praktik'), consultantId: consultant?.id ?? null };
      await run('citizen.add', { id: name.slice(0, 2), fields, ...at });
    }
  });
  return path;
}

test('a drag by keys, word by word as it is read out', async ({ home, start }) => {
  const tavle = await start({ board: await smallBoard(home.folder), size: { width: 1280, height: 800 } });
  const board = await unlock(tavle);
  const { page } = board;
  const owner = await page.evaluate(
    () =>
      document
        .querySelector('[data-card="Za"]')
        ?.getAttribute('aria-label')
        ?.match(/konsulent ([^,]+)/)?.[1] ?? '',
  );
  const said = (keys: string, words: string) => expectSaid(board, keys, words);
  await board.card(ZAHRA).focus();
  await said(
    'Space',
    `${ZAHRA} løftet. Praktik, ${owner}, plads 2 af 3. Flyt med piletasterne, læg med Enter, fortryd med Escape.`,
  );
  await said('ArrowDown', `Over Praktik, ${owner}, plads 3 af 3`);
  await said('ArrowRight', `Over Praktik + løntimer, ${owner}, plads 1 af 1`);
  await said('Escape', `${ZAHRA} er tilbage, hvor kortet stod.`);
  await expect(board.card(ZAHRA)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await said('Enter', `${ZAHRA} lagt på Praktik + løntimer, ${owner}, plads 1 af 1.`);
  await expect(board.card(ZAHRA)).toBeFocused();
  await board.expectCardIn(ZAHRA, 'Praktik + løntimer', owner);
});

test('the same in English: the words of a drag, on a board whose lanes are called as the team calls them', async ({
  home,
  start,
}) => {
  const tavle = await start({ board: await smallBoard(home.folder), lang: 'en', size: { width: 1280, height: 800 } });
  const door = await tavle.door();
  await door.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await door.keyboard.press('Enter');
  const board = new BoardPage(await tavle.board());
  const card = board.card(ZAHRA);
  await expect(card).toBeVisible();
  const owner = (await card.getAttribute('aria-label'))?.match(/consultant ([^,]+)/)?.[1] ?? '';
  expect(owner).not.toBe('');
  const said = (keys: string, words: string) => expectSaid(board, keys, words);
  await card.focus();
  await said(
    'Space',
    `${ZAHRA} picked up. Praktik, ${owner}, place 2 of 3. Move with the arrow keys, put down with Enter, cancel with Escape.`,
  );
  await said('ArrowRight', `Over Praktik + løntimer, ${owner}, place 1 of 1`);
  await said('Escape', `${ZAHRA} is back where the card was.`);
  await expect(card).toBeFocused();
  await board.page.keyboard.press('Space');
  await board.page.keyboard.press('ArrowRight');
  await said('Enter', `${ZAHRA} put down in Praktik + løntimer, ${owner}, place 1 of 1.`);
  await expect(card).toBeFocused();
});

/** Presses keys, and waits for what is read out then. */
async function expectSaid(board: BoardPage, keys: string, words: string): Promise<void> {
  await board.page.keyboard.press(keys);
  // A space at the end makes the same words spoken again.
  await expect.poll(async () => (await board.spoken().textContent())?.trim()).toBe(words);
}

test('in the system’s own colours what has the focus and what is chosen is seen, and initials tell whose card it is', async ({
  open,
}) => {
  const { board } = await open({ citizens: 24 });
  const { page } = board;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await expectAccessible(page);
  const card = page.locator('[data-card]').first();
  await card.focus();
  await page.keyboard.press('x');
  await expect(card).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('[data-card]:focus');
  await expect(focused).toHaveCSS('outline-style', 'solid');
  // No colour tells consultants apart then: two letters do.
  await expect(focused.locator('[data-color]').first()).toHaveText(/^\p{L}{1,3}$/u);
  await page.keyboard.press('Escape');
  for (const chosen of [
    page.getByRole('radio', { name: 'Konsulenter' }),
    page.getByRole('button', { name: 'Åben', exact: true }),
  ])
    await expect(chosen).toHaveCSS('outline-style', 'solid');
  // Nothing moves.
  const slowest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].map((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return Math.max(...`${transitionDuration},${animationDuration}`.split(',').map(parseFloat));
      }),
    ),
  );
  expect(slowest).toBe(0);
});

test('where fingers point, the bar over the board and the choices in a sheet have room for them', async ({ open }) => {
  const { board } = await open({ citizens: 24 });
  const { page } = board;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'pointer', value: 'coarse' }] });
  await expect.poll(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  expect(await tooSmall(page, 'header :is(button, [role=radio])')).toEqual([]);
  // And the lock is still within the window.
  await expect(page.getByRole('button', { name: 'Lås tavlen' })).toBeInViewport({ ratio: 1 });
  await page.locator('[data-card]').first().focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('radiogroup', { name: 'Hvordan' })).toBeVisible();
  expect(await tooSmall(page, '[role=dialog] [role=radiogroup] [role=radio]')).toEqual([]);
  await session.detach();
});

/** What is in sight and too small for a finger. */
function tooSmall(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isSeen = element.checkVisibility({ visibilityProperty: true }) && width > 1;
        return isSeen && (width < 43.5 || height < 43.5)
          ? [`${element.getAttribute('aria-label') ?? element.textContent} ${String(width)} x ${String(height)}`]
          : [];
      }),
    selector,
  );
}
