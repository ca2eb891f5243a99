import { expect, type ElectronApplication, type Page } from '@playwright/test';

/** The closed door, as a person works it. */
export class DoorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the welcome to a new board in `folder`. Does not wait for the board. */
  async makeBoard(
    app: ElectronApplication,
    board: { readonly folder: string; readonly name: string; readonly passphrase: string },
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Lav en ny tavle' }).click();
    await chooseNextFolder(app, board.folder);
    await this.page.getByRole('button', { name: /Skift mappe/ }).click();
    await expect(this.page.getByText(board.folder, { exact: true })).toBeVisible();
    await this.page.getByLabel('Tavlens navn').fill(board.name);
    await this.page.getByLabel('Adgangssætning', { exact: true }).fill(board.passphrase);
    await this.page.getByLabel('Adgangssætningen igen').fill(board.passphrase);
    await this.page.getByRole('button', { name: 'Lav tavlen' }).click();
  }

  /** Types a passphrase and presses Enter. Does not wait for what comes of it. */
  async unlock(passphrase: string): Promise<void> {
    const field = this.page.getByLabel('Adgangssætning', { exact: true });
    await field.fill(passphrase);
    await field.press('Enter');
  }

  /** The notice that says what went wrong. */
  async expectSays(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }
}

/** The system's folder chooser lies outside every page; this answers it with `folder`, as if somebody had chosen that. */
async function chooseNextFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
