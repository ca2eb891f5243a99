import { expect, type Page } from '@playwright/test';

import { BoardPage } from './board-page.ts';
import type { Tavle } from './tavle.ts';
import { PASSPHRASE } from './test.ts';

/** The board of whoever just unlocked, as soon as it is drawn; something may lie over it. */
export async function openBoard(tavle: Tavle): Promise<BoardPage> {
  const board = new BoardPage(await tavle.board());
  await expect(board.page.getByRole('button', { name: 'Lås tavlen', includeHidden: true }).first()).toBeVisible();
  await expect(board.page.locator('#board, #board *').first()).toBeAttached();
  return board;
}

/** The panel of colleagues and keys, once it knows them. */
export async function openPeople(board: BoardPage): Promise<void> {
  await board.chooseFromMenu('Kolleger og nøgler …');
  await expect(
    board.page.getByRole('dialog', { name: 'Kolleger og nøgler' }).getByRole('listitem').first(),
  ).toBeVisible();
}

/** A new passphrase, twice. */
export async function fillNew(page: Page, label: string, passphrase: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByLabel('Adgangssætningen igen').fill(passphrase);
}

/** The own passphrase, and on. */
export async function prove(page: Page, button: string): Promise<void> {
  await page.getByLabel('Din adgangssætning', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: button }).click();
}
