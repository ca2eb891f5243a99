import { readFileSync } from 'node:fs';
import path from 'node:path';

import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

import { seedBoard } from './demo/seed-board.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

test('from a lane’s menu to cards for the magnet board: without names, then with names and pictures', async ({
  home,
  start,
}) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 40 });
  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const saveAs = (name: string) =>
    tavle.app.evaluate(
      ({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      },
      path.join(home.folder, name),
    );
  const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(home.folder, name)));
  const { page } = await unlock(tavle);
  const head = page.locator('[data-lane]').first();
  const lane = (await head.getByRole('heading').innerText()).trim();

  // By keyboard from the lane's menu on.
  await head.getByRole('button', { name: `Flere valg for ${lane}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Udskriv' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Udskriv kort til magnettavlen' });
  await expect(dialog.getByRole('radio', { name: 'Uden navne' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'PDF-kort (A4)' })).toBeChecked();
  await expect(dialog.getByRole('button', { name: lane, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog.getByRole('radio', { name: 'Opslag på væggen' })).toBeChecked();
  await expectAccessible(page);

  await saveAs('glance.pdf');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  const done = dialog.getByText(/^\d+ borgere? i filen, kontrolleret$/);
  await expect(done).toBeVisible();
  const count = Number.parseInt(await done.innerText(), 10);
  const glance = await extractText(bytesOf('glance.pdf'));
  expect(glance.totalPages).toBe(Math.ceil(count / 10));
  for (const sheet of glance.text) expect(sheet).toMatch(/Uden navne[\s\S]*Opslag på væggen[\s\S]*Side \d+ af/);
  expect(await picturesIn(bytesOf('glance.pdf'))).toBe(0);

  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  await dialog.getByRole('radio', { name: 'Med navne' }).click();
  await saveAs('names.pdf');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(done).toBeVisible();
  const names = (await extractText(bytesOf('names.pdf'))).text.join(' ');
  expect(names).toContain('Med navne');
  const pictures = await picturesIn(bytesOf('names.pdf'));
  expect(pictures).toBeGreaterThan(0);
  expect(pictures).toBeLessThanOrEqual(count);
  await dialog.getByRole('button', { name: 'Luk' }).last().click();
  await expect(dialog).toHaveCount(0);

  // The list for a visit to one person, from their card.
  const cards = page.locator('[data-card]');
  const labels = await cards.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const shown = labels.map((label) => without(label.split(',')[0] ?? ''));
  expect(shown.filter((one) => without(names).includes(one)).length).toBeGreaterThan(0);
  expect(shown.filter((one) => without(glance.text.join()).includes(one))).toEqual([]);
  const card = cards.first();
  const [name = ''] = shown;
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Liste til et besøg …' }).click();
  const visit = page.getByRole('dialog', { name: 'Udskriv en liste til et besøg' });
  await expect(visit.getByText('1 borger er valgt')).toBeVisible();
  await visit.getByRole('radio', { name: 'Med navne' }).click();
  await saveAs('visit.pdf');
  await visit.getByRole('button', { name: 'Gem …' }).click();
  await expect(visit.getByText('1 borger i filen, kontrolleret')).toBeVisible();
  const { text } = await extractText(bytesOf('visit.pdf'), { mergePages: true });
  expect(without(text)).toContain(name);
  expect(text).toMatch(/Liste til et besøg[\s\S]*Notater[\s\S]*Besøg/);
});

const without = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** How many pictures a PDF draws, told by another reader. */
async function picturesIn(bytes: Uint8Array): Promise<number> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes);
  let count = 0;
  for (let at = 1; at <= document.numPages; at += 1) {
    const { fnArray } = await (await document.getPage(at)).getOperatorList();
    count += fnArray.filter((step) => step === OPS.paintImageXObject).length;
  }
  return count;
}
