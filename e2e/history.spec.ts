import type { Page } from '@playwright/test';

import { addMonths } from '../shared/domain/clocks/calendar.ts';
import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { addDays, isoDateOf } from '../shared/lib/iso-date.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const OLE = { name: 'Ole Østergård', role: 'consultant', passphrase: 'fire grønne æbler på et fad' } as const;
const ZAHRA = 'Zahra Prøve';

/** A board of two months ago. Ten days ago Ole moved Zahra from "Ny" to another lane, and wrote on her card. */
async function boardWithPast(folder: string): Promise<{ readonly path: string; readonly lanes: readonly string[] }> {
  const path = await seedBoard({
    folder,
    name: 'Virksomhedsteamet',
    passphrase: PASSPHRASE,
    citizens: 24,
    clock: daysAgo(60),
    people: [OLE],
  });
  let lanes: readonly string[] = [];
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(45) }, async ({ board, run }) => {
    const loaded = await board.mustCall('board.load', {});
    lanes = loaded.lanes.map(({ name }) => name);
    const fields = { ...BLANK_CITIZEN_FIELDS, name: ZAHRA, phone: '11 22 33 44' };
    await run('citizen.add', { id: 'zahra', fields, laneId: loaded.lanes[0]?.id, consultantId: null });
  });
  await visit({ folder: path, passphrase: OLE.passphrase, clock: daysAgo(10) }, async ({ run, lane }) => {
    await run('citizen.edit', { id: 'zahra', patch: { phone: '55 66 77 88' } });
    await run('citizen.move', { id: 'zahra', laneId: await lane(lanes[2] ?? ''), consultantId: null, place: 'last' });
  });
  return { path, lanes };
}

const band = (page: Page) => page.getByRole('region', { name: 'Tavlen som den var', exact: true }).first();
const long = (day: string) =>
  new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T12:00:00`),
  );

test('the board is shown as it was last month; nothing on it can be changed, and today is one key away', async ({
  home,
  start,
}) => {
  const { path, lanes } = await boardWithPast(home.folder);
  const [first = '', , third = ''] = lanes;
  const tavle = await start({ board: path, size: { width: 1600, height: 1000 } });
  const board = await unlock(tavle);
  const { page } = board;
  const today = isoDateOf(new Date());
  await board.find('Zahra');
  await board.expectCardIn(ZAHRA, third, 'Ikke fordelt');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+h');
  await expect(band(page).getByText(`Sådan så tavlen ud ${long(addDays(today, -1))}`)).toBeVisible();
  await expect(band(page).getByText('Intet kan ændres her')).toBeVisible();
  await band(page).getByRole('button', { name: 'For en måned siden' }).click();
  await expect(band(page).getByText(`Sådan så tavlen ud ${long(addMonths(today, -1))}`)).toBeVisible();
  await board.find('Zahra');
  await board.expectCardIn(ZAHRA, first, 'Ikke fordelt');
  // Counted as of that day: on the lane since she came, 45 days before today.
  const days = 45 - (Date.parse(today) - Date.parse(addMonths(today, -1))) / 86_400_000;
  await expect(board.card(ZAHRA)).toHaveAccessibleName(new RegExp(`\\b${String(days)} dage\\b`));
  await expectAccessible(page);

  // Neither hand nor key changes anything.
  await board.drag(board.card(ZAHRA), board.cell(third, 'Ikke fordelt'));
  await page.keyboard.press('Escape');
  await expect(band(page)).toBeHidden();
  await page.keyboard.press('Control+Shift+h');
  await expect(band(page)).toBeVisible();
});
