import type { Page } from '@playwright/test';

import { addMonths } from '../shared/domain/clocks/calendar.ts';
import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS } from '../shared/domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS } from '../shared/domain/placement.ts';
import { addDays, daysBetween, isoDateOf } from '../shared/lib/iso-date.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const TODAY = isoDateOf(new Date());
const MONTH_AGO = addMonths(TODAY, -1);
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

const band = (page: Page) => page.getByRole('region', { name: 'Tavlen som den var', exact: true });
const long = (day: string) =>
  new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T12:00:00`),
  );
const looked = (day: string) => `Sådan så tavlen ud ${long(day)}`;
const NOBODY = 'Ikke fordelt';

/** Looks at the board as it was a month ago, with the board narrowed to Zahra. */
async function lookBack(board: BoardPage): Promise<void> {
  const { page } = board;
  await page.keyboard.press('Control+Shift+h');
  await expect(band(page).getByText(looked(addDays(TODAY, -1)))).toBeVisible();
  await band(page).getByRole('button', { name: '1 måned', exact: true }).click();
  await expect(band(page).getByText(looked(MONTH_AGO))).toBeVisible();
}

test('the board is shown as it was last month; nothing on it can be changed, and today is one key away', async ({
  home,
  start,
}) => {
  const { path, lanes } = await boardWithPast(home.folder);
  const [first = '', , third = ''] = lanes;
  const tavle = await start({ board: path, size: { width: 1600, height: 1000 } });
  const board = await unlock(tavle);
  const { page } = board;
  await board.find('Zahra');
  await board.expectCardIn(ZAHRA, third, NOBODY);
  await page.getByRole('textbox', { name: 'Filtrer kort' }).press('Enter');

  await lookBack(board);
  await expect(band(page).getByText('Intet kan ændres her')).toBeVisible();
  await board.expectCardIn(ZAHRA, first, NOBODY);
  // Counted as of that day: on the lane since she came, 45 days before today.
  const days = 45 - daysBetween(MONTH_AGO, TODAY);
  await expect(board.card(ZAHRA)).toHaveAccessibleName(new RegExp(`\\b${String(days)} dage\\b`));
  await expectAccessible(page);

  // Neither hand nor key changes anything.
  await board.drag(board.card(ZAHRA), board.cell(third, NOBODY));
  await board.expectCardIn(ZAHRA, first, NOBODY);
  await board.card(ZAHRA).click({ button: 'right' });
  await expect(page.getByRole('menu')).toHaveCount(0);
  await board.card(ZAHRA).focus();
  for (const keys of ['Space', 'ArrowRight', 'Enter']) await page.keyboard.press(keys);
  const card = page.getByRole('dialog', { name: ZAHRA });
  await expect(card.getByText(`Sådan stod kortet ${long(MONTH_AGO)}. Intet kan ændres her.`)).toBeVisible();
  await expect(card.getByText('11 22 33 44')).toBeVisible();
  await expect(card.locator('input, textarea, [contenteditable]')).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  for (const keys of ['Control+n', 'Control+i', 'Control+z', 'Control+e', 'Control+h', 'Control+k', 'Control+t', 'k'])
    await page.keyboard.press(keys);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ny borger', exact: true })).toHaveCount(0);
  await expect(band(page)).toBeVisible();

  // Day by day, week by week, and to a day of one's own.
  await board.card(ZAHRA).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(band(page).getByText(looked(addDays(MONTH_AGO, -1)))).toBeVisible();
  await band(page).getByRole('button', { name: 'Dagen efter' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(band(page).getByText(looked(addDays(MONTH_AGO, 6)))).toBeVisible();
  await band(page).getByLabel('Dag', { exact: true }).fill(addDays(TODAY, -50));
  await expect(band(page).getByText(looked(addDays(TODAY, -50)))).toBeVisible();
  await expect(board.card(ZAHRA)).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(band(page)).toBeHidden();
  await board.expectCardIn(ZAHRA, third, NOBODY);
  await expect(page.getByRole('button', { name: 'Ny borger', exact: true })).toBeVisible();
});

test('the card of then leads to the card of now; a lock and the overview leave the past', async ({ home, start }) => {
  const { path, lanes } = await boardWithPast(home.folder);
  const [, , third = ''] = lanes;
  const tavle = await start({ board: path, size: { width: 1600, height: 1000 } });
  const board = await unlock(tavle);
  const { page } = board;
  await lookBack(board);
  await board.find('Zahra');
  await board.card(ZAHRA).click();
  await page.getByRole('button', { name: 'Se kortet i dag' }).click();
  await expect(band(page)).toBeHidden();
  await expect(page.getByRole('dialog', { name: ZAHRA }).getByLabel('Telefon')).toHaveValue('55 66 77 88');
  await page.keyboard.press('Escape');

  await lookBack(board);
  await board.glance();
  const glance = new BoardPage(await tavle.board());
  await glance.expectOpen();
  await expect(band(glance.page)).toHaveCount(0);
  for (const keys of ['Control+h', 'Control+Shift+h', 'Alt+ArrowLeft']) await glance.page.keyboard.press(keys);
  await expect(glance.page.getByRole('dialog')).toHaveCount(0);
  await expect(band(glance.page)).toHaveCount(0);
  await glance.openFully();
  const again = new BoardPage(await tavle.board());
  await again.expectOpen();
  await expect(band(again.page)).toHaveCount(0);

  await lookBack(again);
  await again.lock();
  const unlocked = await unlock(tavle);
  await expect(band(unlocked.page)).toHaveCount(0);
  await unlocked.expectCardIn(ZAHRA, third, NOBODY);
});

test("a colleague's move is taken back from the list with two keys", async ({ home, start }) => {
  const { path, lanes } = await boardWithPast(home.folder);
  const [first = '', , third = ''] = lanes;
  const tavle = await start({ board: path, size: { width: 1600, height: 1000 } });
  const board = await unlock(tavle);
  const { page } = board;
  await board.expectCardIn(ZAHRA, third, NOBODY);

  await page.keyboard.press('Control+h');
  const list = page.getByRole('dialog', { name: 'Seneste ændringer' });
  const steps = list.locator('[data-step]');
  await expect(steps.first()).toBeFocused();
  await expect(steps.first()).toHaveAccessibleName(
    new RegExp(`^12.00, ${ZAHRA} flyttet til ${third.replace('+', '\\+')}, fra ${first}, ${OLE.name}$`),
  );
  await page.keyboard.press('z');
  await expect(page.getByText(`Fortrudt: ${ZAHRA} flyttet til ${third}`).first()).toBeVisible();
  await expect(steps.first()).toHaveAccessibleName(/, Fortrudt$/);
  await expectAccessible(page);

  // What came before the move can be taken back too now; the card it is about is a key away, and so is the list again.
  await page.keyboard.press('ArrowDown');
  await expect(steps.nth(1)).toBeFocused();
  await expect(steps.nth(1)).toHaveAccessibleName(new RegExp(`${ZAHRA} rettet, telefon, ${OLE.name}$`));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: ZAHRA })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(steps.nth(1)).toBeFocused();
  await list.getByRole('radio', { name: 'Kun flytninger' }).click();
  await expect(steps).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await board.expectCardIn(ZAHRA, first, NOBODY);

  // Brought again, it is Ole's step no longer undone.
  await page.keyboard.press('Control+Shift+z');
  await board.expectCardIn(ZAHRA, third, NOBODY);
});

test('the list says whose placement it was and what became of it, which answer was given, and who got which date', async ({
  home,
  start,
}) => {
  const path = await seedBoard({ folder: home.folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 3 });
  const clock = daysAgo(0);
  const date = addDays(TODAY, 21);
  const dated = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short' }).format(
    new Date(`${date}T12:00:00`),
  );
  await visit({ folder: path, passphrase: PASSPHRASE, clock }, async ({ board, run, lane }) => {
    const laneId = await lane('Praktik');
    for (const name of [ZAHRA, 'Bo Prøve', 'Cille Prøve'])
      await run('citizen.add', { id: name[0], fields: { ...BLANK_CITIZEN_FIELDS, name }, laneId, consultantId: null });
    await run('company.add', { id: 'netto', fields: { ...BLANK_COMPANY_FIELDS, name: 'Netto' } });
    const fields = { ...BLANK_PLACEMENT_FIELDS, companyId: 'netto', kind: 'igu' };
    const undo = () => board.mustCall('history.undo', { entryId: null });
    await run('placement.add', { id: 'kept', citizenId: 'C', offerId: null, fields });
    await run('placement.edit', { id: 'kept', patch: { mentor: 'Bo', plannedEnd: date } });
    await run('placement.add', { id: 'gone', citizenId: 'Z', offerId: null, fields });
    await run('placement.edit', { id: 'gone', patch: { outcome: 'completed', end: TODAY } });
    await undo();
    await undo();
    await run('offer.add', { id: 'offer', companyId: 'netto', fields: { ...BLANK_OFFER_FIELDS, role: 'Butik' } });
    for (const [citizenId, as] of [
      ['Z', 'accepted'],
      ['B', 'declined'],
    ]) {
      await run('proposal.add', { id: `p${as}`, offerId: 'offer', citizenId, fromId: null });
      await run('proposal.answer', { id: `p${as}`, as, answer: 'Begynder i skole' });
    }
    await run('citizen.several', { ids: ['Z', 'B', 'C'], nextDate: date });
  });
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+h');
  const list = page.getByRole('dialog', { name: 'Seneste ændringer' });
  await expect(list.getByText(`Næste dato ${dated} på 3 kort`)).toBeVisible();
  await expect(list.getByText('Zahra Prøve, Bo Prøve og Cille Prøve')).toBeVisible();
  await expect(list.getByText('Nej til forslag om Bo Prøve til Netto')).toBeVisible();
  await expect(list.getByText('Ja til forslag om Zahra Prøve til Netto')).toBeVisible();
  // What was said with a no may be about somebody's health: it is not for a list.
  await expect(list.getByText('Begynder i skole')).toHaveCount(0);
  const ended = list.getByRole('button', { name: /placering af Zahra Prøve hos Netto afsluttet, .*, Fortrudt$/ });
  await expect(ended).toBeVisible();
  await expect(
    list.getByRole('button', { name: /Cille Prøve hos Netto rettet, aftalt sidste dag og mentor, / }),
  ).toBeVisible();
  await expectAccessible(page);
  await ended.click();
  await expect(page.getByRole('dialog', { name: ZAHRA })).toBeVisible();
});
