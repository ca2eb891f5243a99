import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { BoardPage, leaving } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { fillNew, openBoard, openPeople, prove } from './support/people-page.ts';
import { answerSaving } from './support/save-as.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

const GIVEN = 'lampe sky hylde torsk nitten';
const OWN = 'kaffe bjerg violin regnvejr';
const RECOVERY = 'Nødnøglen åbner tavlen, hvis alle har glemt deres adgangssætning.';

test('a colleague gets a key, unlocks, and works with nothing before choosing a passphrase of their own', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 5 });
  await addColleague(board.page, 'Sofie Lund', GIVEN);
  const panel = board.page.getByRole('dialog', { name: 'Kolleger og nøgler' });
  await expect(board.page.getByRole('button', { name: 'Tilføj kollega …' })).toBeFocused();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Sofie Lund' })).toContainText('Konsulent');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Sofie Lund' })).toContainText(
    'midlertidig adgangssætning',
  );
  await expectAccessible(board.page);
  await board.lock();

  const first = await unlockWith(tavle, GIVEN);
  await expectAskedForOwn(first.page);
  await expectAccessible(first.page);
  // An overview shows nothing to work with; back from it the question stands again.
  await first.glance();
  await expect.poll(async () => new BoardPage(await tavle.board()).glanceCards().count()).toBeGreaterThan(0);
  await new BoardPage(await tavle.board()).openFully();
  const back = await openBoard(tavle);
  await expectAskedForOwn(back.page);
  await leaving(back.page.getByRole('dialog').getByRole('button', { name: 'Lås tavlen' }).click());

  const second = await unlockWith(tavle, GIVEN);
  await expectAskedForOwn(second.page);
  await second.page.getByLabel('Adgangssætningen, du fik').fill('noget helt andet og langt');
  await fillNew(second.page, 'Din nye adgangssætning', OWN);
  await second.page.getByRole('button', { name: 'Brug min egen' }).click();
  await expect(second.page.getByRole('alert').filter({ hasText: 'Adgangssætningen er ikke rigtig' })).toBeVisible();
  await second.page.getByLabel('Adgangssætningen, du fik').fill(GIVEN);
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('dialog', { name: 'Vælg din egen adgangssætning' })).toHaveCount(0);

  // A consultant sees who has a key, and changes nothing but the own passphrase.
  await second.chooseFromMenu('Kolleger og nøgler …');
  const readOnly = second.page.getByRole('dialog', { name: 'Kolleger og nøgler' });
  await expect(readOnly.getByRole('listitem')).toHaveCount(2);
  await expect(
    readOnly.getByRole('button', { name: /Tilføj kollega|Flere valg|Lav en|it-nøgle|Skift nøgle/ }),
  ).toHaveCount(0);
  await expect(readOnly.getByRole('button', { name: 'Skift din adgangssætning …' })).toBeVisible();
  await expectAccessible(second.page);
  await second.page.keyboard.press('Escape');
  await second.lock();

  const door = new DoorPage(await tavle.door());
  await door.unlock(GIVEN);
  await door.expectSays(/ikke/);
  await door.unlock(OWN);
  await expect((await openBoard(tavle)).page.getByRole('dialog')).toHaveCount(0);
});

test('a key is only given for the own passphrase, and the form says at its fields what is missing', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await openPeople(board);
  await page.getByRole('button', { name: 'Tilføj kollega …' }).click();
  const form = page.getByRole('dialog', { name: 'Tilføj en kollega' });
  await form.getByRole('button', { name: 'Giv nøgle' }).click();
  await expect(form.getByText('Skriv kollegaens navn.')).toBeVisible();
  await expect(form.getByText(/Den skal være længere/)).toBeVisible();
  await form.getByLabel('Navn').fill('Mette Holm');
  await fillNew(page, 'Adgangssætning til at begynde med', GIVEN);
  await form.getByRole('button', { name: 'Giv nøgle' }).click();
  await expect(form.getByText('Skriv din adgangssætning.')).toBeVisible();
  await expect(form.getByLabel('Din adgangssætning')).toBeFocused();
  await page.keyboard.type('ikke min adgangssætning');
  await page.keyboard.press('Enter');
  // Somebody bears the name already.
  await expect(form.getByText('En kollega hedder allerede sådan. Tilføj fx et efternavn.')).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel('Navn').fill('سامر درويش');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Adgangssætningen er ikke rigtig. Intet er ændret.')).toBeVisible();
  await expect(form.getByLabel('Din adgangssætning')).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'سامر درويش' })).toBeVisible();
});

