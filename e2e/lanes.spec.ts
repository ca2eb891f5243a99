import { expect, expectAccessible, test } from './support/test.ts';

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
  await page.keyboard.press('Control+,');
  await expect(page.getByText(folder)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lock the board' })).toBeVisible();
  await expectAccessible(page);
});
