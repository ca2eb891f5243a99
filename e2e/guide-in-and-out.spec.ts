import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { chooseNextFolder } from './support/door-page.ts';
import { boardWithMoves } from './support/earlier.ts';
import { guidePictures } from './support/guide.ts';
import { ImportPage } from './support/import-page.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

test('the user guide, in and out: every step works as it is written, with a picture', async ({ home, start }, {
  outputDir,
}) => {
  test.setTimeout(240_000);
  const pictures = await guidePictures(outputDir);
  const tavle = await start({ board: await boardWithMoves(home.folder, PASSPHRASE) });
  const { page } = await unlock(tavle);
  const picture = (name: string) => pictures.take(page, name);
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

  const wizard = new ImportPage(page);
  await wizard.open();
  await wizard.choose('tavler.xlsx');
  await wizard.next();
  await picture('14-import.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await page.keyboard.press('Control+Shift+e');
  await expect(dialog('Øjebliksbillede').getByRole('radio', { name: 'Uden navne' })).toBeChecked();
  await picture('15-oejebliksbillede.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await byPalette(page, 'sammenlign');
  await expect(dialog('Sammenlign to dage').getByRole('table')).toBeVisible();
  await picture('16-sammenlign.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await page.locator('[data-card]').first().click();
  await expect(dialog(/./)).toBeVisible();
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await byPalette(page, 'adgangslog');
  await expect(dialog('Adgangslog').getByText(/Loggen er hel/)).toBeVisible();
  await picture('17-adgangslog.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await page.locator('[data-card]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Indsigt: alt om denne borger' }).click();
  await expect(page.getByRole('button', { name: 'Vælg fil og gem' })).toBeVisible();
  await picture('18-indsigt.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await page.locator('[data-card]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Slet for altid …' }).click();
  await expect(dialog(/^Slet .* for altid\?$/).getByText('Navnet andre steder')).toBeVisible();
  await picture('19-slet.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  const stick = path.join(home.folder, 'Sikkerhedskopier');
  await mkdir(stick);
  await page.keyboard.press('Control+,');
  const settings = dialog('Indstillinger');
  await chooseNextFolder(tavle.app, stick);
  await settings.getByRole('button', { name: 'Vælg et sted …' }).click();
  await settings.getByRole('button', { name: 'Tag en kopi nu' }).click();
  const copies = settings.getByRole('list', { name: 'Kopier, de nyeste først' });
  await expect(copies.getByText('Hel')).toBeVisible();
  await copies.scrollIntoViewIfNeeded();
  await picture('20-kopier.jpg');

  await settings.getByRole('button', { name: 'Flyt tavlen til en ny pc …' }).click();
  await expect(dialog('Flyt tavlen til en ny pc').getByText('Tag kopien først.')).toBeVisible();
  await picture('21-ny-pc.jpg');

  await pictures.expectInGuide(14, 21);
});

async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

async function expectClosed(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
