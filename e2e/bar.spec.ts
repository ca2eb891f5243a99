import { cp } from 'node:fs/promises';
import path from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('the menu stands in groups side by side and whole; keys go down, across and by letter', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const menu = page.getByRole('menu');
  const item = (name: string): Locator => menu.getByRole('menuitem', { name });
  await expect(menu).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(item('Søg og gør …')).toBeFocused();
  await expect(menu.getByRole('group', { name: 'Sammen' }).getByRole('menuitem')).toHaveText([
    /^Teammøde/,
    /^Vis på storskærm/,
    /^Tavlen som den var/,
  ]);
  expect(await menu.evaluate((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth)).toBe(
    true,
  );
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await expect(item('Nøgletal …')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('Sammenlign to dage …')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(item('Ingen glemt')).toBeFocused();
  await page.keyboard.press('t');
  await expect(item('Teammøde …')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Teammøde' })).toBeVisible();
});

test('in English the board’s name and what its buttons do are read whole on an ordinary screen', async ({
  home,
  start,
  seeded,
}) => {
  const board = await seeded(60);
  const folder = path.join(home.folder, path.basename(board));
  await cp(board, folder, { recursive: true });
  const tavle = await start({ board: folder, lang: 'en', size: { width: 1280, height: 800 } });
  const door = await tavle.door();
  await door.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await door.keyboard.press('Enter');
  const page = await tavle.board();
  await expect(page.locator('[data-card]').first()).toBeVisible();
  for (const word of ['New offer', 'New citizen', 'Open', 'Overview', 'Lock', 'to see to'])
    await expect(page.locator('header').getByText(word, { exact: true })).toBeVisible();
  expect(await isWhole(page.getByRole('heading', { level: 1 }))).toBe(true);
  await expectRhythmsWhole(page);
});

/** Nothing of its text is cut. */
async function isWhole(text: Locator): Promise<boolean> {
  return text.evaluate((element) => element.scrollWidth <= element.clientWidth);
}

/** How often a lane asks for a contact is read whole over every lane in sight. */
async function expectRhythmsWhole(page: Page): Promise<void> {
  const rhythms = page.locator('[data-lane]').getByText(/^contact every/);
  await expect(rhythms.first()).toBeVisible();
  for (const rhythm of await rhythms.all()) expect(await isWhole(rhythm)).toBe(true);
}
