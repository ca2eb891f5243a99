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
    board: {
      readonly folder: string;
      readonly name: string;
      readonly person?: string;
      readonly passphrase: string;
    },
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Lav en ny tavle' }).click();
    await chooseNextFolder(app, board.folder);
    await this.page.getByRole('button', { name: /Skift mappe/ }).click();
    await expect(this.page.getByText(board.folder, { exact: true })).toBeVisible();
    await this.page.getByLabel('Tavlens navn').fill(board.name);
    await this.page.getByLabel('Dit navn').fill(board.person ?? 'Ida Holm');
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

  /** From the closed door to where a key from paper is typed. */
  async forgotten(): Promise<void> {
    await this.page.getByRole('button', { name: 'Glemt adgangssætningen?' }).click();
    await expect(this.page.getByRole('heading', { name: 'Glemt adgangssætningen?' })).toBeVisible();
  }

  /** Types a recovery key and goes on. Does not wait for what comes of it. */
  async recoverByKey(typed: string): Promise<void> {
    await this.page.getByLabel('Nødnøgle', { exact: true }).fill(typed);
    await this.page.getByRole('button', { name: 'Videre' }).click();
  }

  /** Chooses the key file of the IT department and goes on. */
  async recoverByFile(privateKey: string, passphrase?: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'It-afdelingens nøglefil' }).click();
    await this.page
      .getByLabel('Fil med den private nøgle')
      .setInputFiles({ name: 'tavle-it.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(privateKey) });
    if (passphrase !== undefined) await this.page.getByLabel('Nøglefilens egen adgangskode').fill(passphrase);
    await this.page.getByRole('button', { name: 'Videre' }).click();
  }

  /** Says who it is, by a name in the list or a new one, and chooses a passphrase. Does not wait for the board. */
  async enterAs(who: { readonly known: string } | { readonly newName: string }, passphrase: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Nøglen passer' })).toBeVisible();
    await this.page.getByLabel('Dit navn på tavlen').click();
    await this.page.getByRole('option', { name: 'known' in who ? who.known : 'Jeg er ikke på listen' }).click();
    if ('newName' in who) await this.page.getByLabel('Dit navn', { exact: true }).fill(who.newName);
    await this.page.getByLabel('Ny adgangssætning').fill(passphrase);
    await this.page.getByLabel('Adgangssætningen igen').fill(passphrase);
    await this.page.getByRole('button', { name: 'Gem, og åbn tavlen' }).click();
  }

  /** The notice that says what went wrong. */
  async expectSays(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }
}

/** The system's folder chooser lies outside every page; this answers it with `folder`, as if somebody had chosen that. */
export async function chooseNextFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
