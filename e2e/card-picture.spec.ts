import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { form, NAME, openCard, overALock, tabTo, toast } from './support/card-page.ts';
import { bomb, exifOf, noise, redAndBlue } from './support/pictures.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const PLACE = 'Nygade 1 Helsingør';

test('a picture is chosen, cut out by keys and kept with consent, without what hid in the file', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  const picture = redAndBlue(900, ['eXIf', exifOf(PLACE)], ['tEXt', Buffer.from(`Author\0${PLACE}`)]);
  await choose(page, { name: 'IMG_4711.png', mimeType: 'image/png', buffer: picture });
  const dialog = page.getByRole('dialog', { name: `Billede af ${NAME}` });
  const opening = dialog.getByRole('group', { name: /^Udsnit af billedet/ });
  await expect(opening).toBeFocused();
  await expectAccessible(page);
  const save = dialog.getByRole('button', { name: 'Gem billedet' });
  await expect(save).toBeDisabled();
  await expect(dialog.getByText('Uden samtykke gemmes intet billede.')).toBeVisible();
  // Zoomed in and moved to the right, only what is red is left of it.
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, dialog.getByRole('radio', { name: 'Skriftligt' }));
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Mundtligt' })).toBeChecked();
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Mundtligt ja til billedet/)).toBeVisible();
  await expectPicture(board.card(NAME), 'red');
  const kept = await keptPicture(board.card(NAME));
  expectBare(kept);

  const again = await overALock(tavle, board);
  await expectPicture(again.card(NAME), 'red');
  await expect(again.page.getByText(/^Mundtligt ja til billedet/)).toBeVisible();
  await expectAccessible(again.page);
  await again.page.getByRole('button', { name: 'Billede', exact: true }).click();
  await again.page.getByRole('menuitem', { name: 'Fjern billedet' }).click();
  await expect(again.card(NAME).locator('img')).toHaveCount(0);
  await expect(again.page.getByText(/ja til billedet/)).toBeHidden();
  await toast(again.page, 'Billedet er fjernet').getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expectPicture(again.card(NAME), 'red');
  await expect(again.page.getByText(/^Mundtligt ja til billedet/)).toBeVisible();
});

test('a picture is pasted, and one is dropped', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  const dialog = page.getByRole('dialog', { name: `Billede af ${NAME}` });
  await tavle.app.evaluate(
    // The driver knows the clipboard of the newest Electron; the one that tests run in takes pictures as they are.
    ({ clipboard, nativeImage }, base64) =>
      (clipboard as unknown as { readonly writeImage: (image: unknown) => void }).writeImage(
        nativeImage.createFromBuffer(Buffer.from(base64, 'base64')),
      ),
    redAndBlue(300).toString('base64'),
  );
  await page.getByRole('button', { name: 'Vælg et billede' }).focus();
  await page.keyboard.press('Control+v');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(form(page)).toBeVisible();
  await expect(board.card(NAME).locator('img')).toHaveCount(0);

  await page
    .getByRole('dialog')
    .first()
    .evaluate((panel, base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'foto.png', { type: 'image/png' }));
      for (const type of ['dragover', 'drop'])
        panel.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, redAndBlue(300).toString('base64'));
  await expect(dialog).toBeVisible();
});

test('a photo of noise is kept small, and one with place and time without them', async ({ open }) => {
  test.setTimeout(120_000);
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  await keep(page, { name: 'stor.png', mimeType: 'image/png', buffer: noise(3840, 2160) });
  const small = await keptPicture(board.card(NAME));
  expect(small.length).toBeLessThanOrEqual(60 * 1024);
  expect(small.length).toBeGreaterThan(10 * 1024);
  expectBare(small);

  const photo = readFileSync(path.join(import.meta.dirname, 'fixtures/pictures/portrait.jpg'));
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(PLACE)]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const told = Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2), Buffer.from(`<script>${PLACE}`)]);
  await keep(page, { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: told });
  await expectPicture(board.card(NAME), 'red');
  expectBare(await keptPicture(board.card(NAME)));
});

test('hostile files are refused with a sentence, and the page goes on', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  await openCard(board);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="x"</script></svg>';
  const whole = redAndBlue(200);
  const noPicture = 'Filen er ikke et billede, der kan bruges.';
  for (const [name, mimeType, buffer, sentence] of [
    ['tegning.svg', 'image/svg+xml', Buffer.from(svg), noPicture],
    ['tegning.png', 'image/png', Buffer.from(svg), noPicture],
    ['begge.jpg', 'image/jpeg', Buffer.concat([Buffer.from('%PDF-1.7\n'), whole]), noPicture],
    ['bevis.jpg', 'image/jpeg', Buffer.from('GIF89a\x01\0\x01\0'), noPicture],
    ['bombe.png', 'image/png', bomb(), 'Billedet er for stort at folde ud.'],
    ['afbrudt.png', 'image/png', whole.subarray(0, whole.length - 20), 'Billedet er ikke helt'],
    ['film.png', 'image/png', redAndBlue(20, ['acTL', Buffer.alloc(8)]), 'Billedet bevæger sig.'],
    ['ødelagt.png', 'image/png', brokenDots(whole), noPicture],
    ['tom.jpg', 'image/jpeg', Buffer.alloc(0), noPicture],
  ] as const) {
    await choose(page, { name, mimeType, buffer });
    await expect(page.getByText(sentence, { exact: false }), name).toBeVisible();
    await expect(page.getByRole('dialog', { name: /^Billede af/ })).toBeHidden();
  }
  await expectAccessible(page);
  await expect(board.card(NAME).locator('img')).toHaveCount(0);
  // A picture under a wrong name is still a picture, and is drawn anew like any other.
  await keep(page, { name: 'forkert.jpg', mimeType: 'image/jpeg', buffer: whole });
  await expect(board.card(NAME).locator('img')).toHaveCount(1);
});

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, file: ChosenFile): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
}

/** Takes the picture as it is proposed, with consent. */
async function keep(page: Page, file: ChosenFile): Promise<void> {
  await choose(page, file);
  const dialog = page.getByRole('dialog', { name: `Billede af ${NAME}` });
  await dialog.getByRole('radio', { name: 'Skriftligt' }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Gem billedet' }).click();
  await expect(dialog).toBeHidden();
}

/** The picture's bytes as the page has them from the vault. */
async function keptPicture(card: Locator): Promise<Buffer> {
  const address = await card.locator('img').getAttribute('src');
  return Buffer.from(address?.split(',')[1] ?? '', 'base64');
}

/** A WebP of one piece, without a word of what cameras write. */
function expectBare(picture: Buffer): void {
  expect(picture.subarray(0, 4).toString()).toBe('RIFF');
  expect(picture.subarray(8, 16).toString()).toBe('WEBPVP8 ');
  expect(picture.readUInt32LE(16) + 20).toBeGreaterThanOrEqual(picture.length - 1);
  const bytes = picture.toString('latin1');
  for (const mark of ['Exif', 'EXIF', 'GPS ', 'II*\0', 'XMP', 'ICC', 'Nygade', '<script>'])
    expect(bytes).not.toContain(mark);
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
          return `${String(image.naturalWidth)}x${String(image.naturalHeight)} ${red > blue * 3 ? 'red' : blue > red * 3 ? 'blue' : 'both'}`;
        }),
    )
    .toBe(`256x256 ${color}`);
}

/** The dots are cut off in the middle, though the file is whole. */
function brokenDots(png: Buffer): Buffer {
  const broken = Buffer.from(png);
  broken.fill(0xff, 50, 90);
  return broken;
}