test('a half-typed colleague comes back after a lock, but for what was typed as a passphrase', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  await openPeople(board);
  await board.page.getByRole('button', { name: 'Tilføj kollega …' }).click();
  await board.page.getByRole('textbox', { name: 'Navn' }).fill('Sofie Lu');
  await board.page.getByRole('radio', { name: 'Leder' }).click();
  await board.page.getByLabel('Adgangssætning til at begynde med').fill(GIVEN);
  await board.lock();
  const again = await unlockWith(tavle, PASSPHRASE);
  const form = again.page.getByRole('dialog', { name: 'Tilføj en kollega' });
  await expect(form.getByLabel('Navn')).toHaveValue('Sofie Lu');
  await expect(form.getByRole('radio', { name: 'Leder' })).toBeChecked();
  await expect(form.getByLabel('Adgangssætning til at begynde med')).toHaveValue('');
});

test('names, roles and forgotten passphrases', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const { page } = board;
  await addColleague(page, 'Sofie Lund', GIVEN);
  const line = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
  await choose(page, 'Sofie Lund', 'Omdøb …');
  await page.getByRole('textbox', { name: 'Navn' }).fill('Sofie Lund Ågård');
  await page.keyboard.press('Enter');
  await expect(line('Sofie Lund Ågård')).toBeVisible();

  await choose(page, 'Mette Holm', 'Gør til konsulent …');
  await prove(page, 'Skift rolle');
  await expect(page.getByRole('alert').filter({ hasText: 'Der skal være mindst én leder' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuller' }).click();
  await choose(page, 'Sofie Lund Ågård', 'Gør til leder …');
  await prove(page, 'Skift rolle');
  await expect(line('Sofie Lund Ågård')).toContainText('Leder');

  await choose(page, 'Sofie Lund Ågård', 'Giv ny adgangssætning …');
  await fillNew(page, 'Adgangssætning til at begynde med', OWN);
  await prove(page, 'Giv ny adgangssætning');
  await expect(line('Sofie Lund Ågård')).toContainText('midlertidig adgangssætning');
  await page.keyboard.press('Escape');
  await board.lock();
  const door = new DoorPage(await tavle.door());
  await door.unlock(GIVEN);
  await door.expectSays(/ikke/);
  await door.unlock(OWN);
  await expect(
    (await openBoard(tavle)).page.getByRole('dialog', { name: 'Vælg din egen adgangssætning' }),
  ).toBeVisible();
});

test('somebody who is removed stays out; what old copies can do is said, and the key is changed for the same proof', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 5 });
  const { page } = board;
  await addColleague(page, 'Sofie Lund', GIVEN);
  await choose(page, 'Sofie Lund', 'Fjern …');
  const question = page.getByRole('dialog', { name: 'Fjern Sofie Lund?' });
  await expect(question).toContainText(
    'Har Sofie Lund en kopi af tavlens mappe, kan den stadig åbnes. Skifter du tavlens nøgle bagefter, gælder det kun kopier fra før skiftet.',
  );
  await expectAccessible(page);
  await prove(page, 'Fjern kollegaen');
  const next = page.getByRole('dialog', { name: 'Sofie Lund er fjernet. Skift også tavlens nøgle?' });
  await expect(next).toContainText('kopier fra før skiftet');
  await expect(next.getByLabel('Din adgangssætning')).toHaveCount(0);
  await next.getByRole('button', { name: 'Skift nøglen' }).click();
  const receipt = page.getByRole('dialog', { name: 'Tavlens nøgle er skiftet' });
  await expect(receipt).toContainText(/Skiftet \d\d\.\d\d\.\d{4}\./);
  await expect(receipt.getByRole('button', { name: 'Lås tavlen' })).toBeFocused();
  await expectAccessible(page);
  await leaving(page.keyboard.press('Enter'));
  const door = new DoorPage(await tavle.door());
  await door.unlock(GIVEN);
  await door.expectSays(/ikke/);
  await door.unlock(PASSPHRASE);
  const again = await openBoard(tavle);
  // The panel stood open when the board locked itself: it comes back, without her.
  await expect(again.page.getByRole('dialog', { name: 'Kolleger og nøgler' }).getByRole('listitem')).toHaveCount(1);
});

