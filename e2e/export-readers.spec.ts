import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { ElectronApplication, Locator } from '@playwright/test';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import type { BoardPayload } from '../shared/ipc/payloads.ts';
import { isoDateOf } from '../shared/lib/iso-date.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import {
  checkCsv,
  checkJson,
  checkList,
  checkPoster,
  checkWorkbook,
  LEVELS,
  truthOf,
  type Level,
  type Saved,
} from './support/export-checks.ts';
import { readWorkbook } from './support/readers/workbook.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

/**
 * Every format at every level, made by a supervisor in the real app and opened by readers that have nothing in common with those that wrote them: the
 * workbook (written by hucre) by zlib, Chromium's XML parser and our own reading of ECMA-376; lists and posters (written by pdfkit, counted in the app by
 * pdf.js) by our own reading of PDF's objects, content streams and ToUnicode tables; the picture by Chromium's decoder; CSV by the letter of RFC 4180; the
 * hash of the JSON worked out again. All is compared with what the vault tells a page of the board. What the letters of the picture say, nobody reads here.
 */
const FORMATS = {
  list: 'PDF-liste (A4)',
  posterA3: 'PDF-plakat (A3)',
  posterA4: 'PDF-plakat (A4)',
  picture: 'Billede (PNG)',
  workbook: 'Regneark (XLSX)',
  csv: 'Tabel (CSV)',
  json: 'Data (JSON)',
} as const;
type Format = keyof typeof FORMATS;
const ENDINGS = {
  list: 'pdf',
  posterA3: 'pdf',
  posterA4: 'pdf',
  picture: 'png',
  workbook: 'xlsx',
  csv: 'csv',
  json: 'json',
} as const satisfies Record<Format, string>;
const ALL_LEVELS = Object.keys(LEVELS) as Level[];
const ALL_FORMATS = Object.keys(FORMATS) as Format[];

/** What spreadsheets would run, were it not for us. */
const NASTY = { name: '=2+3 Formel', phone: '+45 28 90 34 12', considerations: '@SUM(A1) "citat"; semikolon' };
const PURPOSE = 'Ledelsesinformation';

const NO_FILE: Saved = { bytes: Buffer.of(), hash: '' };

test('each file says what the board says, at its level and no more', async ({ home, start }) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 24 });
  const boards: BoardPayload[] = [];
  await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ board, run }) => {
    const [lane] = (await board.mustCall('board.load', {})).lanes;
    const fields = { ...BLANK_CITIZEN_FIELDS, ...NASTY };
    const placed = { laneId: lane?.id, consultantId: null, laneSince: isoDateOf(new Date()) };
    await run('citizen.add', { id: randomUUID(), fields, ...placed });
    boards.push(await board.mustCall('board.load', {}));
  });
  const [board] = boards;
  if (!board) throw new Error('no board');

  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Øjebliksbillede' });
  const files = new Map<string, Saved>();
  for (const level of ALL_LEVELS) {
    await dialog.getByRole('radio', { name: LEVELS[level] }).click();
    if (level === 'identified')
      for (const field of ['Telefon', 'Særlige hensyn'])
        await dialog.getByRole('button', { name: field, exact: true }).click();
    for (const format of ALL_FORMATS) {
      const file = path.join(home.folder, `${level}-${format}.${ENDINGS[format]}`);
      files.set(`${level} ${format}`, await saved(tavle.app, dialog, file, FORMATS[format]));
    }
  }

  for (const level of ALL_LEVELS) {
    const file = (format: Format): Saved => files.get(`${level} ${format}`) ?? NO_FILE;
    const truth = truthOf(board, PURPOSE, level);
    checkJson(file('json'), truth);
    checkCsv(file('csv'), truth);
    checkWorkbook(await readWorkbook(file('workbook').bytes, page), truth, file('workbook').hash);
    checkList(file('list'), truth);
    checkPoster(file('posterA3'), truth);
    checkPoster(file('posterA4'), truth);
    await checkPicture(tavle.app, file('picture').bytes);
  }
});

/** Chooses the format, saves the file where it is told, and answers with what lies there when the app says it is done. */
async function saved(app: ElectronApplication, dialog: Locator, file: string, format: string): Promise<Saved> {
  await answerSaving({ app }, file);
  await dialog.getByRole('radio', { name: format, exact: true }).click();
  await dialog.getByRole('button', { name: 'Gem …' }).click();
  await expect(dialog.getByText(/i filen, kontrolleret$/)).toBeVisible({ timeout: 20_000 });
  const told = await dialog.getByText(/^Kontrolsum \(SHA-256\): [\da-f]{64}$/).textContent();
  await dialog.getByRole('button', { name: 'Lav en til' }).click();
  return { bytes: readFileSync(file), hash: told?.slice(-64) ?? '' };
}

/** A picture that a browser can decode, as wide as it is to be, with more on it than paper. */
async function checkPicture(app: ElectronApplication, file: Buffer): Promise<void> {
  const seen = await app.evaluate(({ nativeImage }, base64) => {
    const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
    const pixels = new Uint32Array(new Uint8Array(image.toBitmap()).buffer);
    return { ...image.getSize(), colors: new Set(pixels.filter((_, at) => at % 97 === 0)).size };
  }, file.toString('base64'));
  expect(seen.width).toBe(3840);
  expect(seen.height).toBeGreaterThan(2000);
  expect(seen.colors).toBeGreaterThan(20);
}
