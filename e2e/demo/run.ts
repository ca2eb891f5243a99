import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

import { BoardPage } from '../support/board-page.ts';
import { DoorPage } from '../support/door-page.ts';
import { ImportPage } from '../support/import-page.ts';
import { makeHome, startTavle, type Tavle } from '../support/tavle.ts';
import { seedBoard } from './seed-board.ts';

const PASSPHRASE = 'fire heste ved havnen';
const CITIZENS = 57;
const NEWCOMERS = 3;
const SIZE = { width: 1920, height: 1080 };
const pictures = path.resolve(import.meta.dirname, '../../out/demo');

const home = await makeHome();
try {
  const board = await seedBoard({
    folder: home.folder,
    name: 'Virksomhedsteamet',
    passphrase: PASSPHRASE,
    citizens: CITIZENS,
  });
  const somebodyWatches = process.env['TAVLE_DEMO'] === 'watched';
  const tavle = await startTavle({ home, board, ...(somebodyWatches ? {} : { size: SIZE }) });
  await (somebodyWatches ? show(tavle) : workThrough(tavle));
} finally {
  await home.remove();
}

/** Opens the board for the person at the screen and leaves it to them. */
async function show(tavle: Tavle): Promise<void> {
  await unlock(tavle);
  process.stdout.write(
    `A throw-away board of invented people is open. Locked it opens with: ${PASSPHRASE}\nIt is gone when you close the window.\n`,
  );
  await tavle.app.waitForEvent('close', { timeout: 0 });
}

/** The main job, from the closed door to the closed door and back, with pictures. */
async function workThrough(tavle: Tavle): Promise<void> {
  await mkdir(pictures, { recursive: true });
  let board = await unlock(tavle);

  const wizard = new ImportPage(board.page);
  await wizard.open();
  await wizard.chooseFile(path.join(import.meta.dirname, 'nye-borgere.csv'));
  await wizard.next();
  await wizard.commit(NEWCOMERS);
  await board.page.getByRole('button', { name: 'Se tavlen' }).click();

  await board.find('Freshta');
  await board.drag(board.card('Freshta Noori'), board.cell('Praktik', 'Mette Hornbæk'));
  await board.expectCardIn('Freshta Noori', 'Praktik', 'Mette Hornbæk');
  await board.find('');
  await board.page.keyboard.press('Escape');
  await picture(board.page, 'board.png');

  await board.card('Freshta Noori').click();
  await expect(board.page.getByRole('textbox', { name: 'Notat' })).toBeVisible();
  await picture(board.page, 'card.png');
  await board.page.keyboard.press('Escape');

  await board.lock();
  const door = await tavle.door();
  await expect(door.getByText('Tavlen er låst. Det, du var i gang med, ligger klar.')).toBeVisible();
  await picture(door, 'lock.png');

  board = await unlock(tavle);
  await board.expectCardIn('Freshta Noori', 'Praktik', 'Mette Hornbæk');
  await board.page.keyboard.press('Control+,');
  await board.page.getByRole('radio', { name: 'Mørkt' }).click();
  await board.page.keyboard.press('Escape');
  await expect(board.page.getByRole('dialog')).toHaveCount(0);
  await picture(board.page, 'board-dark.png');
  await tavle.quit();
}

async function unlock(tavle: Tavle): Promise<BoardPage> {
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  return board;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(600); // Portraits are loaded and motion has ended.
  const file = path.join(pictures, name);
  await page.screenshot({ path: file });
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}
