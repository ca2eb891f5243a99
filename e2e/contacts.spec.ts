import type { ElectronApplication, Locator } from '@playwright/test';

import { dayInWeeks } from '../shared/domain/next-date.ts';
import { isoDateOf } from '../shared/lib/iso-date.ts';
import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('a contact is written down by keys alone, and taken back', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const name = await newCard(board);
  await board.card(name).focus();
  await page.keyboard.press('k');
  const dialog = contactDialog(board);
  await expect(dialog.getByText(name)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Hvad kom der ud af det?' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Vil gerne i praktik i køkken');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Kontakt med ${name} er skrevet ned`)).toBeVisible();
  await expect(board.card(name)).toBeFocused();

  await page.keyboard.press('Enter');
  const rows = contactRows(board);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(/Samtale i dag · .*Vil gerne i praktik i køkken.*Ikke i journalen/);
  await expect(card(board).getByText(/^Sidste kontakt i dag/)).toBeVisible();
  // The message is there for some seconds only.
  await toast(board, `Kontakt med ${name} er skrevet ned`)
    .getByRole('button', { name: 'Fortryd', exact: true })
    .click();
  await expect(rows).toHaveCount(0);
  await expect(card(board).getByText(/^Ingen kontakt endnu/)).toBeVisible();
  // A message that goes takes the focus along; the panel's fields are in the tab order all the same when it comes back.
  await expect(toast(board, `Kontakt med ${name} er skrevet ned`)).toBeHidden();
  await card(board).getByRole('button', { name: 'Ny kontakt' }).focus();
  await expectAccessible(page);
});

test('whoever types faster than the form opens loses no letter', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await board.card(await newCard(board)).focus();
  await page.keyboard.press('k');
  await page.keyboard.type('Kan begynde nu');
  await expect(page.getByRole('textbox', { name: 'Hvad kom der ud af det?' })).toHaveValue('Kan begynde nu');
});

test('how, who, the day and the next date are chosen by keys; a day to come is no contact', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const name = await newCard(board);
  await board.card(name).focus();
  await page.keyboard.press('k');
  const dialog = contactDialog(board);
  await expect(dialog.getByRole('radio', { name: 'Samtale' })).toBeChecked();
  await page.keyboard.type('Ringede om mødet');
  await page.keyboard.press('Alt+3');
  await expect(dialog.getByRole('radio', { name: 'Opkald' })).toBeChecked();
  await expect(dialog.getByText('Der er ingen dato nu')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'Besøg' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Uændret' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Om 1 uge' })).toBeChecked();
  await expect(dialog.getByText(/^Bliver /)).toBeVisible();
  await dialog.getByLabel('Dag', { exact: true }).fill(dayFromNow(1));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Vælg i dag eller en dag, der har været.')).toBeVisible();
  await dialog.getByLabel('Dag', { exact: true }).fill(dayFromNow(-1));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await board.card(name).click();
  await expect(contactRows(board).first()).toContainText('Besøg i går');
  await expect(card(board).getByLabel('Næste opfølgning').and(page.locator('input'))).toHaveValue(
    dayInWeeks(isoDateOf(new Date()), 1),
  );
  await expect(dialog).toBeHidden();
});

test('the card’s menu opens it, too, and whoever had the last contact is proposed again', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const name = await newCard(board);
  await board.card(name).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Ny kontakt' }).click();
  const who = contactDialog(board).getByRole('combobox', { name: 'Hvem havde den' });
  await who.click();
  await page.getByRole('option', { name: 'Fatima Aydin' }).click();
  await who.press('Enter');
  await expect(contactDialog(board)).toBeHidden();
  await board.card(name).click();
  await expect(contactRows(board).first()).toContainText('Samtale i dag · Fatima Aydin');
  await page.getByRole('button', { name: 'Ny kontakt' }).click();
  await expect(who).toContainText('Fatima Aydin');
  await page.keyboard.press('Escape');
  await expect(contactDialog(board)).toBeHidden();
  await expect(card(board)).toBeVisible();
});

test('a half-written contact comes back after a lock, also over the opened card, and is not thrown away unasked', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 5 });
  const name = await newCard(board);
  await board.card(name).click();
  await expect(card(board)).toBeVisible();
  await board.page.keyboard.press('k');
  const line = (at: BoardPage): Locator => at.page.getByRole('textbox', { name: 'Hvad kom der ud af det?' });
  await expect(line(board)).toBeFocused();
  await board.page.keyboard.type('Kom selv forb');
  let again = await overALock(tavle, board);
  await expect(line(again)).toHaveValue('Kom selv forb');
  await expect(line(again)).toBeFocused();
  await again.page.keyboard.type('i');
  await again.page.keyboard.press('Escape');
  const question = again.page.getByRole('alertdialog', { name: 'Gem kontakten?' });
  await expectAccessible(again.page);
  await question.getByRole('button', { name: 'Skriv videre' }).click();
  await expect(line(again)).toHaveValue('Kom selv forbi');
  await expect(line(again)).toBeFocused();
  await again.page.keyboard.press('Enter');
  await expect(contactRows(again).first()).toContainText('Kom selv forbi');
  await again.page.keyboard.press('Escape');

  await again.card(name).focus();
  await again.page.keyboard.press('k');
  await again.page.keyboard.type('Ikke noget');
  await expect(line(again)).toHaveValue('Ikke noget');
  again = await overALock(tavle, again);
  await expect(line(again)).toHaveValue('Ikke noget');
  await again.page.keyboard.press('Escape');
  await again.page.getByRole('button', { name: 'Kassér det skrevne' }).click();
  await expect(contactDialog(again)).toBeHidden();
  await again.card(name).click();
  await expect(contactRows(again)).toHaveCount(1);
});

test('a note for the journal says little of the person, is noted, and leaves the clipboard at a lock', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 5 });
  const { page } = board;
  const name = await newCard(board, 'Sagsnr. 42-17', 'Tåler ikke støv');
  await board.card(name).focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'Hvad kom der ud af det?' })).toBeFocused();
  await page.keyboard.type('Starter på mandag');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Kopiér som journalført', exact: true }).click();
  await expect(page.getByText(/^Kopieret og noteret som ført i journalen/)).toBeVisible();
  const note = await textOf(tavle.app);
  expect(note).toMatch(
    /^Samtale den \d+\. \p{L}+ \d{4}\nSagsnummer: Sagsnr\. 42-17\nStarter på mandag(\nKonsulent: .+)?$/u,
  );
  expect(note).not.toContain(name);
  expect(note).not.toContain('støv');
  await board.card(name).click();
  await expect(contactRows(board).first()).toContainText(/I journalen/);
  await toast(board, /^Kopieret og noteret/)
    .getByRole('button', { name: 'Fortryd' })
    .click();
  await expect(contactRows(board).first()).toContainText('Ikke i journalen');
  await page.getByRole('button', { name: /^Kopiér som journalført: Samtale/ }).click();
  await expect(contactRows(board).first()).toContainText(/I journalen/);
  await expect.poll(() => textOf(tavle.app)).toBe(note);
  await board.lock();
  await tavle.door();
  await expect.poll(() => textOf(tavle.app)).toBe('');
});

test('a contact is corrected and removed, and comes back when that is undone', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const name = await newCard(board);
  await board.card(name).click();
  await page.getByRole('button', { name: 'Ny kontakt' }).click();
  await page.keyboard.type('Første');
  await page.keyboard.press('Enter');
  await expect(contactRows(board)).toHaveCount(1);
  await page.getByRole('button', { name: /^Mere om Samtale/ }).click();
  await page.getByRole('menuitem', { name: 'Ret …' }).click();
  const correcting = page.getByRole('dialog', { name: 'Ret kontakten' });
  await expectAccessible(page);
  await correcting.getByRole('textbox').first().fill('Første gang');
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Enter');
  await expect(contactRows(board).first()).toContainText(/Besked i dag.*Første gang/);
  await page.getByRole('button', { name: /^Mere om Besked/ }).click();
  await page.getByRole('menuitem', { name: 'Fjern …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Fjern' }).click();
  await expect(contactRows(board)).toHaveCount(0);
  await toast(board, 'Kontakten er fjernet').getByRole('button', { name: 'Fortryd' }).click();
  await expect(contactRows(board)).toHaveCount(1);
});

test('the story of a card tells moves, contacts and edits, and what was undone; not what is sensitive', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const name = await newCard(board);
  await board.card(name).click();
  await page.getByRole('textbox', { name: 'Telefon' }).fill('12 34 56 78');
  await page.getByRole('textbox', { name: 'Særlige hensyn' }).fill('Tåler ikke støv');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Tavle' }).click();
  await page.getByRole('option', { name: 'Praktik', exact: true }).click();
  await expect(page.getByText(`${name} er flyttet til Praktik`)).toBeVisible();
  const story = page.getByRole('button', { name: 'Historik' });
  await story.click();
  const steps = page.getByRole('list', { name: 'Historik' }).getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(0)).toContainText(/^Flyttet fra .+ til Praktik/);
  await expect(steps.nth(1)).toContainText(/Særlige hensyn rettet/);
  await expect(steps.nth(2)).toContainText(/Telefon: 12 34 56 78/);
  await expect(steps.nth(3)).toContainText(/^Kom på tavlen/);
  await expect(page.getByRole('list', { name: 'Historik' })).not.toContainText('støv');
  await expectAccessible(page);

  await toast(board, `${name} er flyttet til Praktik`).getByRole('button', { name: 'Fortryd' }).click();
  await expect(toast(board, 'Fortrudt.')).toBeVisible();
  await expect(steps).toHaveCount(5);
  await expect(steps.nth(0)).toContainText(/^Fortrød: Flyttet fra .+ til Praktik/);
  await expect(steps.nth(1)).toContainText(/^Fortrudt.*Flyttet fra/);
  await page.getByRole('button', { name: 'Ny kontakt' }).click();
  await page.keyboard.type('Talte om støvmaske');
  await page.keyboard.press('Enter');
  await expect(steps.nth(0)).toContainText(/^Samtale .*Talte om støvmaske/);
});

/** A new card that nobody has had a contact with; what it is called. */
async function newCard({ page }: BoardPage, caseNumber = '', considerations = ''): Promise<string> {
  const name = 'Amina Prøve';
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Navn' }).fill(name);
  await page.getByRole('textbox', { name: 'Sagsnummer' }).fill(caseNumber);
  await page.getByRole('button', { name: 'Flere oplysninger' }).click();
  await page.getByRole('textbox', { name: 'Særlige hensyn' }).fill(considerations);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog', { name: 'Ny borger' })).toBeHidden();
  return name;
}

function contactDialog({ page }: BoardPage): Locator {
  return page.getByRole('dialog', { name: 'Ny kontakt' });
}

function card({ page }: BoardPage): Locator {
  return page.getByRole('dialog', { name: 'Amina Prøve', exact: true });
}

function toast({ page }: BoardPage, words: string | RegExp): Locator {
  return page.getByRole('dialog', { name: words });
}

function contactRows({ page }: BoardPage): Locator {
  return page.getByRole('list', { name: 'Kontakter' }).getByRole('listitem');
}

function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Locks and opens again. What lies over the board may hide it. */
async function overALock(tavle: Tavle, board: BoardPage): Promise<BoardPage> {
  await board.lock();
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  return new BoardPage(await tavle.board());
}

// The driver knows the clipboard of the newest Electron; the one that tests run in answers at once.
function textOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => (clipboard as unknown as { readonly readText: () => string }).readText());
}
