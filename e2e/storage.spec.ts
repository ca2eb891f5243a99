import { execFileSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Locator } from '@playwright/test';

import { inventCaseload } from './demo/invented-caseload.ts';
import { seedBoard } from './demo/seed-board.ts';
import { isoDateOf } from '../shared/lib/iso-date.ts';
import { BoardPage } from './support/board-page.ts';
import { chooseNextFolder, DoorPage } from './support/door-page.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const UNSAVED = 'Tavlen er låst. Det sidste, du skrev, kunne ikke gemmes';
const DRAFT_UNSAVED = /^Det, du skriver, kan ikke gemmes lige nu/;
const HALF_TYPED = 'Ringede i går – vil gerne prøve køkkenet igen';

test.describe('a board whose folder is taken away', () => {
  test.skip(process.platform === 'win32', 'Windows lets nobody take an open file away');

  test('takes a change back and says why, and the door does not call it saved', async ({ open }) => {
    const { tavle, board, folder } = await open({ citizens: 3 });
    const name = firstPerson();
    await rm(folder, { recursive: true });
    const before = await board.card(name).getAttribute('aria-label');
    await moveOneLane(board, name);
    await expect(toast(board, /^Mappen med tavlen kan ikke nås\. Ændringen blev ikke gemt\./)).toBeVisible();
    await expect.poll(() => board.card(name).getAttribute('aria-label')).toBe(before);

    await board.lock();
    const door = await tavle.door();
    await expect(door.getByText(UNSAVED)).toBeVisible();
    await expect(door.getByText('Der er ingen tavle i mappen.')).toBeVisible();
    await expect(door.getByText('ligger klar')).toHaveCount(0);
  });

  test('tells whoever is writing, once, and saves again when it is back', async ({ open }) => {
    const { tavle, board, folder } = await open({ citizens: 3 });
    await rename(folder, `${folder} 2`);
    await board.card(firstPerson()).click();
    const note = board.page.getByRole('textbox', { name: 'Notat' });
    await note.pressSequentially(HALF_TYPED, { delay: 20 });
    await expect(toast(board, DRAFT_UNSAVED)).toHaveCount(1);
    await rename(`${folder} 2`, folder);
    await note.pressSequentially(' mere');
    await board.lock();
    await expect((await tavle.door()).getByText('Tavlen er låst. Det, du var i gang med, ligger klar.')).toBeVisible();
    const again = await unlock(tavle);
    await expect(again.page.getByRole('textbox', { name: 'Notat' })).toHaveValue(new RegExp(`${HALF_TYPED} mere`));
  });
});

test('a board that cannot be made there says that nothing was made', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'a folder in which nobody can make anything');
  const tavle = await start();
  const door = new DoorPage(await tavle.door());
  await door.makeBoard(tavle.app, { folder: '/proc/tavle/her', name: 'Team', passphrase: PASSPHRASE });
  await door.expectSays('Der er ikke lavet noget. Vælg en anden mappe');
});

