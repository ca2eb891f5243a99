import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { ImportPage } from './support/import-page.ts';
import { strictCsv } from './support/readers/csv.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('a board’s own snapshot comes in whole on another, and again without a change; a file that was tampered with does not', async ({
  home,
  open,
}) => {
  const other = await seedBoard({ folder: home.folder, name: 'Syd', passphrase: PASSPHRASE, citizens: 12 });
  const file = path.join(home.folder, 'syd.json');
  await visit({ folder: other, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ board, lane, run }) => {
    await run('lane.edit', { id: await lane('Praktik'), patch: { name: 'Praktik i Syd' } });
    const asked = { purpose: 'Flytning', purposeKind: 'other', lanes: null, consultants: null, day: null } as const;
    const fields = ['birthDate', 'phone', 'avoids', 'workTimes', 'note', 'laneSince'] as const;
    const { ticket } = await board.mustCall('snapshot.make', { ...asked, level: 'identified', fields });
    await board.mustCall('snapshot.save', { ticket, format: 'json', file, lang: 'da', passphrase: null });
  });

  const { board, tavle } = await open({ citizens: 0 });
  const { page } = board;
  const wizard = new ImportPage(page);
  await wizard.open();
  const tampered = path.join(home.folder, 'rettet.json');
  writeFileSync(tampered, readFileSync(file, 'utf8').replace('"name": "Praktik i Syd"', '"name": "Praktik i Nord"'));
  await wizard.chooseFile(tampered);
  await wizard.expectSays('men den er beskadiget eller ændret, siden den blev gemt. Intet er ændret.');

  await wizard.chooseFile(file);
  const lanes = page.getByRole('group', { name: 'Tavler i øjebliksbilledet' });
  await expect(lanes.getByRole('switch', { name: 'Praktik i Syd' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Felt for Skal skånes for' })).toHaveText('Skal skånes for');
  await expectAccessible(page);
  await wizard.next();
  await wizard.expectCounts('12 rækker i filen = 12 kommer på tavlen');
  await expectAccessible(page);
  await wizard.commit(12);
  await expect(page.getByText('Tavler: Praktik i Syd')).toBeVisible();
  await page.getByRole('button', { name: 'Se tavlen' }).click();

  await wizard.open();
  await wizard.chooseFile(file);
  await page.getByRole('button', { name: 'Videre' }).click();
  await wizard.expectCounts('12 rækker i filen = 0 kommer på tavlen + 12 uændrede');
  await expect(page.getByText('Ingen ændringer: alle 12 er, som de står på tavlen.')).toBeVisible();
  await page.keyboard.press('Escape');

  await wizard.open();
  await wizard.chooseText('liste.csv', 'Sagsnr;Navn;Kan arbejde\nA-1;Ny Borger;aften og weekend\nA-2;;\n');
  await wizard.next();
  await expect(wizard.cell('Aften')).toBeVisible();
  await wizard.commit(1);
  const saved = path.join(home.folder, 'ikke-med.csv');
  await answerSaving(tavle, saved);
  await page.getByRole('button', { name: 'Gem dem som fil …' }).click();
  await expect(page.getByText(/^Gemt: 1 række med grunden foran\. Ret den i filen/)).toBeVisible();
  await expectAccessible(page);
  expect(strictCsv(readFileSync(saved, 'utf8').slice(1))).toEqual([
    ['Kom ikke med, fordi', 'Sagsnr', 'Navn', 'Kan arbejde'],
    ['intet navn (række 3)', 'A-2', '', ''],
  ]);
});
