import type { Page } from '@playwright/test';

import { createVaultInProcess } from '../../electron/vault/testing/in-process.ts';
import type { BoardPage } from '../support/board-page.ts';
import { expectCloses } from '../support/closing.ts';
import { ImportPage } from '../support/import-page.ts';
import { openKeyboard } from '../support/screen-pixels.ts';
import { expect, PASSPHRASE, test, unlock } from '../support/test.ts';
import { measure } from './support/measure.ts';

/** What is easily lost: spaces, tabs, line ends, both directions of writing, signs made of several. */
const DRAFT = 'Ringer  tirsdag…\t\n\n— “æøå” Ärzte محمد \u200Fעברית\u200E 👩‍🏫 e\u0301 \u00a0.';
const PEOPLE = 5;
const ROWS = 5000;
const HOTKEY = 'ctrl+shift+l';

/** What might hold a lock up. */
const obstacles: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a form that is half filled in': () => Promise.resolve(),
  async 'a question over the form'(page) {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeVisible();
  },
  'a page that will not be left': (page) =>
    page.evaluate(() => {
      addEventListener('beforeunload', (event) => event.preventDefault());
      addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);
    }),
  async 'the print dialog'(page) {
    await page.evaluate(() => void setTimeout(() => print(), 50));
    await page.waitForTimeout(1500);
  },
  async 'a page that hangs'(page) {
    // So that what was typed last has had its moment to be kept.
    await page.waitForTimeout(1000);
    await page.evaluate(
      () =>
        void setTimeout(() => {
          for (;;);
        }, 50),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
};

test.skip(process.platform !== 'linux', 'presses keys by hand');

test('nothing holds up a lock, and what was typed is back byte for byte', async ({ open }) => {
  test.setTimeout(180_000);
  const { tavle, board } = await open({ citizens: PEOPLE });
  const keyboard = openKeyboard({ display: process.env['DISPLAY'] ?? '' });
  let { page } = board;
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Navn' }).fill('Amina Prøve');
  await page.getByRole('button', { name: 'Flere oplysninger' }).click();
  await note(page).fill(DRAFT);
  const took: number[] = [];
  const lost: string[] = [];
  for (const [name, put] of Object.entries(obstacles)) {
    await test.step(name, async () => {
      await put(page);
      took.push(await expectCloses(tavle, () => keyboard.press(HOTKEY)));
      page = (await unlock(tavle)).page;
      if (!(await isDraftBack(page))) lost.push(name);
    });
  }
  await keyboard.stop();
  measure(
    'never-blocked',
    `${took.length} of ${took.length} locked, slowest ${Math.max(...took)} ms; draft ${lost.length === 0 ? 'byte-equal each time' : `lost: ${lost.join(', ')}`}`,
    lost.length === 0,
  );
});

test('an import that is under way is finished or leaves nothing', async ({ open }) => {
  test.setTimeout(120_000);
  const { tavle, board, folder } = await open({ citizens: PEOPLE });
  const keyboard = openKeyboard({ display: process.env['DISPLAY'] ?? '' });
  await startImport(board);
  const took = await expectCloses(tavle, () => keyboard.press(HOTKEY));
  await keyboard.stop();
  await tavle.door();
  await tavle.quit();
  const arrived = (await citizensIn(folder)) - PEOPLE;
  const outcome = arrived === ROWS ? 'finished' : arrived === 0 ? 'left nothing' : `${arrived} of ${ROWS} rows`;
  measure('import-locked', `locked after ${took} ms; ${outcome}`, arrived === 0 || arrived === ROWS);
});

const note = (page: Page) => page.getByRole('textbox', { name: 'Notat', includeHidden: true });

async function isDraftBack(page: Page): Promise<boolean> {
  await expect(note(page)).toBeAttached();
  return (await note(page).inputValue()) === DRAFT;
}

async function startImport({ page }: BoardPage): Promise<void> {
  const wizard = new ImportPage(page);
  await wizard.open();
  const rows = Array.from({ length: ROWS }, (_, n) => `${n};Person ${n} Øst;IGU`);
  await wizard.chooseText('stor.csv', ['Sagsnr;Navn;Tavle', ...rows].join('\n'));
  await wizard.next();
  await page.getByRole('button', { name: /^Læg .* på tavlen$/ }).click({ noWaitAfter: true });
}

async function citizensIn(folder: string): Promise<number> {
  const vault = createVaultInProcess();
  await vault.door().mustCall('vault.unlock', { path: folder, passphrase: PASSPHRASE, likely: [] });
  const { citizens } = await vault.board().mustCall('board.load', {});
  await vault.close();
  return citizens.rows.length;
}
