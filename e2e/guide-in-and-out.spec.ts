import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { seedBoard } from './demo/seed-board.ts';
import { chooseNextFolder } from './support/door-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { guidePictures } from './support/guide.ts';
import { ImportPage } from './support/import-page.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

/** A board of six weeks ago, on which some went on to the next lane a fortnight ago. */
async function boardWithMoves(folder: string): Promise<string> {
  const board = { folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE, person: 'Mette Hornbæk' };
  const made = await seedBoard({ ...board, citizens: 57, clock: daysAgo(42) });
  await visit({ folder: made, passphrase: PASSPHRASE, clock: daysAgo(14) }, async ({ board: page, run }) => {
    const { lanes, citizens } = await page.mustCall('board.load', {});
    const told = (row: readonly unknown[], name: string) => row[citizens.columns.indexOf(name)];
    const going = citizens.rows.filter((_, at) => at % 4 === 0);
    for (const row of going) {
      const next = lanes.findIndex(({ id }) => id === told(row, 'laneId')) + 1;
      const to = { laneId: lanes[Math.min(next, lanes.length - 1)]?.id, consultantId: told(row, 'consultantId') };
      await run('citizen.move', { id: told(row, 'id'), ...to, place: 'last' });
    }
  });
  return made;
}

test('the user guide, in and out: every step works as it is written, with a picture', async ({ home, start }, {
  outputDir,
}) => {
  test.setTimeout(240_000);
  const pictures = await guidePictures(outputDir);
  const tavle = await start({ board: await boardWithMoves(home.folder) });
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

  await page.locator('[data-lane]').nth(1).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).hover();
  await picture('15-udskriv.jpg');
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).click();
  await expect(dialog('Udskriv kort til magnettavlen').getByRole('radio', { name: 'PDF-kort (A4)' })).toBeChecked();
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
