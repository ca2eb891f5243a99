import { readFileSync } from 'node:fs';

import type { Locator } from '@playwright/test';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { strictCsv } from './support/readers/csv.ts';
import { readWorkbook } from './support/readers/workbook.ts';
import { answerSaving } from './support/save-as.ts';
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
  await expect(dialog.getByText(/^2 borgere i gang/)).toBeVisible();
  await expect(dialog.getByText(/^Tavlen begyndte først .*: Tallene er kun for 61 dage\.$/)).toBeVisible();
  // The pictures tell of themselves, also to whoever does not see them.
  await expect(dialog.getByRole('heading', { name: /^Fra 0 til 2 borgere pr. konsulent$/ })).toBeVisible();
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
  expect(await cell(tables(/^Belastning/), 'Mette Hornbæk', 'I gang')).toBe('2');
  expect(await cell(tables(/^Hvor borgerne går hen/), first, third)).toBe('1');
  expect(await cell(tables(/^Hvor borgerne går hen/), first, 'Gået ud')).toBe('1');
  expect(await cell(tables(/^Hvor borgerne går hen/), 'Kommet til', first)).toBe('3');
  // The middle of two would be the number of one of them.
  expect(await cell(tables(/^Tid på hver tavle/), first, 'Median, dage')).toBe('–');
  expect(await cell(tables(/^Tid på hver tavle/), first, 'Antal')).toBe('2');
  await expectAccessible(page);

  // Other days, other figures: within four weeks nobody came.
  await dialog.getByRole('radio', { name: '4 uger' }).click();
  await expect(tables(/^Hvor borgerne går hen/).getByRole('rowheader', { name: 'Kommet til' })).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'Egne datoer' }).click();
  await dialog.getByLabel('Til', { exact: true }).fill(daysAgo(20).today());
  await expect(dialog.getByText(/^3 borgere i gang/)).toBeVisible();
  await dialog.getByLabel('Fra', { exact: true }).fill(daysAgo(3).today());
  await expect(dialog.getByText('Skal være den første dag eller senere.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // Opened again it says what is wrong with the dates, and offers a way on.
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Nøgletal' }).click();
  await expect(dialog.getByRole('heading', { name: 'Datoerne kan ikke bruges' })).toBeVisible();
  await expect(dialog.getByText('Skal være den første dag eller senere.')).toBeVisible();
  await expectAccessible(page);
  // Before the board there is nothing to tell, which is said instead of that nobody is there.
  await dialog.getByLabel('Fra', { exact: true }).fill('2020-01-01');
  await dialog.getByLabel('Til', { exact: true }).fill('2020-02-01');
  await expect(dialog.getByRole('heading', { name: /^Tavlen begyndte først / })).toBeVisible();
  await dialog.getByRole('button', { name: 'Vis kvartalet' }).click();
  await expect(dialog.getByText(/^2 borgere i gang/)).toBeVisible();
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
  await expect(figures.getByRole('heading', { name: /^Fra 0 til 2 borgere pr. konsulent$/ })).toBeVisible();
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
  // What a supervisor sees of them is no secret.
  await board.page.getByRole('menuitem', { name: 'Hvad ser min leder?' }).click();
  const settings = board.page.getByRole('dialog', { name: 'Indstillinger' });
  await expect(settings.getByRole('heading', { name: 'Hvad ser en leder?' })).toBeFocused();
  await expect(settings.getByText(/^Nøgletal: .*Antal og dage, ingen borgeres navne\.$/)).toBeInViewport();
  await expectAccessible(board.page);
  await settings.getByRole('button', { name: 'Vis mine linjer i adgangsloggen' }).click();
  await expect(board.page.getByRole('dialog', { name: 'Adgangslog' }).getByText('hvad du selv har set')).toBeVisible();
});

/** What stands in a table on the screen, line by line, the heads first. */
const linesOn = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)));

const SMALLEST = 5;
const HIDDEN = '–';

