import path from 'node:path';

import type { Locator } from '@playwright/test';

import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

const pictures = path.join(import.meta.dirname, 'fixtures/pictures');

test('a half-typed new citizen comes back after a lock, the cursor where one wrote', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  await board.page.keyboard.press('Control+n');
  const form = board.page.getByRole('form', { name: 'Ny borger' });
  await form.getByRole('textbox', { name: 'Navn' }).fill('Amina Prøve');
  await form.getByRole('button', { name: 'Flere oplysninger' }).click();
  await form.getByRole('textbox', { name: 'Notat' }).pressSequentially('Ringer man');
  const again = await overALock(tavle, board);
  const note = again.page.getByRole('textbox', { name: 'Notat' });
  await goOn(note, 'Ringer man', 'dag');
  await expect(again.page.getByRole('textbox', { name: 'Navn' })).toHaveValue('Amina Prøve');
  await again.page.keyboard.press('Control+s');
  await expect(again.card('Amina Prøve')).toBeVisible();
});

test('a half-typed card comes back after a lock, the cursor where one wrote', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const name = await openFirstCard(board);
  const phone = board.page.getByRole('textbox', { name: 'Telefon' });
  await phone.fill('');
  await phone.pressSequentially('12 34');
  const again = await overALock(tavle, board);
  await goOn(again.page.getByRole('textbox', { name: 'Telefon' }), '12 34', ' 56 78');
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('dialog')).toBeHidden();
  await again.card(name).click();
  await expect(again.page.getByRole('textbox', { name: 'Telefon' })).toHaveValue('12 34 56 78');
  await expect(again.page.getByRole('textbox', { name: 'Telefon' })).not.toBeFocused();
});

test('half-typed lanes and consultants come back after a lock, over their lists', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  await openFromMenu(board, 'Tavler …');
  await board.page.getByRole('dialog', { name: 'Tavler' }).getByRole('button', { name: 'Ny tavle' }).click();
  await board.page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Sprogpraktik');
  await board.page.getByRole('textbox', { name: 'Forventet ophold' }).pressSequentially('9');
  let again = await overALock(tavle, board);
  await goOn(again.page.getByRole('textbox', { name: 'Forventet ophold' }), '9', '0');
  await expect(again.page.getByRole('textbox', { name: 'Navn', exact: true })).toHaveValue('Sprogpraktik');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByRole('dialog', { name: 'Tavler' }).getByText('ca. 3 mdr.')).toBeVisible();
  await again.page.keyboard.press('Escape');

  await openFromMenu(again, 'Konsulenter …');
  await again.page.getByRole('button', { name: 'Ny konsulent' }).click();
  await again.page.getByRole('textbox', { name: 'Navn' }).pressSequentially('Vibeke Ø');
  again = await overALock(tavle, again);
  await goOn(again.page.getByRole('textbox', { name: 'Navn' }), 'Vibeke Ø', 'stergaard');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByRole('button', { name: 'Vibeke Østergaard er stoppet …' })).toBeVisible();
});

test('a name for the board that is not saved says so, outlives a lock, and ends with the panel', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 3 });
  await board.page.keyboard.press('Control+,');
  const field = board.page.getByRole('textbox', { name: 'Tavlens navn' });
  await expect(board.page.getByText('Ikke gemt')).toBeHidden();
  await field.fill('');
  await field.pressSequentially('Jobcente');
  await expect(board.page.getByText('Ikke gemt')).toBeVisible();
  await expectAccessible(board.page);
  const again = await overALock(tavle, board);
  await goOn(again.page.getByRole('textbox', { name: 'Tavlens navn' }), 'Jobcente', 'r');
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('dialog')).toBeHidden();
  await again.page.keyboard.press('Control+,');
  await expect(again.page.getByRole('textbox', { name: 'Tavlens navn' })).toHaveValue('Virksomhedsteamet');
  await expect(again.page.getByText('Ikke gemt')).toBeHidden();
});

