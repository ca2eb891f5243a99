import type { Locator } from '@playwright/test';

import { addDays, isoDateOf } from '../shared/lib/iso-date.ts';
import type { BoardPage } from './support/board-page.ts';
import { expect, expectAccessible, test, unlock } from './support/test.ts';

const OWNER = 'Mette Hornbæk';

function cardsIn(board: BoardPage, lane: string, owner = OWNER): Locator {
  return board.cell(lane, owner).locator('[data-card]');
}

async function namesOf(cards: Locator): Promise<readonly string[]> {
  const labels = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.split(', ')[0] ?? '');
}

function selected(board: BoardPage): Locator {
  return board.page.locator('[data-card][data-selected]');
}

function bar(board: BoardPage): Locator {
  return board.page.getByRole('toolbar', { name: 'Valgte kort' });
}

test('several cards are selected by keys and moved with one step, which is taken back with one', async ({ open }) => {
  const { board } = await open({ size: { width: 1900, height: 1000 } });
  const { page } = board;
  const names = (await namesOf(cardsIn(board, 'IGU'))).slice(0, 3);
  await cardsIn(board, 'IGU').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(board.spoken()).toHaveText(/^3 kort valgt\./);
  await expect(bar(board)).toContainText('3 valgt');
  expect(await namesOf(selected(board))).toEqual(names);
  await expect(selected(board).first()).toHaveAccessibleName(/, valgt$/);
  await expectAccessible(page);

  // The menu of any of them is about all of them.
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Flyt til' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Løntilskud', exact: true }).press('Enter');
  await expect(page.getByText('3 kort er flyttet til Løntilskud').first()).toBeVisible();
  for (const name of names) await board.expectCardIn(name, 'Løntilskud', OWNER);
  await page.keyboard.press('Control+z');
  for (const name of names) await board.expectCardIn(name, 'IGU', OWNER);
});

test('several cards are handed over and given a next date, each in one step', async ({ open }) => {
  const { board } = await open({ size: { width: 1900, height: 1000 } });
  const { page } = board;
  const names = (await namesOf(cardsIn(board, 'IGU'))).slice(1, 3);
  const [first, second] = names as [string, string];
  await board.card(first).click({ modifiers: ['Control'] });
  await board.card(second).click({ modifiers: ['Control'] });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await bar(board).getByRole('button', { name: 'Overdrag til' }).click();
  await page.getByRole('menuitem', { name: 'Ole Snekkersten' }).click();
  await expect(page.getByText('2 kort er overdraget til Ole Snekkersten').first()).toBeVisible();
  for (const name of names) await board.expectCardIn(name, 'IGU', 'Ole Snekkersten');
  await page.getByRole('button', { name: 'Fortryd', exact: true }).last().click();
  for (const name of names) await board.expectCardIn(name, 'IGU', OWNER);

  const before = await board.card(first).getAttribute('aria-label');
  await bar(board).getByRole('button', { name: 'Næste dato' }).click();
  await expectAccessible(page);
  await page
    .getByLabel('Næste dato for de valgte')
    .last()
    .fill(addDays(isoDateOf(new Date()), 30));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 kort har fået næste dato /).first()).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Næste dato for de valgte' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(board.card(first)).toHaveAccessibleName(before ?? '');
  await bar(board).getByRole('button', { name: 'Næste dato' }).click();
  await page.getByRole('button', { name: /^Om 2 uger/ }).click();
  await expect(page.getByText(/^2 kort har fået næste dato /).first()).toBeVisible();
});

test('ranges, a whole cell and a whole lane; Escape lets go, a filter too, and nothing is selected after a lock', async ({
  open,
}) => {
  const { tavle, board } = await open({ size: { width: 1900, height: 1000 } });
  const { page } = board;
  const igu = cardsIn(board, 'IGU');
  const count = Number(/\d+/.exec((await board.cell('IGU', OWNER).getAttribute('aria-label')) ?? '')?.[0]);
  await igu.first().click({ modifiers: ['Control'] });
  await igu.nth(2).click({ modifiers: ['Shift'] });
  await expect(bar(board)).toContainText('3 valgt');
  await igu.nth(1).click({ modifiers: ['Control'] });
  await expect(bar(board)).toContainText('2 valgt');
  await page.keyboard.press('Escape');
  await expect(bar(board)).toHaveCount(0);
  await expect(board.spoken()).toHaveText(/^Intet kort er valgt\./);

  await page.keyboard.press('Control+a');
  await expect(bar(board)).toContainText(`${String(count)} valgt`);
  await page.keyboard.press('Control+a');
  await expect(bar(board)).not.toContainText(`${String(count)} valgt`);
  await board.find('tigrinya');
  const shown = await bar(board).innerText();
  expect(Number(/\d+/.exec(shown)?.[0])).toBeLessThan(count + 9);
  for (const card of await selected(board).all()) await expect(card).toHaveAccessibleName(/Tigrinya/);
  await board.lock();
  const again = await unlock(tavle);
  await expect(bar(again)).toHaveCount(0);
  await expect(selected(again)).toHaveCount(0);
});

test('one of several selected cards is dragged, and all of them go; changing hands is asked about once', async ({
  open,
}) => {
  const { board } = await open({ size: { width: 1900, height: 1000 } });
  const { page } = board;
  const names = (await namesOf(cardsIn(board, 'IGU'))).slice(1, 3);
  const [first, second] = names as [string, string];
  await board.card(first).click({ modifiers: ['Control'] });
  await board.card(second).click({ modifiers: ['Control'] });
  await board.drag(board.card(first), board.cell('Løntilskud', OWNER));
  for (const name of names) await board.expectCardIn(name, 'Løntilskud', OWNER);
  await expect(page.getByText('2 kort er flyttet til Løntilskud').first()).toBeVisible();

  await board.drag(board.card(first), board.cell('Løntilskud', 'Ole Snekkersten'));
  const question = page.getByRole('alertdialog', { name: 'Overdrag 2 borgere til Ole Snekkersten?' });
  await expect(question.getByRole('button', { name: 'Overdrag', exact: true })).toBeFocused();
  // For 50 ms after a drop dnd-kit takes every click for the end of the drag: a person is never so quick.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden({ timeout: 1000 });
  }).toPass();
  for (const name of names) await board.expectCardIn(name, 'Løntilskud', 'Ole Snekkersten');
  await page.keyboard.press('Control+z');
  for (const name of names) await board.expectCardIn(name, 'Løntilskud', OWNER);
});
