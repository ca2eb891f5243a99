import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { createVaultInProcess } from '../electron/vault/testing/in-process.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage, leaving } from './support/board-page.ts';
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
  await settings.getByRole('button', { name: 'Tag en kopi nu' }).click();
  // On a slow computer the copy that is taken by itself may lie there too.
  const copies = settings.getByRole('list', { name: 'Kopier, de nyeste først' });
  await expect(copies.getByText('Hel', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await settings.getByLabel('Tavlens navn').fill('Efter kopien');
  await settings.getByLabel('Tavlens navn').press('Enter');
  await expect(settings.getByText('Ikke gemt')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Efter kopien' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Nour Haddad');
  await page.keyboard.press('Enter');
  // While it is being put on the board the form still takes the keys.
  await expect(page.getByRole('dialog', { name: 'Ny borger' })).toBeHidden();
  await expect(board.card('Nour Haddad')).toBeVisible();
  await page.keyboard.press('Control+,');
  await copies
    .getByRole('button', { name: /^Gendan kopien fra/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /^Gendan kopien fra/ });
  await dialog.getByLabel(/adgangssætning/i).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Se, hvad der er i den' }).click();
  await expect(dialog.getByText('Kopien har 3 kort.')).toBeVisible();
  await dialog.getByRole('button', { name: '1 kort forsvinder: det er ikke i kopien' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(/^Nour Haddad ligger nu på /);
  await expectAccessible(page);
  await leaving(dialog.getByRole('button', { name: 'Gendan, og lås tavlen' }).click());
  const door = new DoorPage(await tavle.door());
  await door.unlock(PASSPHRASE);
  const restored = new BoardPage(await tavle.board());
  await restored.expectOpen();
  await expect(restored.page.getByText('Efter kopien')).toHaveCount(0);

  // The settings were open when the copy was made; a restored board begins bare.
  await expect(restored.page.getByRole('dialog')).toHaveCount(0);
  const band = restored.page.getByRole('region', { name: 'Om sikkerhedskopierne' });
  await expect(band.getByText(/^Tavlen er gendannet fra en kopi\. Tavlen fra før/)).toBeVisible();
  await expectAccessible(restored.page);
  await band.getByRole('button', { name: 'Fortryd gendannelsen …' }).click();
  const back = restored.page.getByRole('dialog', { name: /^Gendan kopien fra/ });
  await back.getByLabel(/adgangssætning/i).fill(PASSPHRASE);
  await back.getByRole('button', { name: 'Se, hvad der er i den' }).click();
  await expect(back.getByText('Kopien har 4 kort.')).toBeVisible();
  await expect(back.getByRole('button', { name: '1 kort kommer tilbage' })).toBeVisible();
  await leaving(back.getByRole('button', { name: 'Gendan, og lås tavlen' }).click());
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  const again = new BoardPage(await tavle.board());
  await again.expectOpen();
  await expect(again.page.getByRole('dialog')).toHaveCount(0);
  await expect(again.page.getByRole('heading', { name: 'Efter kopien' })).toBeVisible();
  const still = again.page.getByRole('region', { name: 'Om sikkerhedskopierne' });
  await still.getByRole('button', { name: 'Behold, og skjul beskeden' }).click();
  await expect(still).toHaveCount(0);
});

test('a board moves to a new PC in three steps, and is closed here until a supervisor takes it back', async ({
  open,
  home,
}) => {
  const { tavle, board } = await open({ citizens: 3 });
  const { page } = board;
  const stick = path.join(home.folder, 'stick');
  await mkdir(stick);
  const openMove = async () => {
    await page.keyboard.press('Control+,');
    await page
      .getByRole('dialog', { name: 'Indstillinger' })
      .getByRole('button', { name: 'Flyt tavlen til en ny pc …' })
      .click();
    return page.getByRole('dialog', { name: 'Flyt tavlen til en ny pc' });
  };
  const move = await openMove();
  await expect(move.getByText('Tag kopien først.')).toBeVisible();
  await chooseNextFolder(tavle.app, stick);
  await move.getByRole('button', { name: 'Vælg et sted, og tag kopien …' }).click();
  await expect(move.getByText(/^Kopien fra .* er taget og læst igennem/)).toBeVisible();
  await expectAccessible(page);
  // Whoever carries the stick over comes back to where they were.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const later = await openMove();
  await later.getByRole('button', { name: 'Luk tavlen her …' }).click();
  const sure = page.getByRole('dialog', { name: 'Luk tavlen på denne pc' });
  await sure.getByLabel(/adgangssætning/i).fill(PASSPHRASE);
  await expectAccessible(page);
  await leaving(sure.getByRole('button', { name: 'Se kopien efter, og luk tavlen' }).click());

  const door = new DoorPage(await tavle.door());
  await expect(door.page.getByRole('note')).toHaveText(/^Tavlen er flyttet til en anden pc \d/);
  await expectAccessible(door.page);
  await door.page.getByRole('button', { name: 'Tag den i brug her igen …' }).click();
  await door.page.getByLabel('Adgangssætning', { exact: true }).fill('ikke den rigtige her');
  await door.page.getByRole('button', { name: 'Tag i brug, og åbn tavlen' }).click();
  await door.expectSays('Adgangssætningen passer ikke.');
  await expectAccessible(door.page);
  await door.page.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
  await door.page.getByRole('button', { name: 'Tag i brug, og åbn tavlen' }).click();
  await new BoardPage(await tavle.board()).expectOpen();
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

test('on a new PC the folder is chosen, and a board that lies there is told of before', async ({ start, home }) => {
  const stick = path.join(home.folder, 'stick');
  const [old, documents] = [path.join(home.folder, 'gammel'), path.join(home.folder, 'dokumenter')];
  for (const folder of [stick, old, documents]) await mkdir(folder);
  const vault = createVaultInProcess();
  const seeded = await seedBoard({ folder: old, name: 'Nord', passphrase: PASSPHRASE, citizens: 3 });
  await vault.door().mustCall('vault.unlock', { path: seeded, passphrase: PASSPHRASE, likely: [] });
  await vault.board().mustCall('copies.make', { place: stick });
  await vault.close();
  const tavle = await start();
  const { page } = new DoorPage(await tavle.door());
  await page.getByRole('button', { name: /^Gendan fra en kopi/ }).click();
  await chooseNextFolder(tavle.app, stick);
  await page.getByRole('button', { name: 'Vælg mappe …' }).click();
  await expect(page.getByRole('group', { name: 'Kopier, de nyeste først' }).getByRole('radio')).toHaveCount(1);
  const taken = page.getByText(/^Her ligger allerede en tavle\. Den lægges til side/);
  await chooseNextFolder(tavle.app, old);
  await page.getByRole('button', { name: /^Skift mappe/ }).click();
  await expect(taken).toBeVisible();
  await expectAccessible(page);
  await chooseNextFolder(tavle.app, documents);
  await page.getByRole('button', { name: /^Skift mappe/ }).click();
  await expect(page.getByText(`Tavlen lægges her: ${path.join(documents, 'Nord')}`)).toBeVisible();
  await expect(taken).toHaveCount(0);
  await page.getByLabel('Kopiens adgangssætning').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Se, hvad der er i den' }).click();
  await expect(page.getByText('Kopien har 3 kort.')).toBeVisible();
  await page.getByRole('button', { name: 'Gendan, og åbn tavlen' }).click();
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  await expect(board.page.getByRole('dialog')).toHaveCount(0);
  expect(existsSync(path.join(documents, 'Nord', 'vault.db'))).toBe(true);
});