test('a CPR number in a note is said to go, and is not stored', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  const name = await openFirstCard(board);
  const note = board.page.getByRole('textbox', { name: 'Notat' });
  await note.fill('Født 280292-1234, ringer selv');
  await expect(board.page.getByText(/Et CPR-nummer gemmes ikke på tavlen/)).toBeVisible();
  await board.page.keyboard.press('Control+s');
  await expect(board.page.getByText('Gemt: Notat')).toBeVisible();
  await expect(note).toHaveValue(/ringer selv$/);
  await expect(note).not.toHaveValue(/1234/);
  await board.page.keyboard.press('Escape');
  const again = await overALock(tavle, board);
  await again.card(name).click();
  await expect(again.page.getByRole('textbox', { name: 'Notat' })).toHaveValue(/ringer selv$/);
  await expect(again.page.getByRole('textbox', { name: 'Notat' })).not.toHaveValue(/1234/);
  await again.find('280292-1234');
  await expect(again.page.getByText('Ingen kort passer til filteret')).toBeVisible();
});

test('slips are asked about and saved all the same', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  await openFirstCard(board);
  await board.page.getByRole('textbox', { name: 'Timer om ugen' }).fill('40');
  await expect(board.page.getByText('Over 37 timer om ugen?')).toBeVisible();
  const email = board.page.getByRole('textbox', { name: 'E-mail' });
  await email.fill('amina');
  await expect(board.page.getByText('Mangler der noget i adressen?')).toBeHidden();
  await email.press('Tab');
  await expect(board.page.getByText('Mangler der noget i adressen?')).toBeVisible();
  await expectAccessible(board.page);
  await board.page.keyboard.press('Control+s');
  await expect(board.page.getByText('Gemt', { exact: true })).toBeVisible();
  await expect(email).toHaveValue('amina');
});

test('a photo chosen for a new card stands there with its consent, over a lock and on the board', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 3 });
  await board.page.keyboard.press('Control+n');
  await board.page.getByRole('textbox', { name: 'Navn' }).fill('Amina Prøve');
  await board.page.getByRole('dialog').locator('input[type=file]').setInputFiles(path.join(pictures, 'portrait.jpg'));
  const dialog = board.page.getByRole('dialog', { name: 'Billede af Amina Prøve' });
  await dialog.getByRole('radio', { name: 'Skriftligt' }).click();
  await dialog.getByRole('button', { name: 'Gem billedet' }).click();
  await expect(dialog).toBeHidden();
  const again = await overALock(tavle, board);
  await expect(again.page.getByText(/^Skriftligt ja til billedet/)).toBeVisible();
  await expectAccessible(again.page);
  await again.page.keyboard.press('Control+s');
  await expectPicture(again.card('Amina Prøve'), 'red');
  await again.card('Amina Prøve').click();
  await expect(again.page.getByText(/^Skriftligt ja til billedet/)).toBeVisible();
});

/** Locks and opens again. What lies over the board may hide it. */
async function overALock(tavle: Tavle, board: BoardPage): Promise<BoardPage> {
  await board.lock();
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  return new BoardPage(await tavle.board());
}

/** The field has the focus and the cursor at its end: what is typed now goes on from what stood there. */
async function goOn(field: Locator, stood: string, more: string): Promise<void> {
  await expect(field).toHaveValue(stood);
  await expect(field).toBeFocused();
  await field.page().keyboard.type(more);
  await expect(field).toHaveValue(stood + more);
}

async function openFromMenu(board: BoardPage, item: string): Promise<void> {
  await board.page.getByRole('button', { name: 'Menu' }).click();
  await board.page.getByRole('menuitem', { name: item }).click();
}

/** Opens the first card on the board; whose it is. */
async function openFirstCard(board: BoardPage): Promise<string> {
  const card = board.page.getByRole('region', { name: 'Tavlen' }).getByRole('listitem').first().getByRole('button');
  const name = (await card.first().getAttribute('aria-label'))?.split(',')[0];
  if (name === undefined) throw new Error('the board has no card');
  await card.first().click();
  await expect(board.page.getByRole('form', { name, exact: true })).toBeVisible();
  return name;
}

/** The picture there is shown, square, and of this colour in the middle. */
async function expectPicture(place: Locator, color: 'red' | 'blue'): Promise<void> {
  await expect
    .poll(() =>
      place
        .locator('img')
        .first()
        .evaluate(async (image: HTMLImageElement) => {
          await image.decode();
          const canvas = new OffscreenCanvas(1, 1).getContext('2d');
          canvas?.drawImage(image, 0, 0, 1, 1);
          const [red = 0, , blue = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
          return `${String(image.naturalWidth)}x${String(image.naturalHeight)} ${red > blue ? 'red' : 'blue'}`;
        }),
    )
    .toBe(`256x256 ${color}`);
}
