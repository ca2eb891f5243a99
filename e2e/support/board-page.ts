import { expect, type Locator, type Page } from '@playwright/test';

/** The board, as a person works it (in Danish). */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async expectOpen(): Promise<void> {
    // A panel that came back lies over it, perhaps before anybody can look.
    await expect(this.page.getByRole('button', { name: 'Lås tavlen', includeHidden: true }).first()).toBeVisible();
  }

  /** The card of the person with exactly this name. */
  card(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escape(name)},`) });
  }

  /** One lane of one consultant; `owner` "alle konsulenter" in the view that shows all together. */
  cell(lane: string, owner: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${escape(lane)}, ${escape(owner)}:`) });
  }

  async expectCardIn(name: string, lane: string, owner: string): Promise<void> {
    await expect(this.cell(lane, owner).getByRole('button', { name: new RegExp(`^${escape(name)},`) })).toBeVisible();
  }

  async find(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Filtrer kort' }).fill(words);
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Samlet' }).click();
  }

  async showRows(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Konsulenter' }).click();
  }

  /** Drags with the mouse, in steps as a hand does. */
  async drag(
    card: Locator,
    to: Locator,
    at: { readonly x: number; readonly y: number } = { x: 40, y: 30 },
  ): Promise<void> {
    const from = await boxOf(card);
    const target = await boxOf(to);
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 6, { steps: 3 });
    await this.page.mouse.move(target.x + at.x, target.y + at.y, { steps: 12 });
    await this.page.mouse.up();
  }

  /** Closes the door. The page is killed on the way, which Playwright reports as a crash. */
  async lock(): Promise<void> {
    await this.pressToLeave('Control+l');
  }

  private async pressToLeave(keys: string): Promise<void> {
    await leaving(this.page.keyboard.press(keys));
  }

  /** To the overview without names. This page is replaced by another. */
  async glance(): Promise<void> {
    await this.pressToLeave('Control+g');
  }

  /** From the overview back to everything. This page is replaced by another. */
  async openFully(): Promise<void> {
    await this.pressToLeave('Control+o');
  }

  /** The cards of the overview, called by their initials alone. */
  glanceCards(): Locator {
    return this.page.locator('[data-glance-card]');
  }

  /** Puts off what a board asks for by itself when it is opened. */
  async later(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Senere' }).click();
    await expect(dialog).toBeHidden();
  }

  async chooseFromMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** What the live region said last. */
  spoken(): Locator {
    return this.page.getByTestId('live-region');
  }
}

/** Where it is on the page; fails when it is not. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return box;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What ends the page it is done in may be told as a crash of that page. */
export async function leaving(done: Promise<void>): Promise<void> {
  await done.catch((error: unknown) => {
    if (!/crashed|closed/.test(String(error))) throw error;
  });
}
