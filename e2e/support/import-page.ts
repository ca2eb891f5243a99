import path from 'node:path';

import { expect, type Locator, type Page } from '@playwright/test';

const caseload = path.join(import.meta.dirname, '../fixtures/caseload');

/** The import wizard, as a person works it. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+i');
    await expect(this.page.getByRole('dialog', { name: 'Importér borgere' })).toBeVisible();
  }

  /** A file of the invented caseload, by its name there. */
  async choose(file: string): Promise<void> {
    await this.chooseFile(path.join(caseload, file));
  }

  /** Any file. */
  async chooseFile(file: string): Promise<void> {
    await this.page.getByLabel('Fil, der skal importeres').setInputFiles(file);
  }

  /** A file that has this text. */
  async chooseText(name: string, text: string): Promise<void> {
    await this.page
      .getByLabel('Fil, der skal importeres')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Videre' }).click();
    await expect(this.grid()).toBeVisible();
  }

  /** Puts the rows on the board: `count` stands on the button. */
  async commit(count: number): Promise<void> {
    await this.page
      .getByRole('button', { name: `Læg ${count.toLocaleString('da-DK')} på tavlen`, exact: true })
      .click();
    await expect(this.page.getByRole('button', { name: 'Se tavlen' })).toBeVisible({ timeout: 30_000 });
  }

  async expectCounts(sentence: string): Promise<void> {
    await expect(this.page.getByRole('status', { name: 'Optælling' })).toContainText(sentence);
  }

  async expectSays(words: string): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }

  grid(): Locator {
    return this.page.getByRole('grid', { name: 'Rækker i filen' });
  }

  cell(text: string | RegExp): Locator {
    return this.grid().getByRole('gridcell').filter({ hasText: text }).first();
  }

  /** Which rows are listed: "Alle", "Kun tvivl", "Kommer ikke med", "Spørgsmål". */
  async show(filter: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${filter}`) }).click();
  }

  async correct(cell: string | RegExp, text: string): Promise<void> {
    await this.cell(cell).click();
    await this.page.getByLabel('Ret til').fill(text);
    await this.page.keyboard.press('Enter');
  }
}
