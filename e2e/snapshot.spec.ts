import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Papa from 'papaparse';
import { extractText } from 'unpdf';

import { seedBoard } from './demo/seed-board.ts';
import { answerSaving, proposedName } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

test('a supervisor hands on the board: names only when asked for, each file opened by another reader', async ({
  home,
  start,
}) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 40 });
  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const saveAs = (name: string) => answerSaving(tavle, path.join(home.folder, name));
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Øjebliksbillede' });
  await expect(dialog.getByRole('radio', { name: 'Uden navne' })).toBeChecked();
  await expectAccessible(page);

  await expect(dialog.getByRole('radio', { name: 'PDF-liste (A4)' })).toBeChecked();
  await saveAs('glance.pdf');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText('40 borgere i filen, kontrolleret')).toBeVisible();
  await expect(dialog.getByText(/^Filen ligger her: .+\.pdf$/)).toBeVisible();
  expect(await proposedName(tavle)).toBe('Tavle øjebliksbillede NNNN-NN-NN NNNN.pdf');
  const { text } = await extractText(new Uint8Array(readFileSync(path.join(home.folder, 'glance.pdf'))));
  for (const sheet of text) expect(sheet).toMatch(/Uden navne[\s\S]*Ledelsesinformation[\s\S]*Side \d+ af/);

  for (const [form, name, proposed] of [
    ['PDF-plakat (A3)', 'wall.pdf', 'Tavle plakat NNNN-NN-NN NNNN.pdf'],
    ['Billede (PNG)', 'wall.png', 'Tavle øjebliksbillede NNNN-NN-NN NNNN.png'],
  ] as const) {
    await dialog.getByRole('button', { name: 'Lav en til' }).click();
    await dialog.getByRole('radio', { name: form }).click();
    await saveAs(name);
    await dialog.getByRole('button', { name: 'Gem …' }).click();
    await expect(dialog.getByText('40 borgere i filen, kontrolleret')).toBeVisible({ timeout: 30_000 });
    expect(await proposedName(tavle)).toBe(proposed);
  }
  const wall = await extractText(new Uint8Array(readFileSync(path.join(home.folder, 'wall.pdf'))));
  for (const sheet of wall.text) expect(sheet).toMatch(/Uden navne[\s\S]*Ledelsesinformation[\s\S]*Side \d+ af/);
  // Another reader of pictures: the browser.
  const picture = await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      return { width, height };
    },
    readFileSync(path.join(home.folder, 'wall.png')).toString('base64'),
  );
  expect(picture.width).toBe(3840);
  expect(picture.height).toBeGreaterThan(2000);

  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  await dialog.getByRole('radio', { name: 'Tabel (CSV)' }).click();
  await saveAs('glance.csv');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText('40 borgere i filen, kontrolleret')).toBeVisible();
  const glance = readFileSync(path.join(home.folder, 'glance.csv'), 'utf8');
  expect(Papa.parse(glance, { delimiter: ';', skipEmptyLines: true }).data).toHaveLength(41);
  const labels = await page
    .locator('[data-card]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
  const names = labels.map((label) => label.split(',')[0] ?? '');
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(glance + text.join() + wall.text.join()).not.toContain(name);

  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  await dialog.getByRole('radio', { name: 'Med navne' }).click();
  await dialog.getByRole('radio', { name: 'Data (JSON)' }).click();
  await dialog.getByRole('radio', { name: 'Andet' }).click();
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText('Skriv kort, hvad den skal bruges til.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Formål med egne ord' }).fill('Overblik til ny leder');
  await saveAs('names.json');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText('40 borgere i filen, kontrolleret')).toBeVisible();
  const read = JSON.parse(readFileSync(path.join(home.folder, 'names.json'), 'utf8')) as {
    snapshot: { purpose: string; rows: { name: string }[] };
  };
  expect(read.snapshot.purpose).toBe('Overblik til ny leder');
  expect(read.snapshot.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(names));

  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  await dialog.getByRole('radio', { name: 'Kun tal' }).click();
  await dialog.getByRole('radio', { name: 'Regneark (XLSX)' }).click();
  await dialog.getByRole('switch', { name: 'Beskyt filen med en adgangssætning' }).click();
  await expect(dialog.locator('code')).toHaveText(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  await expectAccessible(page);
  await saveAs('counts');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText('Tallene er i filen, kontrolleret')).toBeVisible();
  await expect(dialog.locator('code')).toBeVisible();
  const sealed = readFileSync(path.join(home.folder, 'counts.xlsx'));
  expect(sealed.subarray(0, 4).toString('hex')).toBe('d0cf11e0');
  expect(existsSync(path.join(home.folder, 'counts'))).toBe(false);
});
