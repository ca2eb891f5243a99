import type { Locator } from '@playwright/test';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const COLLEAGUE = 'Ole Østergård';
const COLLEAGUES_PASSPHRASE = 'syv svaner over søen';

/** A board of two months ago on which three came, of whom ten days ago one was moved on and one was taken off it. */
async function boardWithMoves(folder: string): Promise<{ readonly path: string; readonly lanes: readonly string[] }> {
  const path = await seedBoard({
    folder,
    name: 'Teamet',
    passphrase: PASSPHRASE,
    citizens: 0,
    clock: daysAgo(60),
    people: [{ name: COLLEAGUE, role: 'consultant', passphrase: COLLEAGUES_PASSPHRASE }],
  });
  let lanes: readonly string[] = [];
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(45) }, async ({ board, run }) => {
    const loaded = await board.mustCall('board.load', {});
    lanes = loaded.lanes.map(({ name }) => name);
    const consultantId = loaded.consultants[0]?.id;
    for (const id of ['A', 'B', 'C']) {
      const fields = { ...BLANK_CITIZEN_FIELDS, name: `${id} Prøve` };
      await run('citizen.add', { id, fields, laneId: loaded.lanes[0]?.id, consultantId });
    }
  });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(10) }, async ({ board, run }) => {
    const loaded = await board.mustCall('board.load', {});
    const consultantId = loaded.consultants[0]?.id;
    await run('citizen.move', { id: 'A', laneId: loaded.lanes[2]?.id, consultantId, place: 'last' });
    await run('citizen.remove', { id: 'C' });
  });
  return { path, lanes };
}

/** What stands in a table, by line and column. */
async function cell(table: Locator, line: string, column: string): Promise<string> {
  const heads = await table.getByRole('columnheader').allTextContents();
  const row = table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name: line, exact: true }) });
  return row
    .getByRole('cell')
    .nth(heads.indexOf(column) - 1)
    .innerText();
}

test('a supervisor reads the figures of a period as pictures and as tables, by keyboard', async ({ home, start }) => {
  const { path, lanes } = await boardWithMoves(home.folder);
  const [first = '', , third = ''] = lanes;
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('belastning');
  await expect(page.locator('[role=option][data-highlighted]')).toHaveText(/^Nøgletal/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nøgletal' });
  await expect(dialog.getByText(/^2 borgere på tavlen/)).toBeVisible();
  // The pictures tell of themselves, also to whoever does not see them.
  await expect(dialog.getByRole('heading', { name: 'Mette Hornbæk har flest borgere: 2' })).toBeVisible();
  await expect(
    dialog.getByRole('heading', { name: `Flest er gået fra ${first} til ${third}: 1 borger` }),
  ).toBeVisible();
  await expect(dialog.getByText(`${first} til ${third}: 1.`)).toBeAttached();
  await expectAccessible(page);

  // Each picture as the numbers it was drawn from.
  const pictures = dialog.getByRole('button', { name: /^Vis som tabel: / });
  for (let left = await pictures.count(); left > 0; left -= 1) await pictures.first().press('Enter');
  const tables = (name: RegExp) => dialog.getByRole('table', { name });
  await expect(pictures).toHaveCount(0);
  expect(await cell(tables(/^Belastning/), 'Mette Hornbæk', first)).toBe('1');
  expect(await cell(tables(/^Belastning/), 'Mette Hornbæk', 'I alt')).toBe('2');
  expect(await cell(tables(/^Hvor borgerne går hen/), first, third)).toBe('1');
  expect(await cell(tables(/^Hvor borgerne går hen/), first, 'Gået ud')).toBe('1');
  expect(await cell(tables(/^Hvor borgerne går hen/), 'Kommet til', first)).toBe('3');
  expect(await cell(tables(/^Tid på hver tavle/), first, 'Median, dage (gået videre)')).toBe('35');
  await expectAccessible(page);

  // Other days, other figures: within four weeks nobody came.
  await dialog.getByRole('radio', { name: '4 uger' }).click();
  await expect(tables(/^Hvor borgerne går hen/).getByRole('rowheader', { name: 'Kommet til' })).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'Egne datoer' }).click();
  await dialog.getByLabel('Til', { exact: true }).fill(daysAgo(20).today());
  await expect(dialog.getByText(/^3 borgere på tavlen/)).toBeVisible();
  await dialog.getByLabel('Fra', { exact: true }).fill(daysAgo(3).today());
  await expect(dialog.getByText('Skal være den første dag eller senere.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await tavle.quit();
});

test('a consultant is given a limit, the figures say that it is passed, and the step is taken back', async ({
  home,
  start,
}) => {
  const { path } = await boardWithMoves(home.folder);
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  const fromMenu = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const figures = page.getByRole('dialog', { name: 'Nøgletal' });
  const form = page.getByRole('dialog', { name: 'Rediger Mette Hornbæk' });
  const limit = form.getByLabel('Grænse');

  await fromMenu('Konsulenter …');
  await page.getByRole('button', { name: 'Rediger Mette Hornbæk' }).click();
  await expect(limit).toHaveValue('');
  await limit.fill('en hel del');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form.getByText('Skriv et helt tal, eller lad feltet stå tomt.')).toBeVisible();
  await limit.fill('0');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form.getByText('Tallet skal ligge mellem 1 og 500.')).toBeVisible();
  await expectAccessible(page);
  await limit.fill('1');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form).toBeHidden();
  await page.keyboard.press('Escape');

  await fromMenu('Nøgletal');
  await expect(figures.getByRole('heading', { name: 'Mette Hornbæk har 2 borgere, 1 over sin grænse' })).toBeVisible();
  await figures.getByRole('button', { name: /^Vis som tabel: Belastning/ }).click();
  const table = figures.getByRole('table', { name: /^Belastning/ });
  expect(await cell(table, 'Mette Hornbæk', 'Grænse')).toBe('1');
  await page.keyboard.press('Escape');
  await expect(figures).toBeHidden();

  await page.keyboard.press('Control+z');
  await fromMenu('Nøgletal');
  await expect(figures.getByRole('heading', { name: 'Mette Hornbæk har flest borgere: 2' })).toBeVisible();
  await tavle.quit();
});

test('figures about colleagues are not offered to a consultant', async ({ home, start }) => {
  const { path } = await boardWithMoves(home.folder);
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  await new DoorPage(await tavle.door()).unlock(COLLEAGUES_PASSPHRASE);
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  await board.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(board.page.getByRole('menuitem', { name: 'Sammenlign to dage' })).toBeVisible();
  await expect(board.page.getByRole('menuitem', { name: 'Nøgletal' })).toHaveCount(0);
});