test('a figure is saved by keyboard as a file that another program reads: its numbers, the small ones hidden, who made it and what for', async ({
  home,
  start,
}) => {
  const path = await seedBoard({ folder: home.folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 90 });
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('belastning');
  await expect(page.locator('[role=option][data-highlighted]')).toHaveText(/^Nøgletal/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nøgletal' });
  await dialog.getByRole('button', { name: /^Vis som tabel: Belastning/ }).press('Enter');
  const shown = await linesOn(dialog.getByRole('table', { name: /^Belastning/ }));

  // As a table of text.
  await answerSaving(tavle, `${home.folder}/belastning.csv`);
  await dialog.getByRole('button', { name: /^Gem som fil: Belastning/ }).press('Enter');
  const saving = page.getByRole('dialog', { name: /^Gem som fil: Belastning/ });
  await expect(saving.getByText(/^Tallene for én dag: /)).toBeVisible();
  await expect(saving.getByRole('radio', { name: 'Tal og statistik' })).toBeChecked();
  await expectAccessible(page);
  await saving.getByRole('radio', { name: 'Tabel (CSV)' }).click();
  await saving.getByRole('button', { name: 'Gem …' }).press('Enter');
  await expect(saving.getByText('Tallene er i filen, kontrolleret')).toBeVisible();
  await expect(saving.getByText('belastning.csv')).toBeVisible();
  await expectAccessible(page);
  await saving.getByRole('button', { name: 'Luk', exact: true }).last().press('Enter');
  await expect(saving).toBeHidden();
  await expect(dialog.getByRole('button', { name: /^Gem som fil: Belastning/ })).toBeFocused();
  const text = readFileSync(`${home.folder}/belastning.csv`, 'utf8').slice(1);
  const [heads = [], ...all] = strictCsv(text).map((line) => line.slice(0, -1));
  // On the screen there is no line of citizens without a consultant where there are none.
  const lines = all.filter(([head]) => head !== 'Ikke fordelt');
  expect(heads).toEqual(shown[0]);
  expect(lines).toHaveLength(shown.length - 1);
  const told = lines.flatMap((line, at) =>
    line.slice(1).map((cell, column) => ({ cell, was: shown[at + 1]?.[column + 1] ?? '' })),
  );
  for (const { cell, was } of told) if (cell !== HIDDEN) expect(cell).toBe(was);
  for (const { cell, was } of told) if (Number(was) < SMALLEST) expect(cell).toBe(HIDDEN);
  expect(told.filter(({ cell }) => cell !== HIDDEN).length).toBeGreaterThan(5);
  expect(lines.at(-1)?.at(-1)).not.toBe(HIDDEN);
  // Colleagues by their initials, and what it is on every line.
  expect(text).not.toContain('Mette Hornbæk');
  for (const line of text.trimEnd().split('\r\n').slice(1)) expect(line).toContain('Formål: Tal og statistik');

  // As many as are on the board: those under way and those where the way has ended.
  const summary = (
    await dialog
      .getByText(/borgere i gang/)
      .first()
      .innerText()
  ).match(/^(\d+) borgere i gang og (\d+) afsluttet \(90 på tavlen\)/);
  expect(Number(summary?.[1]) + Number(summary?.[2])).toBe(90);
  expect(shown.at(-1)?.at(-1)).toBe(summary?.[1]);

  // As a workbook.
  await answerSaving(tavle, `${home.folder}/flow.xlsx`);
  await dialog.getByRole('button', { name: /^Gem som fil: Borgere på hver tavle/ }).press('Enter');
  const second = page.getByRole('dialog', { name: /^Gem som fil: Borgere på hver tavle/ });
  await second.getByRole('button', { name: 'Gem …' }).press('Enter');
  await expect(second.getByText('Tallene er i filen, kontrolleret')).toBeVisible();
  const [numbers, about] = await readWorkbook(readFileSync(`${home.folder}/flow.xlsx`), page);
  // After the lanes stand all of them.
  const last = numbers?.rows.at(-1)?.slice(1, -1) ?? [];
  expect(numbers?.rows.at(-1)?.at(-1)).toEqual({ number: 90 });
  const now = shown.at(-1)?.slice(1, -1) ?? [];
  expect(last).toHaveLength(now.length);
  last.forEach((cell, lane) => {
    // With a small number another is hidden, from which it could be worked out.
    if (Number(now[lane]) < SMALLEST) expect(cell).toEqual({ text: HIDDEN });
    else expect([{ text: HIDDEN }, { number: Number(now[lane]) }]).toContainEqual(cell);
  });
  expect(last.filter((cell) => cell !== null && 'number' in cell).length).toBeGreaterThan(now.length / 2);
  expect(JSON.stringify(about?.rows)).toMatch(/Tal og statistik.*er skjult: tallet er under 5/);
});
