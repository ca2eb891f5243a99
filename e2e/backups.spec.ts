import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { BoardPage } from './support/board-page.ts';
import { chooseNextFolder, DoorPage } from './support/door-page.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('a copy on a stick is made, looked into and restored; what was there lies among the copies', async ({
  open,
  home,
}) => {
  const { tavle, board } = await open({ citizens: 3 });
  const { page } = board;
  const stick = path.join(home.folder, 'stick');
  await mkdir(stick);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Indstillinger' });
  await chooseNextFolder(tavle.app, stick);
  await settings.getByRole('button', { name: 'Vælg et sted …' }).click();
  await expect(settings.getByText(stick)).toBeVisible();
  await expect(settings.getByText('Her er ingen kopier endnu.')).toBeVisible();
  await settings.getByRole('button', { name: 'Tag en kopi nu' }).click();
  const copies = settings.getByRole('list', { name: 'Kopier, de nyeste først' });
  await expect(copies.getByRole('listitem')).toHaveCount(1);
  await expect(copies.getByText('Hel')).toBeVisible();
  await expectAccessible(page);

  await settings.getByLabel('Tavlens navn').fill('Efter kopien');
  await settings.getByLabel('Tavlens navn').press('Enter');
  await expect(settings.getByText('Ikke gemt')).toHaveCount(0);
  await copies.getByRole('button', { name: /^Gendan kopien fra/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Gendan kopien fra/ });
  await dialog.getByLabel(/adgangssætning/i).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Se, hvad der er i den' }).click();
  await expect(dialog.getByText('Kopien har 3 kort.')).toBeVisible();
  await expect(dialog.getByText('Kortene er som nu.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Gendan, og lås tavlen' }).click();
  await page.getByRole('button', { name: 'Lås tavlen' }).click();
  const door = new DoorPage(await tavle.door());
  await door.unlock(PASSPHRASE);
  const restored = new BoardPage(await tavle.board());
  await restored.expectOpen();
  await expect(restored.page.getByText('Efter kopien')).toHaveCount(0);
});

test('a damaged board is made anew of its own copy, at the closed door', async ({ open }) => {
  const { tavle, board, folder } = await open({ citizens: 3 });
  await board.page.keyboard.press('Control+,');
  const settings = board.page.getByRole('dialog', { name: 'Indstillinger' });
  await settings.getByRole('button', { name: 'Tag en kopi nu' }).click();
  await expect(settings.getByText('Hel')).toBeVisible();
  await board.page.keyboard.press('Escape');
  await board.lock();
  const door = new DoorPage(await tavle.door());
  await writeFile(path.join(folder, 'vault.keys'), 'no key file any more');
  await writeFile(path.join(folder, 'vault.keys.bak'), 'no key file any more');
  const { page } = door;
  await door.expectSays('beskadiget');
  await page.getByRole('button', { name: 'Gendan fra en kopi …' }).click();
  await expect(page.getByRole('group', { name: 'Kopier, de nyeste først' }).getByRole('radio')).toHaveCount(1);
  await page.getByLabel('Kopiens adgangssætning').fill('ikke den rigtige her');
  await page.getByRole('button', { name: 'Se, hvad der er i den' }).click();
  await door.expectSays('Adgangssætningen passer ikke.');
  await page.getByLabel('Kopiens adgangssætning').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Se, hvad der er i den' }).click();
  await expect(page.getByText('Kopien har 3 kort.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gendan, og åbn tavlen' }).click();
  await new BoardPage(await tavle.board()).expectOpen();
});
