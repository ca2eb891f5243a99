import { spawn } from 'node:child_process';
import path from 'node:path';

import { seedBoard } from './demo/seed-board.ts';
import { DoorPage } from './support/door-page.ts';
import { startArguments, type TavleHome } from './support/tavle.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

test('a second start makes the door offer its board', async ({ home, start }) => {
  const tavle = await start({ board: await board(home, 'Nord') });
  const door = await tavle.door();
  await expect(door.getByRole('heading', { name: 'Nord' })).toBeVisible();
  expect(await startAgain(home, await board(home, 'Syd'))).toBe(0);
  await expect(door.getByRole('heading', { name: 'Syd' })).toBeVisible();
  await unlock(tavle);
});

test('a second start leaves an open board open; its own is offered after the next lock', async ({ home, start }) => {
  const tavle = await start({ board: await board(home, 'Nord') });
  const open = await unlock(tavle);
  expect(await startAgain(home, await board(home, 'Syd'))).toBe(0);
  await open.expectOpen();
  await open.lock();
  const door = new DoorPage(await tavle.door());
  await expect(door.page.getByRole('heading', { name: 'Syd' })).toBeVisible();
  await door.page.getByRole('button', { name: 'En anden tavle' }).click();
  await expect(door.page.getByRole('menuitem', { name: 'Nord' })).toBeVisible();
});

function board({ folder }: TavleHome, name: string): Promise<string> {
  return seedBoard({ folder, name, passphrase: PASSPHRASE, citizens: 1 });
}

/** Starts the app once more with the same settings; resolves with its exit code. */
function startAgain(home: TavleHome, folder: string): Promise<number | null> {
  const { executable, args } = startArguments({ home, board: path.resolve(folder) });
  return new Promise((resolve, reject) => {
    spawn(executable, args, { stdio: 'ignore' }).once('exit', resolve).once('error', reject);
  });
}
