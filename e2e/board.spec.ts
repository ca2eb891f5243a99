import type { Locator, Page } from '@playwright/test';

import { resize } from './support/tavle.ts';
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
  await expect(question).toContainText('Kortet bliver på Praktik og får Ole Snekkersten som konsulent.');
  await expect(question.getByRole('button', { name: 'Overdrag' })).toBeFocused();
  // For 50 ms after a drop dnd-kit takes every click for the end of the drag: a person is never so quick.
  await expect(async () => {
    await board.page.keyboard.press('Enter');
    await expect(question).toBeHidden({ timeout: 1000 });
  }).toPass();
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

test('a hit out of sight comes into sight while one types; Enter goes to it, and opens it', async ({ open }) => {
  const { board } = await open({ size: { width: 900, height: 600 } });
  const name = await lastName(board.page);
  await board.page.keyboard.press('Control+f');
  await board.page.keyboard.type(name);
  await expect(board.card(name).first()).toBeInViewport({ ratio: 0.5 });
  await expect(board.page.getByRole('textbox', { name: 'Filtrer kort' })).toBeFocused();
  await board.page.keyboard.press('Enter');
  await expect(board.card(name).first()).toBeFocused();
  await board.page.keyboard.press('Enter');
  await expect(board.page.getByRole('dialog')).toContainText(name);
});

test('undo says what it takes back, and the toast that offered it goes', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  await board.drag(board.card(name).first(), board.cell('Praktik + løntimer', ROW));
  await expect(board.page.getByText(`${name} er flyttet til Praktik + løntimer`, { exact: true })).toBeVisible();
  await board.page.getByRole('button', { name: 'Fortryd: flytning' }).click();
  await expect(board.page.getByText(`Fortrudt: ${name} flyttet til Praktik + løntimer`, { exact: true })).toBeVisible();
  await expect(board.page.getByText(`${name} er flyttet til Praktik + løntimer`, { exact: true })).toBeHidden();
  await board.page.getByRole('button', { name: 'Gentag: flytning' }).click();
  await expect(board.page.getByText(`Gentaget: ${name} flyttet til Praktik + løntimer`)).toBeVisible();
  await expect(board.page.getByText(`Fortrudt: ${name}`)).toBeHidden();
});

test('keys reach the cards at once, from nowhere, and by the first stop of Tab', async ({ open }) => {
  const { board } = await open();
  const { page } = board;
  const focused = page.locator('[data-card]:focus');
  await expect(focused).toHaveCount(1);
  const first = await focused.getAttribute('data-card');
  await page.keyboard.press('ArrowDown');
  await expect(focused).not.toHaveAttribute('data-card', first ?? '');
  // A card keeps asking for its focus for a moment; then it can be lost.
  await expect(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.waitForTimeout(50);
    expect(await focused.count()).toBe(0);
  }).toPass();
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveCount(1);

  await page.getByRole('button', { name: 'Gå til kortene' }).focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveCount(1);

  const chips = page.getByRole('toolbar', { name: 'Konsulenter' }).getByRole('button');
  await chips.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(chips.nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('[role=toolbar] :focus')).toHaveCount(0);
});

test('the lock stays in the window, however narrow or enlarged it is', async ({ open }) => {
  const { board, tavle } = await open({ size: { width: 900, height: 600 } });
  for (const width of [1280, 900]) {
    await resize(tavle.app, { width, height: 800 });
    for (const level of [0, 1, 2.5, 4]) {
      await tavle.app.evaluate(({ BaseWindow }, zoom) => {
        const page = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView;
        page.webContents.setZoomLevel(zoom);
      }, level);
      const room = (): Promise<number> =>
        board.page.evaluate(() => {
          const lock = document.querySelector('header button[aria-keyshortcuts="Control+L"]');
          return lock ? window.innerWidth - lock.getBoundingClientRect().right : -1;
        });
      await expect(async () => {
        expect(await board.page.evaluate(() => window.innerWidth)).toBeCloseTo(width / 1.2 ** level, -1);
        expect(await room()).toBeGreaterThanOrEqual(4);
      }).toPass();
    }
  }
});

test('a flick of one move drops the card where it is let go', async ({ open }) => {
  const { board } = await open();
  const name = await firstName(board.cell('Praktik', ROW));
  const from = await board.card(name).first().boundingBox();
  const to = await board.cell('Praktik + løntimer', ROW).boundingBox();
  if (!from || !to) throw new Error('the cards are not in sight');
  const session = await board.page.context().newCDPSession(board.page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  // Sent in one go: none waits for the page to be done with the one before.
  await Promise.all([
    send('mousePressed', from.x + 60, from.y + 30),
    send('mouseMoved', from.x + 90, from.y + 36),
    send('mouseReleased', to.x + 60, to.y + 40),
  ]);
  await session.detach();
  await board.expectCardIn(name, 'Praktik + løntimer', ROW);
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

/** Name of the person whose card stands farthest from the board's first corner: in the last lane that has cards. */
async function lastName(page: Page): Promise<string> {
  await page.evaluate(() => {
    const scroller = document.querySelector('#board [class*=scroller]');
    scroller?.scrollTo(scroller.scrollWidth, scroller.scrollHeight);
  });
  const cards = page.locator('[data-card]');
  await page.waitForTimeout(300);
  const label = await cards.last().getAttribute('aria-label');
  await page.evaluate(() => document.querySelector('#board [class*=scroller]')?.scrollTo(0, 0));
  const name = label?.split(',')[0];
  if (name === undefined) throw new Error('the board has no card');
  return name;
}
