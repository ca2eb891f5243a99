import type { Locator, Page } from '@playwright/test';

import { BoardPage } from './board-page.ts';
import { DoorPage } from './door-page.ts';
import type { Tavle } from './tavle.ts';
import { expect, PASSPHRASE } from './test.ts';

/** Who stands on the card that is worked on. */
export const NAME = 'Amina Prøve';

export const form = (page: Page, name = NAME): Locator => page.getByRole('form', { name, exact: true });
export const text = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
export const toast = (page: Page, words: string): Locator =>
  page.locator('[data-swipe-direction], [role=dialog]').filter({ hasText: words }).last();

export async function newCard(board: BoardPage, name = NAME): Promise<void> {
  await board.page.keyboard.press('Control+n');
  await board.page.getByRole('textbox', { name: 'Navn' }).fill(name);
  await board.page.keyboard.press('Enter');
  await expect(board.page.getByRole('dialog')).toBeHidden();
  await expect(board.card(name)).toBeVisible();
}

export async function openCard(board: BoardPage): Promise<void> {
  await newCard(board);
  await board.card(NAME).click();
  await expect(form(board.page)).toBeVisible();
}

/** Goes on by Tab until the focus is there. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}

export async function overALock(tavle: Tavle, board: BoardPage): Promise<BoardPage> {
  await board.lock();
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  return new BoardPage(await tavle.board());
}
