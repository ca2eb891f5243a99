import type { Page } from '@playwright/test';

import type { BoardPage } from './support/board-page.ts';
import { boardWithMoves } from './support/earlier.ts';
import { fingersOn } from './support/fingers.ts';
import { isAlive } from './support/screen-pixels.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';
import { frontOfWall, hangWall, pressAtWall, wallPage, windowCount } from './support/wall-page.ts';

const WIDE = { width: 1920, height: 1080 };
const steering = (board: BoardPage) => board.page.getByRole('region', { name: 'Styr storskærmen' });
const namesButton = (page: Page) => page.getByRole('button', { name: /^Vis navne/ });

test('at the wall by finger alone: pages turned, names for as long as they are held, one lane chosen, and closed', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 160, size: WIDE });
  const plain = await hangWall(tavle, board);
  const { tap, swipe, hold } = await fingersOn(plain);
  // Or pages turn by themselves in between.
  await tap(plain.getByRole('button', { name: 'Stop bladringen' }));
  await expect(plain.getByText(/^Side 1 af /)).toBeVisible();
  // Leftwards is on, rightwards is back; up and down is neither.
  await swipe([1300, 500], [900, 510]);
  await expect(plain.getByText(/^Side 2 af /)).toBeVisible();
  await swipe([900, 700], [930, 300]);
  await swipe([600, 500], [1000, 490]);
  await expect(plain.getByText(/^Side 1 af /)).toBeVisible();

  // Twice: the second time the button has the focus already, which goes to the page with names.
  for (const time of ['first', 'second']) {
    const letGo = await hold(namesButton(plain));
    await wallPage(tavle, 'named');
    const pid = await frontOfWall(tavle.app);
    // Held for longer than a tap, after which they would stay.
    await plain.waitForTimeout(600);
    expect(isAlive(pid), `names stay while the finger is down, the ${time} time`).toBe(true);
    await letGo();
    await wallPage(tavle, 'plain');
    await expect.poll(() => isAlive(pid)).toBe(false);
  }

  await tap(plain.getByRole('button', { name: 'Tavler' }));
  await tap(plain.getByRole('heading', { level: 1 }).getByRole('button'));
  const list = plain.getByRole('group', { name: 'Vælg tavle' });
  await expect(list).toBeVisible();
  await tap(list.getByRole('button', { name: 'Praktik', exact: true }));
  await expect(list).toBeHidden();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Praktik');
  await tap(plain.getByRole('button', { name: 'Luk storskærm' }));
  await expect.poll(() => windowCount(tavle)).toBe(1);
});

test('a list that is open at the wall has arrows and Esc; closed, they turn pages and close the wall', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 60 });
  const plain = await hangWall(tavle, board);
  const bar = steering(board);
  await bar.getByRole('button', { name: 'Stop bladringen' }).click();
  await pressAtWall(tavle, '2');
  const title = plain.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('MH');
  await title.getByRole('button').click();
  const list = plain.getByRole('group', { name: 'Vælg konsulent' });
  const choice = (name: string) => list.getByRole('button', { name, exact: true });
  await expect(choice('Én efter én')).toBeFocused();
  // In the board's smallest usual window what steers the wall stands in one row.
  const tops = await bar
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
  // Four in a row.
  for (const [key, name] of [
    ['Right', 'MH'],
    ['Down', 'JG'],
    ['Up', 'MH'],
    ['End', 'JG'],
    ['Home', 'Én efter én'],
    ['Left', 'Én efter én'],
    ['Down', 'KT'],
  ] as const) {
    await pressAtWall(tavle, key);
    await expect(choice(name)).toBeFocused();
  }
  await expect(title).toHaveText('MH');
  await pressAtWall(tavle, 'Escape');
  await expect(list).toBeHidden();
  await expect(title).toHaveText('MH');
  expect(await windowCount(tavle)).toBe(2);

  await pressAtWall(tavle, 'Right');
  await expect(plain.getByText(/^Konsulent 2 af /)).toBeVisible();
  // What the list was of goes while it is open: the keys are the wall's again.
  await title.getByRole('button').click();
  await expect(list).toBeVisible();
  await bar.getByRole('radio', { name: 'Alle' }).click();
  await expect(title).toHaveText('Alle');
  await pressAtWall(tavle, 'Escape');
  await expect.poll(() => windowCount(tavle)).toBe(1);
});

test('cards say in words what their days mean, and whose a citizen is in a badge that a page of their own leaves out', async ({
  home,
  start,
}) => {
  const tavle = await start({ board: await boardWithMoves(home.folder, PASSPHRASE), size: WIDE });
  const board = await unlock(tavle);
  const plain = await hangWall(tavle, board);
  const bar = steering(board);
  await bar.getByRole('button', { name: 'Stop bladringen' }).click();
  const words = async () =>
    (await plain.locator('main li').allInnerTexts()).map((text) => text.split('\n').map((line) => line.trim()));
  const all = (await words()).flat();
  for (const short of [/^\d+ d\. her$/, /^\d+ d\. for sent$/]) expect(all).toContainEqual(expect.stringMatching(short));
  expect(all.filter((word) => /^\d+ d\.$/.test(word))).toEqual([]);
  const badges = plain.locator('main li [data-wall-owner]');
  await expect(badges.first()).toBeVisible();
  await expect(badges.first().locator('svg')).toBeVisible();
  // Nothing is cut, and what is late is not the smallest on a card.
  const cut = await plain.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('main li')].filter(
        (card) => card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1,
      ).length,
  );
  expect(cut).toBe(0);
  await bar.getByRole('radio', { name: 'Konsulenter' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('MH');
  await expect(plain.locator('main li').first()).toBeVisible();
  await expect(badges).toHaveCount(0);
});
