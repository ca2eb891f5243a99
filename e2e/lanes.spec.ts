import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { OfferView } from './support/offer-page.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

test('a lane with cards cannot vanish: it says how many there are and asks where they go', async ({ open }) => {
  const { board } = await open();
  const { page } = board;
  await page.getByRole('button', { name: 'Flere valg for Praktik', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Fjern tavle …' }).click();
  const question = page.getByRole('alertdialog', { name: 'Fjern tavlen Praktik?' });
  await expect(question.getByText('Der er 12 kort på tavlen. Hvor skal de hen?')).toBeVisible();
  await expect(question.getByRole('combobox')).toHaveText('Vælg, hvor de skal hen');
  await expect(question.getByRole('button', { name: 'Flyt 12 kort, og fjern tavlen' })).toBeDisabled();
  await expectAccessible(page);
  await question.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Løntilskud' }).click();
  await question.getByRole('button', { name: 'Flyt 12 kort, og fjern tavlen' }).click();
  await expect(page.getByRole('button', { name: 'Flere valg for Praktik', exact: true })).toBeHidden();
  await board.showTogether();
  await expect(page.getByRole('group', { name: 'Løntilskud, alle konsulenter: 20 borgere' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: 'Praktik, alle konsulenter: 12 borgere' })).toBeVisible();
});

test('a lane is added, and lanes change places by keyboard', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Tavler …' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ny tavle' }).last().click();
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Sprogpraktik');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tilføj tavlen' }).press('Enter');
  const up = page.getByRole('button', { name: 'Flyt Sprogpraktik op' });
  await up.press('Enter');
  await expect(page.getByText(/Sprogpraktik er nu nummer \d+ af 11/)).toBeAttached();
});

test('a consultant who has left hands everybody over', async ({ open }) => {
  const { board } = await open({ size: { width: 1600, height: 1000 } });
  const { page } = board;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Konsulenter …' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ole Snekkersten er stoppet …' }).click();
  const question = page.getByRole('alertdialog', { name: 'Er Ole Snekkersten stoppet?' });
  await expect(question.getByText('Ole Snekkersten har 14 borgere. Hvem tager over?')).toBeVisible();
  await question.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Fatima Aydin' }).click();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Overdrag 14 borgere' }).click();
  await expect(page.getByText('Ole Snekkersten er ikke længere aktiv')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: /^Praktik, Ole Snekkersten:/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /^Praktik, Ole Snekkersten:/ })).toBeVisible();
});

test('settings change language at once', async ({ open }) => {
  const { board, folder } = await open({ citizens: 3 });
  const { page } = board;
  const cards = page.locator('[data-card]');
  await expect(cards.filter({ hasText: 'Arabisk' }).first()).toBeVisible();
  await page.keyboard.press('Control+,');
  await expect(page.getByText(folder)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lock the board' })).toBeVisible();
  await expectAccessible(page);
  // What people speak is told in the language of the screen, and found by either name; their lanes keep the team's own words.
  await expect(cards.filter({ hasText: 'Arabic' }).first()).toBeVisible();
  await expect(cards.filter({ hasText: 'Arabisk' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Praktik', exact: true })).toBeVisible();
  for (const name of ['Arabic', 'arabisk']) {
    await page.getByRole('textbox', { name: 'Filter cards' }).fill(name);
    await expect(page.getByTestId('filter-count')).toHaveText(/^\d+ of 3$/);
  }
});

test('a lane says that people there are away from work, and an offer says it of each of them', async ({
  home,
  start,
}) => {
  const path = await seedBoard({ folder: home.folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 0 });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ run, lane }) => {
    const add = async (name: string, laneName: string) =>
      run('citizen.add', {
        id: name[0],
        fields: { ...BLANK_CITIZEN_FIELDS, name, workExperience: 'Kok' },
        laneId: await lane(laneName),
        consultantId: null,
      });
    await add('Amina Prøve', 'Sygemeldt');
    await add('Bo Prøve', 'Barsel');
    await add('Zahra Prøve', 'Praktik');
  });
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  const offer = new OfferView(page);
  await offer.begin();
  await offer.field('Opgave').fill('kok');
  await expect(offer.rows).toContainText(['Zahra Prøve', 'Amina Prøve', 'Bo Prøve']);
  await expect(offer.panel.getByTestId('fits')).toHaveText('1 passer');
  await expect(offer.row('Amina Prøve').getByRole('list', { name: 'Taler imod' })).toHaveText('Er sygemeldt');
  await expect(offer.row('Bo Prøve').getByRole('list', { name: 'Taler imod' })).toHaveText('Er på barsel');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tavler …' }).click();
  await page.getByRole('button', { name: 'Rediger Praktik', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Rediger tavlen Praktik' });
  const away = form.getByRole('radiogroup', { name: 'Er borgerne her væk fra arbejde?' });
  await expect(away.getByRole('radio', { name: 'Nej' })).toBeChecked();
  await away.getByRole('radio', { name: 'På orlov' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form).toBeHidden();
  await page.keyboard.press('Escape');
  await offer.begin();
  await offer.field('Opgave').fill('kok');
  await expect(offer.row('Zahra Prøve').getByRole('list', { name: 'Taler imod' })).toHaveText('Har orlov');
  await expect(offer.panel.getByTestId('fits')).toHaveText('Ingen passer på det hele endnu');
});
