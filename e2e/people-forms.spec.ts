import type { Locator, Page } from '@playwright/test';

import { openPeople, prove } from './support/people-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('a half-typed colleague is not thrown away by Escape', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await openPeople(board);
  await page.getByRole('button', { name: 'Tilføj kollega …' }).click();
  const form = page.getByRole('dialog', { name: 'Tilføj en kollega' });
  const name = form.getByLabel('Navn');
  await name.fill('Sofie Lu');
  await page.keyboard.press('Escape');
  const asks = page.getByRole('alertdialog', { name: 'Kollegaen har ikke fået en nøgle endnu' });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(asks).toBeHidden();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Sofie Lu');
  await form.getByRole('button', { name: 'Annuller' }).click();
  await asks.getByRole('button', { name: 'Kassér det skrevne' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Tilføj kollega …' })).toBeFocused();
  // Nothing is asked where nothing was written.
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Navn')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(asks).toHaveCount(0);
});

test('colleagues with a key and consultants on cards lead to each other, and a consultant half-typed is kept', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await openPeople(board);
  await page.getByRole('button', { name: 'Se konsulenter' }).click();
  const consultants = page.getByRole('dialog', { name: 'Konsulenter' });
  const add = consultants.getByRole('button', { name: 'Ny konsulent' });
  await add.click();
  const form = page.getByRole('dialog', { name: 'Ny konsulent' });
  await expect(form.getByLabel('Navn')).toBeFocused();
  await page.keyboard.type('Bo Bech');
  await page.keyboard.press('Escape');
  await page
    .getByRole('alertdialog', { name: 'Konsulenten er ikke tilføjet endnu' })
    .getByRole('button', { name: 'Bliv her' })
    .click();
  await expect(form.getByLabel('Navn')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(add).toBeFocused();
  await consultants.getByRole('button', { name: 'Se kolleger og nøgler' }).click();
  await expect(page.getByRole('dialog', { name: 'Kolleger og nøgler' }).getByRole('listitem')).toHaveCount(1);
});

test('a recovery key made from the panel leaves the focus there, on what made it', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await openPeople(board);
  await page.getByRole('button', { name: 'Lav en ny …' }).click();
  await prove(page, 'Lav nødnøglen');
  const groups = page.getByTestId('recovery-key').getByRole('listitem');
  await expect(groups).toHaveCount(8);
  const recoveryKey = (await groups.allTextContents()).join('');
  await page.getByRole('button', { name: 'Tast den ind igen' }).click();
  await expect(page.getByRole('textbox', { name: 'Nødnøgle' })).toBeFocused();
  await page.keyboard.insertText(recoveryKey);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lav en ny …' })).toBeFocused();
  await expect(page.getByText(/^Lavet \d\d\.\d\d\.\d{4}$/)).toBeVisible();
});

test('keys alone reach everything about people', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  while (
    !(await page
      .getByRole('menuitem', { name: 'Kolleger og nøgler …' })
      .evaluate((item) => item === document.activeElement))
  )
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Kolleger og nøgler' });
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await tabTo(page, panel.getByRole('button', { name: 'Flere valg for Mette Holm' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Omdøb …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Omdøb Mette Holm' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Omdøb Mette Holm' })).toBeHidden();
  await expect(panel).toBeVisible();
  // What gives the focus back explains nothing: no words beside the button are left for Escape to take away first.
  await expect(panel.getByRole('button', { name: 'Flere valg for Mette Holm' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toBeFocused();
});

async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 30; step++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
