import type { Locator, Page } from '@playwright/test';

import { isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import type { BoardPage } from './board-page.ts';
import { expect } from './test.ts';

export const today = isoDateOf(new Date());
export const NAME = 'Amina Prøve';
export const COMPANY = 'Kaffebaren ved Prøvestenen';

/** Somebody's placements on their opened card, and the companies. */
export class Placements {
  readonly board: BoardPage;
  readonly page: Page;
  readonly card: Locator;
  readonly dialog: Locator;

  constructor(board: BoardPage) {
    this.board = board;
    this.page = board.page;
    this.card = board.page.getByRole('dialog', { name: NAME, exact: true });
    this.dialog = board.page.getByRole('dialog', { name: 'Ny placering' });
  }

  /** A new card, opened. */
  async newCard(birthDate = '1990-05-04'): Promise<void> {
    const { page } = this;
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: 'Navn' }).fill(NAME);
    await page.getByRole('dialog', { name: 'Ny borger' }).getByLabel('Fødselsdato').fill(birthDate);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('dialog', { name: 'Ny borger' })).toBeHidden();
    await this.board.card(NAME).click();
    await expect(this.card).toBeVisible();
  }

  /** A placement at a company that nobody knows yet. */
  async add(kind: string, from: IsoDate, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.getByRole('button', { name: 'Ny placering', exact: true }).click();
    await this.dialog.getByLabel('Virksomhed', { exact: true }).fill(COMPANY);
    await this.page.keyboard.press('Tab');
    await this.dialog.getByRole('radio', { name: kind }).click();
    await this.dialog.getByLabel('Aftalt første dag').fill(from);
    for (const [label, value] of Object.entries(fields))
      await this.dialog.getByLabel(label, { exact: true }).fill(value);
    await this.dialog.getByRole('button', { name: 'Gem placering' }).click();
    await expect(this.dialog).toBeHidden();
  }

  placement(list = 'Virksomhedsplaceringer'): Locator {
    return this.card.getByRole('list', { name: list, exact: true }).locator(':scope > li').first();
  }

  ladder(): Locator {
    return this.card.getByRole('list', { name: 'Timer om ugen over tid' }).getByRole('listitem');
  }

  toast(words: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: words });
  }

  async undo(words: string | RegExp): Promise<void> {
    await this.toast(words).getByRole('button', { name: 'Fortryd', exact: true }).click();
  }
}

/** "14. jan." in this year, "14. jan. 2027" in another, as the board writes a day. */
export function told(day: IsoDate): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat('da-DK', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T12:00:00Z`));
}
