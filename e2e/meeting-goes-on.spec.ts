import { addDays } from '../shared/lib/iso-date.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { boardForMeeting, LATE } from './support/meeting-board.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

test('a meeting goes on where it was after a lock: on its agenda, on a card, over a choice that was not made, at its end, over its minutes', async ({
  home,
  start,
}) => {
  // Six times through the door.
  test.setTimeout(300_000);
  const { path } = await boardForMeeting(home.folder);
  const tavle = await start({ board: path });
  let board = await unlock(tavle);
  const meeting = () => board.page.getByRole('dialog', { name: 'Teammøde' });
  const card = () => meeting().getByRole('article');
  const over = () => board.page.getByRole('dialog', { name: 'Mødet er slut' });
  const again = async (): Promise<void> => {
    await board.lock();
    board = await unlock(tavle);
  };
  await board.chooseFromMenu('Teammøde …');
  const offers = () => meeting().getByRole('button', { name: /^Tilbud uden person/ });
  await offers().click();
  await expect(meeting().getByText('På dagsordenen: 3 borgere og ingen tilbud.')).toBeVisible();
  await again();
  await expect(offers()).toHaveAttribute('aria-pressed', 'false');
  await expect(meeting().getByText('På dagsordenen: 3 borgere og ingen tilbud.')).toBeVisible();

  await meeting().getByRole('button', { name: 'Begynd mødet' }).click();
  await board.page.keyboard.press('ArrowRight');
  await expect(card()).toHaveAccessibleName(LATE);
  await again();
  await expect(card()).toHaveAccessibleName(LATE);
  await board.page.keyboard.press('n');
  const sheet = () => board.page.getByRole('dialog', { name: `Næste dato for ${LATE}` });
  const other = addDays(daysAgo(0).today(), 9);
  await sheet().getByLabel('En anden dag').fill(other);
  await again();
  // The choice that was not made is open as it was filled in.
  await expect(sheet().getByLabel('En anden dag')).toHaveValue(other);
  await board.page.keyboard.press('Escape');
  await expect(sheet()).toHaveCount(0);
  await expect(card()).toHaveAccessibleName(LATE);
  await expect(meeting().getByText('2 af 3')).toBeVisible();
  await expect(card().getByText('3 dage for sent')).toBeVisible();
  await expect(card().getByText(/^flyttet nu/)).toHaveCount(0);

  await meeting().getByRole('button', { name: 'Afslut mødet' }).click();
  await board.page.getByRole('alertdialog').getByRole('button', { name: 'Afslut mødet' }).click();
  await expect(over().getByText(/^2 borgere og ingen tilbud gennemgået/)).toBeVisible();
  await again();
  await expect(over().getByText(/^2 borgere og ingen tilbud gennemgået/)).toBeVisible();
  await over().getByRole('button', { name: 'Gem referat …' }).click();
  await expect(board.page.getByRole('dialog', { name: 'Gem referatet' })).toBeVisible();
  await again();
  await expect(over().getByRole('region', { name: 'Ikke nået' }).getByText('Rolig Prøve')).toBeVisible();
  // None was saved, so it is asked before the meeting is put away.
  await over().getByRole('button', { name: 'Luk mødet' }).click();
  await expect(board.page.getByRole('alertdialog', { name: 'Luk uden referat?' })).toBeVisible();
});

test('what a colleague did while the board was locked stands on the large card, and whoever went is told of', async ({
  home,
  start,
}) => {
  const { path } = await boardForMeeting(home.folder);
  const tavle = await start({ board: path });
  let board = await unlock(tavle);
  await board.chooseFromMenu('Teammøde …');
  await board.page.getByRole('button', { name: 'Begynd mødet' }).click();
  await board.page.keyboard.press('ArrowRight');
  const card = () => board.page.getByRole('dialog', { name: 'Teammøde' }).getByRole('article');
  await expect(card()).toHaveAccessibleName(LATE);
  await board.lock();
  let from = '';
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ board: page, run, lane }) => {
    const { lanes, consultants } = await page.mustCall('board.load', {});
    from = lanes.find(({ expectedDays }) => expectedDays === null || expectedDays > 60)?.name ?? '';
    const to = { laneId: await lane('Barsel'), consultantId: consultants[1]?.id ?? null, place: 'last' };
    await run('citizen.move', { id: 'z', ...to });
    await run('citizen.remove', { id: 'r' });
  });
  board = await unlock(tavle);
  await expect(card()).toHaveAccessibleName(LATE);
  await expect(card().getByText('Barsel', { exact: true })).toBeVisible();
  // The newest move is told, in place of what came before the meeting.
  await expect(card().getByText(`lige flyttet fra ${from}`)).toBeVisible();
  await board.page.keyboard.press('ArrowRight');
  await expect(board.page.getByText('Kortet er ikke længere på tavlen.', { exact: true })).toBeVisible();
});
