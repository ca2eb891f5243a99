import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { seedBoard } from './demo/seed-board.ts';
import { daysAgo } from './support/earlier.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';
import { hangWall, wallPage } from './support/wall-page.ts';

const docs = path.resolve(import.meta.dirname, '../docs');
/** Where the pictures are kept when they are taken anew for the docs; else they are only looked at for their size. */
const KEPT = process.env['TAVLE_PICTURES'] === 'keep';
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
const MOST_BYTES = 400_000;

/** A screen of 55" with 3840 × 2160 dots, seen from across the room. */
const DOT_MM = 0.317;
const AWAY_MM = 4000;
const arcMinutes = (dots: number): number => (Math.atan((dots * DOT_MM) / AWAY_MM) * 180 * 60) / Math.PI;

test('the wall and a meeting as they are seen across a room, with a picture of each, and letters that are read at 4 m', async ({
  home,
  start,
}, { outputDir }) => {
  test.setTimeout(300_000);
  const folder = KEPT ? path.join(docs, 'pictures') : outputDir;
  await mkdir(folder, { recursive: true });
  // Nine days ago: some dates have passed since, and most have not.
  const seed = { folder: home.folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE, citizens: 60 };
  const tavle = await start({ board: await seedBoard({ ...seed, clock: daysAgo(9) }), size: SIZES[0] });
  const board = await unlock(tavle);
  const plain = await hangWall(tavle, board);
  const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
  await bar.getByRole('button', { name: 'Stop bladringen' }).click();
  await bar.getByRole('button', { name: 'Næste side' }).click();
  await expect(plain.getByText(/^Side 2 af /)).toBeVisible();

  const letters = { capHeight: 0, words: 0 };
  for (const size of SIZES) {
    const ending = `${String(size.width)}.jpg`;
    await take(plain, size, path.join(folder, `wall-${ending}`));
    await bar.getByRole('button', { name: /^Vis navne/ }).click();
    const named = await wallPage(tavle, 'named');
    await take(named, size, path.join(folder, `wall-names-${ending}`));
    letters.capHeight = await capHeight(named, '[data-wall-person]');
    letters.words = await capHeight(named, 'main li [data-kind]');
    await bar.getByRole('button', { name: 'Skjul navne' }).click();
    await wallPage(tavle);
  }
  // As ADR 11 tells them. A letter of 5 arc minutes is what a good eye can just tell.
  expect(letters.capHeight * DOT_MM).toBeCloseTo(15.9, 0);
  expect(arcMinutes(letters.capHeight)).toBeCloseTo(13.6, 0);
  expect(letters.words * DOT_MM).toBeCloseTo(12.7, 0);
  expect(arcMinutes(letters.words)).toBeCloseTo(10.9, 0);

  await bar.getByRole('button', { name: 'Luk storskærm' }).click();
  await board.chooseFromMenu('Teammøde …');
  const meeting = board.page.getByRole('dialog', { name: 'Teammøde' });
  await meeting.getByRole('button', { name: 'Begynd mødet' }).click();
  await expect(meeting.getByRole('article')).toBeVisible();
  for (const size of SIZES) await take(board.page, size, path.join(folder, `meeting-${String(size.width)}.jpg`));

  const shown = await readFile(path.join(docs, 'adr/0011-wall-and-meeting.md'), 'utf8');
  for (const name of ['wall', 'wall-names', 'meeting'])
    for (const { width } of SIZES) expect(shown).toContain(`(../pictures/${name}-${String(width)}.jpg)`);
});

/** As on a screen of this many dots. */
async function take(page: Page, size: (typeof SIZES)[number], file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
  await page.waitForTimeout(600); // Portraits are loaded and motion has ended.
  for (const quality of [82, 70, 58, 46]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'jpeg', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length >= MOST_BYTES && quality > 46) continue;
    expect(picture.length).toBeLessThan(MOST_BYTES);
    await writeFile(file, picture);
    return;
  }
}

/** How tall an H stands there, in the page's dots. */
function capHeight(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      const brush = document.createElement('canvas').getContext('2d');
      if (!brush) throw new Error('no canvas');
      brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      return brush.measureText('H').actualBoundingBoxAscent;
    });
}