test('a new board offers a recovery key; it holds when it was typed back, and a slip is named as one', async ({
  start,
  home,
}) => {
  const tavle = await start();
  await new DoorPage(await tavle.door()).makeBoard(tavle.app, {
    folder: home.folder,
    name: 'Nyt hold',
    passphrase: PASSPHRASE,
  });
  const { page } = await openBoard(tavle);
  const offer = page.getByRole('dialog', { name: 'Nødnøgle' });
  await expect(offer).toContainText(RECOVERY);
  await expectAccessible(page);
  await prove(page, 'Lav nødnøglen');
  const groups = page.getByTestId('recovery-key').getByRole('listitem');
  await expect(groups).toHaveCount(8);
  const recoveryKey = (await groups.allTextContents()).join('');
  expect(recoveryKey).toMatch(/^[A-Z0-9]{32}$/);
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-print-sheet]');
  await expect(sheet.getByText('Nødnøgle til tavlen')).toBeVisible();
  await expect(sheet).toContainText('Nyt hold');
  await expect(sheet).toContainText(RECOVERY);
  expect((await sheet.locator('ol').innerText()).replace(/\s/g, '')).toBe(recoveryKey);
  await expect(page.getByTestId('recovery-key')).toBeHidden();
  await expect(page.locator('#root')).toBeHidden();
  await page.emulateMedia({ media: null });

  const file = path.join(home.folder, 'nødnøgle.txt');
  await answerSaving(tavle, file);
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  await expect(page.getByText('Gemt. Flyt filen væk fra denne pc.')).toBeVisible();
  expect((await readFile(file, 'utf8')).replace(/[^A-Z0-9]/g, '')).toContain(recoveryKey);

  await page.keyboard.press('Escape');
  const leaving = page.getByRole('alertdialog', { name: 'Nødnøglen er ikke klar endnu' });
  await expectAccessible(page);
  await leaving.getByRole('button', { name: 'Bliv her' }).click();
  await page.getByRole('button', { name: 'Tast den ind igen' }).click();
  const typed = page.getByRole('textbox', { name: 'Nødnøgle' });
  await expect(typed).toBeFocused();
  await typed.fill(recoveryKey.slice(0, 30));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Der mangler 2 tegn.')).toBeVisible();
  await typed.fill(withSlip(recoveryKey));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Der er en slåfejl i nøglen' })).toBeVisible();
  await expectAccessible(page);
  await typed.fill(recoveryKey.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tavlen har ingen nødnøgle endnu.' })).toHaveCount(0);
});

test('a recovery key that is put off is not asked for again, but stays in sight', async ({ start, home }) => {
  const tavle = await start();
  await new DoorPage(await tavle.door()).makeBoard(tavle.app, {
    folder: home.folder,
    name: 'Nyt hold',
    passphrase: PASSPHRASE,
  });
  const first = await openBoard(tavle);
  await first.later();
  await first.lock();
  const again = await unlockWith(tavle, PASSPHRASE);
  await expect(again.page.getByRole('dialog')).toHaveCount(0);
  await again.page.getByRole('button', { name: 'Tavlen har ingen nødnøgle endnu.' }).click();
  await expect(again.page.getByText('Tavlen har ingen endnu.')).toBeVisible();
  // One is led to what the picture is about, and back to it.
  await expect(again.page.getByRole('button', { name: 'Lav en nødnøgle …' })).toBeFocused();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('button', { name: 'Tavlen har ingen nødnøgle endnu.' })).toBeFocused();
});

test('the IT department gets its key, compared by its fingerprint', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const pem = String(generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }));
  await openPeople(board);
  await page.getByRole('button', { name: 'Tilføj it-nøgle …' }).click();
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'noget.txt', mimeType: 'text/plain', buffer: Buffer.from('hej') });
  await prove(page, 'Tilføj nøglen');
  await expect(page.getByRole('alert').filter({ hasText: 'Filen er ikke en offentlig nøgle' })).toBeVisible();
  await file.setInputFiles({ name: 'tavle-it.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(pem) });
  const shown = await page.getByTestId('fingerprint').textContent();
  expect(shown).toMatch(/^([0-9a-f]{4} ?){16}$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tilføj nøglen' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByTestId('fingerprint')).toHaveText(shown ?? '');
  await page.getByRole('button', { name: 'Fjern …' }).click();
  await prove(page, 'Fjern nøglen');
  await expect(page.getByTestId('fingerprint')).toHaveCount(0);
});

/** Nothing leads past the question: no way to put it off, no cross, no Escape. */
async function expectAskedForOwn(page: Page): Promise<void> {
  const asks = page.getByRole('dialog', { name: 'Vælg din egen adgangssætning' });
  await expect(asks.getByLabel('Adgangssætningen, du fik')).toBeFocused();
  await expect(asks.getByRole('button', { name: /Senere|Luk|Annuller/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 400);
  await page.keyboard.press('Control+n');
  await expect(asks).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
}

async function unlockWith(tavle: Tavle, passphrase: string): Promise<BoardPage> {
  await new DoorPage(await tavle.door()).unlock(passphrase);
  return openBoard(tavle);
}

async function addColleague(page: Page, name: string, passphrase: string): Promise<void> {
  await openPeople(new BoardPage(page));
  await page.getByRole('button', { name: 'Tilføj kollega …' }).click();
  const form = page.getByRole('dialog', { name: 'Tilføj en kollega' });
  await form.getByLabel('Navn').fill(name);
  await fillNew(page, 'Adgangssætning til at begynde med', passphrase);
  await prove(page, 'Giv nøgle');
  await expect(form).toBeHidden();
}

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Flere valg for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** One character taken for another, as happens in copying. */
function withSlip(recoveryKey: string): string {
  const at = 13;
  return recoveryKey.slice(0, at) + (recoveryKey[at] === 'A' ? 'B' : 'A') + recoveryKey.slice(at + 1);
}
