import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ImportPage } from './support/import-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const bytes = readFileSync(path.join(import.meta.dirname, 'fixtures/caseload/sagsliste.csv'));
const FIRST = new TextDecoder('windows-1252').decode(bytes);
const NEXT = `${FIRST.replace('7983-4201', '28903412').replace('Mette Hornbæk;BARSEL', 'Mette Hornbæk;Praktik')}HEL-2026-2000;Ny Borger;1.2.1990\r\n`;

test('next month’s file: the differences first, by keyboard; nobody twice, and all of it taken back', async ({
  open,
}) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.chooseText('sagsliste.csv', FIRST);
  await wizard.next();
  await page.getByRole('button', { name: /^Samme person/ }).click();
  await wizard.commit(60);
  await page.getByRole('button', { name: 'Se tavlen' }).click();

  await wizard.open();
  await wizard.chooseText('sagsliste.csv', FIRST);
  await expect(page.getByText('Ingen ændringer: alle 60 er, som de står på tavlen.')).toBeVisible();
  await wizard.expectCounts('62 rækker i filen = 0 kommer på tavlen + 60 uændrede + 2 kommer ikke med');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await wizard.open();
  await wizard.chooseText('næste måned.csv', NEXT);
  await expect(page.getByText(/^Filen læses som sidst/)).toBeVisible();
  await wizard.expectCounts('63 rækker i filen = 1 kommer på tavlen + 2 kort rettes + 58 uændrede + 2 kommer ikke med');
  const parwin = page.getByRole('region', { name: 'Parwin Sediqi, række 2' });
  await expect(parwin.getByRole('row', { name: /Telefon.*79 83 42 01.*28 90 34 12/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Forskelle/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Fjern alle hak' })).toBeFocused();
  await page.keyboard.press('Enter');
  await wizard.expectCounts('63 rækker i filen = 1 kommer på tavlen + 60 uændrede + 2 kommer ikke med');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await wizard.expectCounts('63 rækker i filen = 1 kommer på tavlen + 2 kort rettes + 58 uændrede + 2 kommer ikke med');
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
  await expect(parwin.getByRole('checkbox', { name: 'Tag Telefon fra filen' })).toBeFocused();
  await page.keyboard.press('Space');
  await wizard.expectCounts('63 rækker i filen = 1 kommer på tavlen + 1 kort rettes + 59 uændrede + 2 kommer ikke med');
  await page.keyboard.press('Space');
  await wizard.expectCounts('2 kort rettes');
  await page.getByRole('button', { name: 'Læg 1 på tavlen og ret 2', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: '1 ny borger er kommet til, og 2 kort er rettet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fortryd hele importen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Importen er fortrudt' })).toBeVisible();
  await page.getByRole('button', { name: 'Importér en fil til' }).click();

  await wizard.chooseText('næste måned.csv', NEXT);
  await wizard.expectCounts('2 kort rettes');
  await page.getByRole('radio', { name: /^Ikke i filen/ }).click();
  await expect(page.getByText('Alle på tavlen står i filen.')).toBeVisible();
  await page.getByRole('button', { name: 'Begynd forfra' }).click();
  await wizard.expectCounts('61 venter på svar');
  await page.getByRole('button', { name: 'Ret alle kort' }).click();
  await wizard.expectCounts('2 kort rettes');
});
