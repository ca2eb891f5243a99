import { writeXlsx } from 'hucre/xlsx';

import { BoardPage } from './support/board-page.ts';
import { ImportPage } from './support/import-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('a workbook with a sheet a lane: colours become consultants, sheets can be left out, everybody arrives', async ({
  open,
}) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.choose('tavler.xlsx');
  const sheets = page.getByRole('group', { name: 'Ark i filen' });
  await expect(sheets.getByRole('switch', { name: 'Barsel' })).toBeChecked();
  await expect(sheets.getByRole('switch', { name: 'Farver' })).not.toBeChecked();
  await expect(sheets.getByText('Nøgle til farverne · 5 rækker')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Felt for Konsulent (farve)' })).toHaveText('Konsulent');
  await expectAccessible(page);
  await sheets.getByRole('switch', { name: 'IGU' }).press('Space');
  await expect(page.getByText('39 rækker · 10 kolonner')).toBeVisible();
  await sheets.getByRole('switch', { name: 'IGU' }).press('Space');
  await wizard.next();
  await wizard.expectCounts('45 rækker i filen = 45 kommer på tavlen');
  await wizard.commit(45);
  await page.getByRole('button', { name: 'Se tavlen' }).click();
  await board.showTogether();
  await new BoardPage(page).find('Nadiia Kovalenko');
  await board.expectCardIn('Nadiia Kovalenko', 'Ny - afklaring', 'alle konsulenter');
});

test('a Trello board: lists, labels, due days, and archived cards only when they are asked for', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.choose('trello.json');
  await expect(page.getByRole('group', { name: 'Lister på Trello-tavlen' }).getByRole('switch')).toHaveCount(7);
  await expectAccessible(page);
  await wizard.next();
  await wizard.expectCounts('30 rækker i filen = 27 kommer på tavlen + 2 kommer ikke med + 1 venter på svar');
  await page.getByRole('button', { name: /^To personer/ }).click();
  await wizard.commit(28);
  await expect(page.getByRole('row', { name: /Luwam Weldu arkiveret i Trello/ })).toBeVisible();
});

test('10,000 rows of a workbook never freeze the window, and reading can be stopped', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    `S-${String(at)}`,
    `Person ${String(at)} Øst`,
    'IGU',
    28903412,
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: 'Ark1', rows: [['Sagsnr', 'Navn', 'Tavle', 'Tlf'], ...rows] }] });
  const file = { name: 'stor.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
  await wizard.open();
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { longTasks: tasks });
  });
  const input = page.getByLabel('Fil, der skal importeres');
  await input.setInputFiles(file);
  await expect(page.getByRole('progressbar', { name: 'Så langt er læsningen' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Vælg fil …' })).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await input.setInputFiles(file);
  await expect(page.getByText('10.000 rækker · 4 kolonner')).toBeVisible({ timeout: 20_000 });
  await wizard.next();
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { readonly longTasks: readonly number[] }).longTasks),
  );
  expect(longest).toBeLessThan(500);
});
