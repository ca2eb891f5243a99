import type { Page } from '@playwright/test';

import { leaving } from './support/board-page.ts';
import { seedBoard } from './demo/seed-board.ts';
import { guidePictures } from './support/guide.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

test('the user guide: every step works as it is written, with a picture', async ({ home, start }, { outputDir }) => {
  test.setTimeout(240_000);
  const pictures = await guidePictures(outputDir);
  const picture = (page: Page, name: string) => pictures.take(page, name);

  const welcome = await start();
  const door = await welcome.door();
  await door.getByRole('button', { name: 'Lav en ny tavle' }).click();
  await door.getByLabel('Tavlens navn').fill('Virksomhedsteamet');
  await door.getByLabel('Dit navn').fill('Mette Hornbæk');
  await door.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
  await door.getByLabel('Adgangssætningen igen').fill(PASSPHRASE);
  await picture(door, '00-ny-tavle.jpg');
  await welcome.quit();

  const folder = await seedBoard({
    folder: home.folder,
    name: 'Virksomhedsteamet',
    passphrase: PASSPHRASE,
    citizens: 57,
    person: 'Mette Hornbæk',
  });
  const tavle = await start({ board: folder });
  const first = await unlock(tavle);
  await first.lock();
  await expect((await tavle.door()).getByText('Tavlen er låst.')).toBeVisible();
  await picture(await tavle.door(), '01-doeren.jpg');
  const board = await unlock(tavle);
  const { page } = board;
  await expect(board.cell('Praktik', 'Mette Hornbæk').getByRole('listitem').first()).toBeVisible();
  await picture(page, '02-tavlen.jpg');

  const card = board.cell('IGU', 'Mette Hornbæk').locator('[data-card]').first();
  await card.click();
  await expect(page.getByRole('dialog').getByText('Kan og har lavet')).toBeAttached();
  await picture(page, '03-kortet.jpg');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await card.focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('dialog', { name: 'Ny kontakt' })).toBeVisible();
  await page.keyboard.type('Går godt. Vil gerne have flere timer.');
  await picture(page, '04-kontakt.jpg');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Ingen glemt' })).toBeVisible();
  await picture(page, '05-ingen-glemt.jpg');
  await page.keyboard.press('Escape');

  // A company calls, and somebody of a colleague's is proposed.
  await page.keyboard.press('Control+t');
  const offer = page.getByRole('dialog', { name: 'Nyt tilbud' });
  const field = (name: string) => offer.getByLabel(name, { exact: true });
  await field('Virksomhed').fill('Havnens Kaffebar');
  await field('Opgave').fill('kok');
  await field('Timer om ugen').fill('20');
  await offer.getByRole('button', { name: 'Tunge løft' }).click();
  await expect(offer.getByRole('list', { name: 'Hvem passer' }).getByRole('listitem').first()).toBeVisible();
  await picture(page, '07-tilbud.jpg');
  await offer
    .getByRole('button', { name: /^Foreslå .* til Kirsten Tikøb$/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+d');
  const day = page.getByRole('dialog', { name: 'Min dag' });
  await expect(day).toBeVisible();
  await picture(page, '06-min-dag.jpg');
  await day.getByRole('combobox', { name: 'Hvis dag' }).click();
  await page.getByRole('option', { name: /Kirsten Tikøb/ }).click();
  await expect(day.getByText('Forslag fra kolleger')).toBeVisible();
  await day.getByRole('button', { name: /^Nej til / }).click();
  await picture(page, '08-forslag.jpg');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await board.cell('IGU', 'Mette Hornbæk').locator('[data-card]').first().click();
  const ladder = page.getByText('Vejen til 37 løntimer');
  await ladder.scrollIntoViewIfNeeded();
  await picture(page, '09-placering.jpg');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('rahle');
  await picture(page, '10-find.jpg');
  await page.keyboard.press('Escape');

  const cards = board.cell('IGU', 'Mette Hornbæk').locator('[data-card]');
  await cards.nth(0).click({ modifiers: ['Control'] });
  await cards.nth(1).click({ modifiers: ['Control'] });
  await expect(page.getByText('2 valgt', { exact: true })).toBeVisible();
  await picture(page, '11-flere-kort.jpg');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+h');
  await expect(page.getByRole('dialog', { name: 'Seneste ændringer' })).toBeVisible();
  await picture(page, '12-seneste.jpg');
  await page.keyboard.press('Escape');

  await leaving(page.keyboard.press('Control+g'));
  const glance = await tavle.board();
  await expect(glance.locator('[data-glance-card]').first()).toBeVisible();
  await picture(glance, '13-overblik.jpg');

  await pictures.expectInGuide(0, 13);
});
