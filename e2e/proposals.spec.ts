import type { Locator, Page } from '@playwright/test';

import { BoardPage } from './support/board-page.ts';
import { COLLEAGUE, openOffer, unlockWith } from './support/offer-page.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

/** What is between colleagues in somebody's day. */
class DayView {
  readonly page: Page;
  readonly waiting: Locator;
  readonly answers: Locator;
  readonly agreed: Locator;

  constructor(page: Page) {
    this.page = page;
    const day = page.getByRole('dialog', { name: 'Min dag' });
    this.waiting = day.getByRole('region', { name: 'Forslag fra kolleger' });
    this.answers = day.getByRole('region', { name: 'Svar på dine forslag' });
    this.agreed = day.getByRole('region', { name: 'Aftalt, men ingen placering endnu' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+d');
    await expect(this.page.getByRole('dialog', { name: 'Min dag' })).toBeVisible();
  }

  badge(words: string): Locator {
    return this.page.getByRole('button', { name: words, exact: true });
  }

  of(box: Locator, name: string): Locator {
    return box.getByRole('listitem').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }
}

test('a colleague answers with the reasons in sight, and the answers reach whoever proposed until they are dealt with', async ({
  home,
  start,
}) => {
  const { tavle, board, offer } = await openOffer(home, start);
  await offer.field('Virksomhed').fill('Nordhavnens Køkken');
  await offer.field('Opgave').fill('rengøring');
  await offer.panel.getByRole('button', { name: 'Tunge løft' }).click();
  for (const name of ['Selam Weldu', 'Yusuf Haddad']) {
    await offer
      .row(name)
      .getByRole('button', { name: /^Foreslå/ })
      .click();
    await expect(offer.row(name)).toContainText('Venter på Ole Lund');
  }
  const reasons = await offer.row('Selam Weldu').getByRole('list', { name: 'Taler for' }).innerText();
  // The focus is on a button that can do nothing any more; the lock is heard all the same.
  await expect(offer.row('Yusuf Haddad').getByRole('button', { name: /^Foreslå/ })).toBeFocused();
  await board.lock();

  const ole = new DayView((await unlockWith(tavle, COLLEAGUE)).page);
  await ole.badge('2 forslag fra kolleger venter på dit svar').click();
  await expect(ole.of(ole.waiting, 'Selam Weldu').getByRole('list', { name: 'Taler for' })).toHaveText(reasons);
  const yusuf = ole.of(ole.waiting, 'Yusuf Haddad');
  await expect(yusuf).toContainText(/Tal om det først\. Tunge løft: .Ingen tunge løft på grund af ryggen/);
  await expect(yusuf).toContainText(/Har særlige hensyn: .Ønsker kvindelig kontaktperson/);
  await expectAccessible(ole.page);
  await yusuf.getByRole('button', { name: /^Nej til/ }).click();
  await ole.page.keyboard.type('Er lige begyndt et andet sted');
  await ole.page.keyboard.press('Enter');
  await expect(yusuf).toHaveCount(0);
  await ole.waiting.getByRole('button', { name: /^Ja til Selam Weldu/ }).click();
  // The yes stands where whoever said it works, until there is a placement.
  await expect(ole.agreed.getByRole('button', { name: /^Opret placering for Selam Weldu/ })).toBeVisible();
  await expectAccessible(ole.page);
  await ole.page.keyboard.press('Escape');
  await new BoardPage(ole.page).lock();

  const ida = new DayView((await unlockWith(tavle, PASSPHRASE)).page);
  await ida.badge('2 svar på dine forslag').click();
  const no = ida.of(ida.answers, 'Yusuf Haddad');
  await expect(no).toContainText(/Nej: .Er lige begyndt et andet sted/);
  await expect(no).toContainText('Fra Ole Lund, i dag');
  await expect(no.getByRole('button', { name: 'Find borgere til tilbuddet fra Nordhavnens Køkken' })).toBeVisible();
  await expectAccessible(ida.page);
  await no.getByRole('button', { name: /^Set:/ }).click();
  await expect(no).toHaveCount(0);
  await ida.page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await no.getByRole('button', { name: /^Set:/ }).click();
  await expect(no).toHaveCount(0);
  await ida.page.keyboard.press('Escape');
  await new BoardPage(ida.page).lock();

  // Seen is seen, also tomorrow; a yes stays for as long as nothing came of it.
  const again = new DayView((await unlockWith(tavle, PASSPHRASE)).page);
  await expect(again.badge('1 svar på dine forslag')).toBeVisible();
  await again.open();
  await expect(again.answers.getByRole('listitem')).toHaveCount(1);
  await again.answers.getByRole('button', { name: /^Opret placering for Selam Weldu/ }).click();
  const placement = again.page.getByRole('dialog', { name: 'Ny placering' });
  await expect(placement.getByLabel('Virksomhed', { exact: true })).toHaveValue('Nordhavnens Køkken');
  await placement.getByRole('button', { name: 'Gem placering' }).click();
  await expect(placement).toBeHidden();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('dialog', { name: 'Min dag' })).toBeVisible();
  await expect(again.answers).toHaveCount(0);
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('button', { name: /svar på dine forslag/ })).toHaveCount(0);
});

test('a new call gets an empty form; the offer that was begun before is kept, and gone on with by keys', async ({
  home,
  start,
}) => {
  const { page, offer } = await openOffer(home, start);
  await offer.field('Virksomhed').fill('Hotel Sundet');
  await offer.field('Opgave').fill('rengøring');
  await page.keyboard.press('Escape');
  await expect(offer.panel).toBeHidden();

  await page.keyboard.press('Control+t');
  await page.keyboard.type('Nordhavnens Køkken');
  await expect(offer.field('Virksomhed')).toHaveValue('Nordhavnens Køkken');
  await expect(offer.field('Opgave')).toHaveValue('');
  await expect(offer.panel).toContainText('Et påbegyndt tilbud (Hotel Sundet, rengøring) er gemt.');
  await expectAccessible(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Tilbuddet fra Nordhavnens Køkken er gemt')).toBeVisible();

  // Not lost by writing another.
  await offer.begin();
  await expect(offer.field('Virksomhed')).toHaveValue('');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(offer.panel.getByRole('button', { name: /^Fortsæt det påbegyndte tilbud/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offer.field('Virksomhed')).toBeFocused();
  await expect(offer.field('Virksomhed')).toHaveValue('Hotel Sundet');
  await expect(offer.field('Opgave')).toHaveValue('rengøring');
  await expect(offer.panel).not.toContainText('Et påbegyndt tilbud');
});
