import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { canonicalJson } from '../electron/vault/keys/key-file-schema.ts';
import { seedBoard } from './demo/seed-board.ts';
import { DoorPage } from './support/door-page.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const PEOPLE = 3;

test('everything that is missing for a new board is told at once, and the page stays where it is', async ({
  start,
}, info) => {
  const { page } = new DoorPage(await (await start()).door());
  await page.getByRole('button', { name: 'Lav en ny tavle' }).click();
  const card = page.getByRole('heading', { name: 'Lav en ny tavle' }).locator('xpath=ancestor::section');
  const before = await card.boundingBox();
  await page.screenshot({ path: info.outputPath('empty.png') });
  await page.getByLabel('Adgangssætning', { exact: true }).fill('kort');
  await page.getByRole('button', { name: 'Lav tavlen' }).click();
  for (const words of ['Giv tavlen et navn.', 'Skriv dit navn.', /der mangler 8 tegn/, 'De to er ikke ens.'])
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  await expect(page.getByLabel('Tavlens navn')).toBeFocused();
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('missing.png') });
  expect(await card.boundingBox()).toEqual(before);
  // What is mended is no longer held against one; the rest is.
  await page.getByLabel('Tavlens navn').fill('Nord');
  await expect(page.getByText('Giv tavlen et navn.')).toHaveCount(0);
  await expect(page.getByText('Skriv dit navn.')).toBeVisible();
});

test('a passphrase that does not fit moves nothing on the doors', async ({ home, start }, info) => {
  const door = new DoorPage(await (await start({ board: await board(home.folder) })).door());
  const clock = door.page.locator('time');
  const before = await clock.boundingBox();
  await door.unlock('fire heste i haven');
  await door.expectSays('Adgangssætningen passer ikke.');
  await door.page.screenshot({ path: info.outputPath('refused.png') });
  expect((await clock.boundingBox())?.y).toBe(before?.y);
});

test.describe('what cannot be opened says so in its own words, and nothing is written', () => {
  test('a wrong passphrase', async ({ home, start }) => {
    const folder = await board(home.folder);
    const tavle = await start({ board: folder });
    const before = await contentOf(folder);
    const door = new DoorPage(await tavle.door());
    await expectAccessible(door.page);
    await door.unlock('fire heste i haven');
    await door.expectSays('Adgangssætningen passer ikke.');
    await expectAccessible(door.page);
    expect(await contentOf(folder)).toEqual(before);
    await expect(door.page.getByLabel('Adgangssætning', { exact: true })).toBeFocused();
    await unlock(tavle);
  });

  test('a folder without a board', async ({ home, start }) => {
    const empty = path.join(home.folder, 'tom');
    await mkdir(empty);
    const tavle = await start({ board: empty });
    await new DoorPage(await tavle.door()).expectSays('Der er ingen tavle i mappen.');
    expect(await readdir(empty)).toEqual([]);
  });

  test('a damaged key file', async ({ home, start }) => {
    const folder = await board(home.folder);
    await rm(path.join(folder, 'vault.keys.bak'), { force: true });
    await writeFile(path.join(folder, 'vault.keys'), '{"half": ');
    const before = await contentOf(folder);
    const tavle = await start({ board: folder });
    await new DoorPage(await tavle.door()).expectSays(/beskadiget/);
    expect(await contentOf(folder)).toEqual(before);
  });

  test('damaged data, under the right passphrase', async ({ home, start }) => {
    const folder = await board(home.folder);
    const file = path.join(folder, 'vault.db');
    const bytes = await readFile(file);
    bytes[1000] = (bytes[1000] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    const before = await contentOf(folder);
    const tavle = await start({ board: folder });
    const door = new DoorPage(await tavle.door());
    await door.unlock(PASSPHRASE);
    await door.expectSays('Adgangssætningen er rigtig, men tavlens fil er beskadiget.');
    expect(await contentOf(folder)).toEqual(before);
  });

  test('an empty data file', async ({ home, start }) => {
    const folder = await board(home.folder);
    await truncate(path.join(folder, 'vault.db'), 0);
    const before = await contentOf(folder);
    const tavle = await start({ board: folder });
    const door = new DoorPage(await tavle.door());
    await door.unlock(PASSPHRASE);
    await door.expectSays(/beskadiget/);
    expect(await contentOf(folder)).toEqual(before);
  });

  test('a board made by a newer Tavle', async ({ home, start }) => {
    const folder = await board(home.folder);
    const file = path.join(folder, 'vault.keys');
    const { checksum: _old, ...keys } = JSON.parse(await readFile(file, 'utf8')) as {
      checksum: string;
      version: number;
    };
    const newer = { ...keys, version: keys.version + 1 };
    const checksum = createHash('sha256').update(canonicalJson(newer)).digest('base64');
    await writeFile(file, `${canonicalJson({ ...newer, checksum })}\n`);
    const before = await contentOf(folder);
    const tavle = await start({ board: folder });
    await new DoorPage(await tavle.door()).expectSays('Tavlen er lavet med en nyere udgave af programmet.');
    expect(await contentOf(folder)).toEqual(before);
  });
});

test('the door speaks English to those who want it', async ({ home, start }) => {
  const folder = await board(home.folder);
  const tavle = await start({ board: folder, lang: 'en' });
  const door = await tavle.door();
  await expect(door.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await door.getByText('Dansk', { exact: true }).click();
  await expect(door.getByRole('button', { name: 'Lås op' })).toBeVisible();
  await expectAccessible(door);
});

function board(folder: string): Promise<string> {
  return seedBoard({ folder, name: 'Team', passphrase: PASSPHRASE, citizens: PEOPLE });
}

/** Every file of a folder with a hash of what is in it. */
async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder)).sort();
  const hashes = await Promise.all(
    files.map(
      async (file) =>
        [
          file,
          createHash('sha256')
            .update(await readFile(path.join(folder, file)))
            .digest('hex'),
        ] as const,
    ),
  );
  return Object.fromEntries(hashes);
}
