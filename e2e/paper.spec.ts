import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Locator } from '@playwright/test';
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS } from '../shared/domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS } from '../shared/domain/placement.ts';
import { readPng } from '../electron/vault/usecases/documents/png.ts';
import { PAPER_COLORS } from '../shared/snapshot/colors.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { answerSaving, proposedName } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

test('from a lane’s menu to cards for the magnet board: without names, then with names and pictures', async ({
  home,
  start,
}) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 40 });
  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const saveAs = (name: string) => answerSaving(tavle, path.join(home.folder, name));
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
  await expect(dialog.getByRole('group', { name: 'Fra' })).toContainText(lane);
  await expect(dialog.getByRole('radio', { name: 'Opslag på væggen' })).toBeChecked();
  // A card has one form; whether it tells names is asked, and neither answer is given for anybody.
  await expect(dialog.getByRole('radio', { name: /PDF|XLSX|JSON|Kun tal/ })).toHaveCount(0);
  for (const level of ['Med navne', 'Uden navne'])
    await expect(dialog.getByRole('radio', { name: level })).not.toBeChecked();
  await saveAs('nothing.pdf');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText('Vælg, om navnene skal med på papiret.')).toBeVisible();
  expect(existsSync(path.join(home.folder, 'nothing.pdf'))).toBe(false);
  await expectAccessible(page);

  await dialog.getByRole('radio', { name: 'Uden navne' }).click();
  await saveAs('glance.pdf');
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  const done = dialog.getByText(/^\d+ borgere? i filen, kontrolleret$/);
  await expect(done).toBeVisible();
  const count = Number.parseInt(await done.innerText(), 10);
  expect(await proposedName(tavle)).toBe('Tavle kort NNNN-NN-NN NNNN.pdf');
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
  // A card hangs on when its owner has gone on to the next lane.
  for (const text of [names, glance.text.join(' ')]) expect(without(text)).not.toContain(without(lane));
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
  const list = page.getByRole('dialog', { name: 'Udskriv en liste til et besøg' });
  await expect(list.getByText('1 borger er valgt')).toBeVisible();
  await list.getByRole('radio', { name: 'Med navne' }).click();
  await saveAs('visit.pdf');
  await list.getByRole('button', { name: 'Gem …' }).click();
  await expect(list.getByText('1 borger i filen, kontrolleret')).toBeVisible();
  expect(await proposedName(tavle)).toBe('Tavle besøgsliste NNNN-NN-NN NNNN.pdf');
  const { text } = await extractText(bytesOf('visit.pdf'), { mergePages: true });
  expect(without(text)).toContain(name);
  expect(text).toMatch(/Liste til et besøg[\s\S]*Notater[\s\S]*Besøg/);
});

test('from selected cards to cards of exactly those; from a company to a list of whom a visit there is about', async ({
  home,
  start,
}) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 12 });
  const [here, thought, elsewhere] = ['Halima Hersvisit', 'Tarik Tænktpaa', 'Egon Etandetsted'] as const;
  await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(2) }, async ({ board, run }) => {
    const { lanes } = await board.mustCall('board.load', {});
    await run('company.add', { id: 'havnen', fields: { ...BLANK_COMPANY_FIELDS, name: 'Havnens Værft' } });
    for (const [at, name] of [here, thought, elsewhere].entries()) {
      const fields = { ...BLANK_CITIZEN_FIELDS, name };
      await run('citizen.add', { id: `c${String(at)}`, fields, laneId: lanes[0]?.id, consultantId: null });
    }
    const fields = { ...BLANK_PLACEMENT_FIELDS, companyId: 'havnen', start: daysAgo(5).today() };
    await run('placement.add', { id: 'p', citizenId: 'c0', offerId: null, fields });
    await run('offer.add', { id: 'o', companyId: 'havnen', fields: { ...BLANK_OFFER_FIELDS, role: 'Svejser' } });
    await run('proposal.add', { id: 'f', offerId: 'o', citizenId: 'c1', fromId: null });
  });
  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const board = await unlock(tavle);
  const { page } = board;
  const saved = async (dialog: Locator, name: string): Promise<string> => {
    await answerSaving(tavle, path.join(home.folder, name));
    await expect(dialog.getByText('2 borgere er valgt')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Med navne' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Gem …' }).click();
    await expect(dialog.getByText('2 borgere i filen, kontrolleret')).toBeVisible();
    await dialog.getByRole('button', { name: 'Luk' }).last().click();
    const bytes = new Uint8Array(readFileSync(path.join(home.folder, name)));
    return without((await extractText(bytes, { mergePages: true })).text);
  };

  await board.card(here).click({ modifiers: ['Control'] });
  await board.card(elsewhere).click({ modifiers: ['Control'] });
  await page.getByRole('toolbar', { name: 'Valgte kort' }).getByRole('button', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).click();
  const labels = await saved(page.getByRole('dialog', { name: 'Udskriv kort til magnettavlen' }), 'labels.pdf');
  for (const name of [here, elsewhere]) expect(labels).toContain(without(name));
  expect(labels).not.toContain(without(thought));

  // The cards are still selected: the same of a list to take along.
  await page.getByRole('toolbar', { name: 'Valgte kort' }).getByRole('button', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Liste til et besøg …' }).click();
  const chosen = await saved(page.getByRole('dialog', { name: 'Udskriv en liste til et besøg' }), 'valgte.pdf');
  for (const name of [here, elsewhere]) expect(chosen).toContain(without(name));
  expect(chosen).not.toContain(without(thought));
  expect(chosen).toContain('HavnensVærft');

  await page.keyboard.press('Control+Shift+k');
  await page.getByRole('textbox', { name: 'Find en virksomhed' }).fill('Havnens');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const company = page.getByRole('dialog', { name: 'Havnens Værft' });
  await company.getByRole('button', { name: 'Liste til et besøg …' }).click();
  const list = await saved(page.getByRole('dialog', { name: 'Udskriv en liste til et besøg' }), 'besoeg.pdf');
  for (const name of [here, thought]) expect(list).toContain(without(name));
  expect(list).not.toContain(without(elsewhere));
  expect(list).toContain('HavnensVærft');
});

