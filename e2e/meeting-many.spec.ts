import { readFileSync } from 'node:fs';

import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { boardForMeeting, LATE } from './support/meeting-board.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

test('two hundred on the agenda: any key held down steps on, the last is a key away, and only those who were shown count', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { board } = await open({ citizens: 230 });
  const { page } = board;
  await board.chooseFromMenu('Teammøde …');
  const meeting = page.getByRole('dialog', { name: 'Teammøde' });
  // Everybody is new on a board of today.
  const sum = meeting.getByText(/^På dagsordenen: \d+ borgere/);
  await expect(sum).toBeVisible();
  const [, people = '', offers = ''] =
    /: (\d+) borgere og (\d+|ingen) tilbud/.exec((await sum.textContent()) ?? '') ?? [];
  expect(Number(people)).toBeGreaterThanOrEqual(200);
  const all = Number(people) + (offers === 'ingen' ? 0 : Number(offers));
  await meeting.getByRole('button', { name: 'Begynd mødet' }).click();
  const at = (place: number) => meeting.getByText(`${String(place)} af ${String(all)}`, { exact: true });
  await expect(at(1)).toBeVisible();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowRight');
  await expect(at(41)).toBeVisible();
  await page.keyboard.press('End');
  await expect(at(all)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(at(1)).toBeVisible();
  await meeting.getByRole('button', { name: 'Afslut mødet' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Afslut mødet' }).click();
  const over = page.getByRole('dialog', { name: 'Mødet er slut' });
  const shown = offers === 'ingen' ? /^42 borgere og ingen tilbud gennemgået/ : /^41 borgere og 1 tilbud gennemgået/;
  await expect(over.getByText(shown)).toBeVisible();
});

test('nobody on the agenda: it is said, and no meeting begins', async ({ home, start }) => {
  const board = await seedBoard({ folder: home.folder, name: 'Tom', passphrase: PASSPHRASE, citizens: 0 });
  const { page } = await unlock(await start({ board }));
  await new BoardPage(page).chooseFromMenu('Teammøde …');
  const meeting = page.getByRole('dialog', { name: 'Teammøde' });
  await meeting.getByRole('button', { name: /^Tilbud uden person/ }).click();
  await expect(meeting.getByText(/^Der er ikke noget på dagsordenen/)).toBeVisible();
  const begin = meeting.getByRole('button', { name: 'Begynd mødet' });
  await expect(begin).toHaveAttribute('aria-disabled', 'true');
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(meeting.getByRole('article')).toHaveCount(0);
  await expect(meeting.getByText(/^Der er ikke noget på dagsordenen/)).toBeVisible();
});

test('a meeting by mouse alone, in English: from the agenda to sealed minutes', async ({ home, start }) => {
  const { path } = await boardForMeeting(home.folder);
  const tavle = await start({ board: path, lang: 'en', size: { width: 1280, height: 800 } });
  const door = await tavle.door();
  await door.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await door.keyboard.press('Enter');
  const page = await tavle.board();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await new BoardPage(page).chooseFromMenu('Team meeting …');
  await button('Begin the meeting').click();
  const meeting = page.getByRole('dialog', { name: 'Team meeting' });
  await expect(meeting.getByText('New in the last week · 1 of 1')).toBeVisible();
  await button('Next').click();
  await expect(meeting.getByRole('article')).toHaveAccessibleName(LATE);
  await expect(meeting.getByText(/^Overdue · 1 of /)).toBeVisible();
  // Nothing that is pressed is cut off.
  for (const one of await meeting.getByRole('group', { name: 'Decision' }).getByRole('button').all())
    expect(await one.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  await button('Move').click();
  await page.getByRole('button', { name: /^Barsel/ }).click();
  await expect(meeting.getByText(/^moved just now from /)).toBeVisible();
  await button('End the meeting').click();
  const asked = page.getByRole('alertdialog');
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'End the meeting' }).click();
  const over = page.getByRole('dialog', { name: 'The meeting is over' });
  await expect(over.getByText(/, past$/)).toBeVisible();
  await expectAccessible(page);
  const file = `${home.folder}/minutes.pdf`;
  await answerSaving(tavle, file);
  await button('Save minutes …').click();
  const saving = page.getByRole('dialog', { name: 'Save the minutes' });
  await saving.getByRole('switch').click();
  await expectAccessible(page);
  await saving.getByRole('button', { name: 'Save …', exact: true }).click();
  await expect(saving.getByText(/\d citizens/)).toBeVisible();
  // Nothing of it can be read without the passphrase that is shown.
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.includes('/Encrypt')).toBe(true);
  await expectAccessible(page);
});
