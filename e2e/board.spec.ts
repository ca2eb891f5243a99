import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible, test } from './support/test.ts';

const ROW = 'Mette Hornbæk';

test('a card is dragged to another lane by mouse, and taken back', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  await board.drag(board.card(name).first(), board.cell('Praktik + løntimer', ROW));
  await board.expectCardIn(name, 'Praktik + løntimer', ROW);
  await board.page.keyboard.press('Control+z');
  await board.expectCardIn(name, 'Praktik', ROW);
  await board.page.keyboard.press('Control+Shift+z');
  await board.expectCardIn(name, 'Praktik + løntimer', ROW);
});

test('a drag that is given up with Escape never happened', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  const from = await board.card(name).first().boundingBox();
  const to = await board.cell('Løntilskud', ROW).boundingBox();
  if (!from || !to) throw new Error('the cards are not in sight');
  await board.page.mouse.move(from.x + 60, from.y + 30);
  await board.page.mouse.down();
  await board.page.mouse.move(to.x + 60, to.y + 40, { steps: 10 });
  await board.page.keyboard.press('Escape');
  await board.page.mouse.up();
  await board.expectCardIn(name, 'Praktik', ROW);
});

test('a card is moved by the keyboard alone, each step spoken', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  await board
    .cell('Praktik', ROW)
    .getByRole('button', { name: new RegExp(`^${name},`) })
    .focus();
  await board.page.keyboard.press('Space');
  await expect(board.spoken()).toContainText(`${name} løftet`);
  await board.page.keyboard.press('ArrowRight');
  await expect(board.spoken()).toContainText(`Over Praktik + løntimer, ${ROW}, plads`);
  await board.page.keyboard.press('Enter');
  await expect(board.spoken()).toContainText('lagt på Praktik + løntimer');
  await board.expectCardIn(name, 'Praktik + løntimer', ROW);
  await expect(
    board.cell('Praktik + løntimer', ROW).getByRole('button', { name: new RegExp(`^${name},`) }),
  ).toBeFocused();

  await board.page.keyboard.press('Space');
  await board.page.keyboard.press('ArrowRight');
  await board.page.keyboard.press('Escape');
  await expect(board.spoken()).toContainText('er tilbage');
  await board.expectCardIn(name, 'Praktik + løntimer', ROW);
});

test('dropping in a colleague’s row asks once, then hands over', async ({ open }) => {
  const { board } = await open({ size: { width: 1600, height: 1000 } });
  const name = await firstName(board.cell('Praktik', ROW));
  await board.drag(board.card(name).first(), board.cell('Praktik', 'Ole Snekkersten'));
  const question = board.page.getByRole('alertdialog', { name: `Overdrag ${name} fra ${ROW} til Ole Snekkersten?` });
  await expectAccessible(board.page);
  await question.getByRole('button', { name: 'Annuller' }).click();
  await board.expectCardIn(name, 'Praktik', ROW);
  await board.drag(board.card(name).first(), board.cell('Praktik', 'Ole Snekkersten'));
  await question.getByRole('button', { name: 'Overdrag' }).click();
  await board.expectCardIn(name, 'Praktik', 'Ole Snekkersten');
});

test('a card is dragged by touch after a moment, and a quick swipe still scrolls', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  const from = await board.card(name).first().boundingBox();
  const to = await board.cell('Praktik + løntimer', ROW).boundingBox();
  if (!from || !to) throw new Error('the cards are not in sight');
  const start = { x: from.x + 60, y: from.y + 30 };
  const end = { x: to.x + 60, y: to.y + 40 };
  await touch(board.page, start, end, { holdMs: 0 });
  await board.expectCardIn(name, 'Praktik', ROW);
  await touch(board.page, start, end, { holdMs: 350 });
  await board.expectCardIn(name, 'Praktik + løntimer', ROW);
});

test('a card moves from its menu, too', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  await board.card(name).first().click({ button: 'right' });
  await board.page.getByRole('menuitem', { name: 'Flyt til tavle' }).click();
  await expectAccessible(board.page);
  await board.page
    .getByRole('menuitem', { name: 'IGU' })
    .or(board.page.getByRole('menuitemcheckbox', { name: 'IGU' }))
    .click();
  await board.expectCardIn(name, 'IGU', ROW);
});

test('the filter finds people by what they can, whatever the accents and case', async ({ open }) => {
  const { board } = await open();
  await board.find('TOMRER');
  await expect(board.page.getByText(/^\d+ af 60$/)).toBeVisible();
  await board.find('nunez spansk');
  await expect(board.page.getByRole('button', { name: /Núñez, Spansk/ }).first()).toBeVisible();
  await board.find('ingen hedder sådan');
  await expect(board.page.getByText('Ingen kort passer til filteret')).toBeVisible();
  await board.page.getByRole('region', { name: 'Tavlen' }).getByRole('button', { name: 'Ryd filteret' }).click();
  await expect(board.page.getByText('Ingen kort passer til filteret')).toBeHidden();
});

test('both views and the empty board pass the accessibility check', async ({ open }) => {
  const { board } = await open();
  await expectAccessible(board.page);
  await board.showTogether();
  await expect(board.cell('Praktik', 'alle konsulenter')).toBeVisible();
  await expectAccessible(board.page);
  await board.page.evaluate(() => document.documentElement.classList.add('dark'));
  await expectAccessible(board.page);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One finger down, held, drawn to another place, lifted. */
async function touch(page: Page, from: Point, to: Point, { holdMs }: { readonly holdMs: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  await send('touchStart', [from]);
  await page.waitForTimeout(holdMs);
  for (let step = 1; step <= 10; step++) {
    await send('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 }]);
    await page.waitForTimeout(16);
  }
  await send('touchEnd', []);
  await session.detach();
}

/** Name of the first person in a cell: it stands first in what the card says of itself. */
async function firstName(cell: Locator): Promise<string> {
  const label = await cell.getByRole('listitem').first().getByRole('button').first().getAttribute('aria-label');
  const name = label?.split(',')[0];
  if (name === undefined) throw new Error('the cell has no card');
  return name;
}