test('a folder that a cloud synchronises is told of, and copies that fail', async ({ home, start }) => {
  const library = path.join(home.folder, 'Nordby Kommune', 'Team - Dokumenter');
  const stick = path.join(home.folder, 'stick');
  await mkdir(library, { recursive: true });
  await mkdir(stick);
  // What OneDrive leaves in a library of SharePoint.
  await writeFile(path.join(library, '.849C9593-D756-4E56-8D6E-42412F2A707B'), '');
  const tavle = await start();
  const door = new DoorPage(await tavle.door());
  await door.page.getByRole('button', { name: 'Lav en ny tavle' }).click();
  await chooseNextFolder(tavle.app, library);
  await door.page.getByRole('button', { name: /Skift mappe/ }).click();
  await expect(door.page.getByText(/^Mappen synkroniseres af OneDrive\. Åbnes tavlen på to/)).toBeVisible();
  await expectAccessible(door.page);
  await door.page.getByRole('button', { name: 'Tilbage' }).click();
  await door.makeBoard(tavle.app, { folder: library, name: 'Team', passphrase: PASSPHRASE });
  const board = new BoardPage(await tavle.board());
  await board.later();
  const { page } = board;
  const settings = page.getByRole('dialog', { name: 'Indstillinger' });
  await page.keyboard.press('Control+,');
  await expect(settings.getByText(/Mappen synkroniseres af OneDrive\. Åbnes tavlen på to/)).toBeVisible();
  await chooseNextFolder(tavle.app, library);
  await settings.getByRole('button', { name: 'Vælg et sted …' }).click();
  await expect(settings.getByText(/^OneDrive synkroniserer mappen\. Det er et godt sted til kopier/)).toBeVisible();
  await expectAccessible(page);

  await chooseNextFolder(tavle.app, stick);
  await settings.getByRole('button', { name: 'Vælg et sted …' }).click();
  await expect(settings.getByText(stick)).toBeVisible();
  await page.keyboard.press('Escape');
  await rm(stick, { recursive: true });
  const band = page.getByRole('region', { name: 'Om sikkerhedskopierne' });
  await expect(band.getByText(/^Kopien kunne ikke tages: stedet kan ikke nås/)).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);
  await band.getByRole('button', { name: 'Se sikkerhedskopierne' }).click();
  await settings.getByRole('button', { name: 'Læg dem ved siden af tavlen' }).click();
  await settings.getByRole('button', { name: 'Tag en kopi nu' }).click();
  await expect(settings.getByText('Hel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(band).toHaveCount(0);
  await board.lock();
  const closed = await tavle.door();
  await closed.getByRole('button', { name: 'Er tavlen sikker her?' }).click();
  await expect(closed.getByRole('dialog', { name: 'Hvor tavlen ligger' })).toContainText('OneDrive');
  await expectAccessible(closed);
});

test('a full disk is told while one writes, at the door and when unlocking', async ({ home, start }) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'a small disk of its own needs root');
  const disk = path.join(home.folder, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
  try {
    const folder = await seedBoard({ folder: disk, name: 'Team', passphrase: PASSPHRASE, citizens: 3 });
    const tavle = await start({ board: folder });
    const board = await unlock(tavle);
    await board.card(firstPerson()).click();
    fill(path.join(disk, 'fyld'));
    await board.page.getByRole('textbox', { name: 'Notat' }).pressSequentially(HALF_TYPED, { delay: 20 });
    await expect(toast(board, DRAFT_UNSAVED)).toHaveCount(1);
    await board.lock();
    const door = new DoorPage(await tavle.door());
    await expect(door.page.getByText(UNSAVED)).toBeVisible();
    await expect(door.page.getByText('ligger klar')).toHaveCount(0);

    // After a crash there is a log to be worked in, and no room for its index.
    await rm(path.join(disk, 'fyld'));
    const reopened = await unlock(tavle);
    await reopened.card(firstPerson()).click();
    await reopened.page.getByRole('textbox', { name: 'Notat' }).fill(HALF_TYPED);
    await expect.poll(() => sizeOf(path.join(folder, 'vault.db-wal'))).toBeGreaterThan(0);
    const ended = new Promise((resolve) => tavle.app.process().once('exit', resolve));
    tavle.app.process().kill('SIGKILL');
    await ended;
    expect(sizeOf(path.join(folder, 'vault.db-wal'))).toBeGreaterThan(0);
    fill(path.join(disk, 'fyld'));
    const next = new DoorPage(await (await start({ board: folder })).door());
    await next.unlock(PASSPHRASE);
    await next.expectSays('Disken er fuld.');
  } finally {
    execFileSync('umount', ['--lazy', disk]);
  }
});

function firstPerson(): string {
  return inventCaseload(1, isoDateOf(new Date()))[0]?.name ?? '';
}

/** What is shown; what is read out stands in the page once more. */
function toast(board: BoardPage, words: RegExp): Locator {
  return board.page.getByRole('region', { name: 'Beskeder', includeHidden: true }).getByText(words);
}

async function moveOneLane(board: BoardPage, name: string): Promise<void> {
  await board.card(name).focus();
  await board.page.keyboard.press('Space');
  await expect(board.spoken()).toContainText(`${name} løftet`);
  await board.page.keyboard.press('ArrowRight');
  await board.page.keyboard.press('Enter');
}

const sizeOf = (file: string): number => statSync(file).size;

/** Leaves no byte free on the disk that `file` is on. */
function fill(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(descriptor);
  }
}