test('a picture of one consultant is their poster: over the whole sheet, with names also where each is and for how long', async ({
  home,
  start,
}) => {
  test.slow();
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 12 });
  const owner = 'Karla Kystvej';
  await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(36) }, async ({ board, run }) => {
    const { lanes } = await board.mustCall('board.load', {});
    await run('consultant.add', { id: 'karla', name: owner, initials: 'KK', color: 'crimson', limit: null });
    await run('consultant.move', { id: 'karla', after: null });
    await run('company.add', { id: 'havnen', fields: { ...BLANK_COMPANY_FIELDS, name: 'Havnens Værft' } });
    for (const [at, name] of ['Halima Hersvisit', 'Tarik Tænktpaa'].entries()) {
      const fields = { ...BLANK_CITIZEN_FIELDS, name };
      await run('citizen.add', { id: `c${String(at)}`, fields, laneId: lanes[at]?.id, consultantId: 'karla' });
    }
    const fields = { ...BLANK_PLACEMENT_FIELDS, companyId: 'havnen', start: daysAgo(30).today() };
    await run('placement.add', { id: 'p', citizenId: 'c0', offerId: null, fields });
  });
  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await page.getByRole('button', { name: `Flere valg for ${owner}` }).click();
  await page.getByRole('menuitem', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Plakat …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Udskriv en plakat' });
  const save = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    await answerSaving(tavle, path.join(home.folder, name));
    await dialog.getByRole('button', { name: 'Gem …' }).click();
    // A picture is drawn and read again, pixel by pixel.
    await expect(dialog.getByText('2 borgere i filen, kontrolleret')).toBeVisible({ timeout: 90_000 });
    return new Uint8Array(readFileSync(path.join(home.folder, name)));
  };
  const wordsOf = async (bytes: Uint8Array<ArrayBuffer>) => (await extractText(bytes, { mergePages: true })).text;

  // Without names a company would tell who it is.
  const bare = await wordsOf(await save('uden.pdf'));
  expect(bare).toMatch(/36 dage/);
  expect(bare).not.toMatch(/Værft|Halima|Kystvej/);

  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  await dialog.getByRole('radio', { name: 'Med navne' }).click();
  await expect(dialog.getByRole('button', { name: 'Virksomhed', exact: true })).toHaveAttribute('aria-pressed', 'true');
  const named = await wordsOf(await save('navne.pdf'));
  expect(named).toMatch(/Karla Kystvej[\s\S]*Halima Hersvisit[\s\S]*Praktik\s+Havnens Værft[\s\S]*36 dage/);

  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  await dialog.getByRole('radio', { name: 'Billede (PNG)' }).click();
  const { width, height, colorAt } = readPng(await save('karla.png'));
  expect(width).toBe(3840);
  // Two cards fill a sheet: their colour reaches far down its left edge, and stands again in the middle of it.
  const isHers = (x: number, y: number): boolean => colorAt(x, y) === PAPER_COLORS.crimson.solid;
  const inEdge = Math.round((38 / 1190.55) * width);
  const high = Array.from({ length: height }, (_, y) => y).filter((y) => isHers(inEdge, y)).length;
  expect(high / height).toBeGreaterThan(0.25);
  const left = Array.from({ length: width / 2 }, (_, at) => width / 2 + at);
  expect(left.some((x) => isHers(x, Math.round(height / 3)))).toBe(true);
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
