import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { addDays, isoDateOf } from '../shared/lib/iso-date.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { answerSaving } from './support/save-as.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const TODAY = isoDateOf(new Date());
const MINE = 'Fatima Aydin';

/** A board of Fatima, who has three follow-ups today, two over time and one to come. */
async function boardOfFatima(folder: string): Promise<string> {
  const board = await seedBoard({
    folder,
    name: 'Virksomhedsteamet',
    passphrase: PASSPHRASE,
    citizens: 40,
    person: MINE,
    clock: daysAgo(1),
  });
  await visit({ folder: board, passphrase: PASSPHRASE, clock: daysAgo(1) }, async ({ board: page, run }) => {
    const { consultants, citizens } = await page.mustCall('board.load', {});
    const at = (column: string): number => citizens.columns.indexOf(column);
    const fatima = consultants.find(({ name }) => name === MINE)?.id;
    const ids = citizens.rows.filter((row) => row[at('consultantId')] === fatima).map((row) => row[at('id')]);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    await run('citizen.several', { ids, laneId: (await page.mustCall('board.load', {})).lanes[0]?.id, nextDate: null });
    const dates = [TODAY, TODAY, TODAY, addDays(TODAY, -2), addDays(TODAY, -30), addDays(TODAY, 5)];
    for (const [index, nextDate] of dates.entries()) await run('citizen.edit', { id: ids[index], patch: { nextDate } });
  });
  return board;
}

/** From now on what the program shows on the desktop is written down, and shown nowhere. */
async function watchDesktop(tavle: Tavle): Promise<void> {
  await tavle.app.evaluate(({ Notification }) => {
    const seen: string[] = [];
    const noted = globalThis as unknown as { onDesktop: string[]; clickLast: () => void };
    noted.onDesktop = seen;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      seen.push([this.title, this.body].join(': '));
      noted.clickLast = () => void this.emit('click', {});
    };
    Notification.prototype.close = () => void seen.push('closed');
  });
}
const onDesktop = (tavle: Tavle) =>
  tavle.app.evaluate(() => (globalThis as unknown as { onDesktop: readonly string[] }).onDesktop);

test('the desktop tells how many follow-ups there are, once a day, with no name; a click opens the day, a lock takes it away', async ({
  home,
  start,
}) => {
  const folder = await boardOfFatima(home.folder);
  const tavle = await start({ board: folder });
  await watchDesktop(tavle);
  const board = await unlock(tavle);
  await expect.poll(() => onDesktop(tavle)).toEqual(['Tavle: Opfølgninger: 3 i dag, 2 over tiden']);
  await tavle.app.evaluate(() => (globalThis as unknown as { clickLast: () => void }).clickLast());
  await expect(board.page.getByRole('dialog', { name: 'Min dag' })).toBeVisible();
  await board.page.keyboard.press('Escape');

  // In the overview and after a lock nothing more is told that day.
  await board.glance();
  await new BoardPage(await tavle.board()).expectOpen();
  await new BoardPage(await tavle.board()).openFully();
  const again = new BoardPage(await tavle.board());
  await again.expectOpen();
  await again.lock();
  await unlock(tavle);
  expect((await onDesktop(tavle)).filter((words) => words !== 'closed')).toHaveLength(1);
});

test('a lock takes the reminder off the desktop, and the settings switch it off', async ({ home, start }) => {
  const folder = await boardOfFatima(home.folder);
  const tavle = await start({ board: folder });
  await watchDesktop(tavle);
  const board = await unlock(tavle);
  await expect.poll(() => onDesktop(tavle)).toHaveLength(1);
  await board.lock();
  await expect.poll(() => onDesktop(tavle)).toEqual([expect.stringContaining('3 i dag'), 'closed']);

  // What is told is told by the board in sight alone, and is two numbers.
  const { page } = await unlock(tavle);
  await page.evaluate(() => {
    const { remind } = globalThis.tavleBoard as unknown as { remind: (counts: unknown) => void };
    remind({ today: 'Mya Naing', overdue: 0 });
    remind('Mya Naing');
    remind({ today: 1, overdue: 0, name: 'Mya Naing' });
    remind({ today: 7, overdue: 0 });
  });
  await expect.poll(async () => (await onDesktop(tavle)).at(-1)).toBe('Tavle: Opfølgninger: 7 i dag');
  await page.keyboard.press('Control+,');
  await expect(page.getByText('Kun tal, ingen navne.')).toBeVisible();
  await page.getByRole('switch', { name: 'Påmindelse på skrivebordet' }).click();
  await expect.poll(async () => (await onDesktop(tavle)).at(-1)).toBe('closed');
  const told = (await onDesktop(tavle)).length;
  await page.evaluate(() => globalThis.tavleBoard?.remind({ today: 8, overdue: 0 }));
  await page.keyboard.press('Escape');
  expect(await onDesktop(tavle)).toHaveLength(told);
  expect((await onDesktop(tavle)).join()).not.toContain('Mya');
});

test('own follow-ups go into a calendar file with initials and dates alone', async ({ home, start }) => {
  const folder = await boardOfFatima(home.folder);
  const tavle = await start({ board: folder, size: { width: 1400, height: 900 } });
  const file = path.join(home.folder, 'mine.ics');
  const other = path.join(home.folder, 'fremmed.ics');
  writeFileSync(other, 'BEGIN:VCALENDAR\r\nPRODID:-//Somebody//\r\n');
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+d');
  await page.getByRole('button', { name: 'Gem som kalender (.ics)' }).click();
  const question = page.getByRole('alertdialog', { name: 'Gem opfølgninger som kalender?' });
  await expect(question).toContainText('Kun initialer og datoer står i den');
  await expect(question).toContainText('uden for tavlen');
  await expectAccessible(page);

  await answerSaving(tavle, other);
  await page.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toContainText('Der ligger allerede en anden fil med det navn');
  expect(readFileSync(other, 'utf8')).toContain('Somebody');
  await answerSaving(tavle, file);
  await question.getByRole('button', { name: 'Vælg, hvor den skal ligge …' }).click();
  await expect(page.getByText('4 opfølgninger er skrevet i filen.').first()).toBeVisible();
  await expect(question).toBeHidden();
  const text = readFileSync(file, 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(text.match(/^SUMMARY:Opfølgning \p{L}{1,3}\r?$/gmu)).toHaveLength(4);
  expect(text).toContain(`DTSTART;VALUE=DATE:${addDays(TODAY, 5).replaceAll('-', '')}`);
  const names = (
    await page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''))
  ).map((label) => label.split(',')[0] ?? '');
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(text).not.toContain(name);
});
