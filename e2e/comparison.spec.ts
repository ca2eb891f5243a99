import { readFileSync } from 'node:fs';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const [ZAHRA, BO, CILLE, DINA] = ['Zahra Prøve', 'Bo Prøve', 'Cille Prøve', 'Dina Prøve'] as const;

/** A board of two months ago on which, ten days ago, Zahra (to a consultant too) and Bo were moved, Cille was taken off it and Dina came. */
async function boardWithMoves(folder: string): Promise<{ readonly path: string; readonly lanes: readonly string[] }> {
  const path = await seedBoard({ folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 12, clock: daysAgo(60) });
  let lanes: readonly string[] = [];
  const add = (name: string, laneId: string | undefined) => ({
    id: name[0],
    fields: { ...BLANK_CITIZEN_FIELDS, name },
    laneId,
    consultantId: null,
  });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(45) }, async ({ board, run }) => {
    const loaded = await board.mustCall('board.load', {});
    lanes = loaded.lanes.map(({ name }) => name);
    for (const name of [ZAHRA, BO, CILLE]) await run('citizen.add', add(name, loaded.lanes[0]?.id));
  });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(10) }, async ({ board, run }) => {
    const { lanes: now, consultants } = await board.mustCall('board.load', {});
    const end = now.find(({ isEnd }) => isEnd);
    const move = { consultantId: null, place: 'last' };
    await run('citizen.move', { id: 'Z', laneId: now[2]?.id, ...move, consultantId: consultants[0]?.id });
    await run('citizen.move', { id: 'B', laneId: end?.id, ...move });
    await run('citizen.remove', { id: 'C' });
    await run('citizen.add', add(DINA, now[1]?.id));
  });
  return { path, lanes };
}

test('two days are compared by keyboard: who came, moved, ended, went and stood still, as picture, table and list', async ({
  home,
  start,
}) => {
  const { path, lanes } = await boardWithMoves(home.folder);
  const [first = '', second = '', third = ''] = lanes;
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sammenlign');
  await expect(page.locator('[role=option][data-highlighted]')).toHaveText(/^Sammenlign to dage/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sammenlign to dage' });
  await expect(dialog.getByText(/: 15 borgere\. .*: 15 borgere, heraf 1 afsluttet\./)).toBeVisible();
  for (const words of [
    '1 Kommet til',
    '1 Flyttet',
    '1 Ny konsulent heraf 1 også flyttet',
    '1 Afsluttet',
    '1 Gået ud',
    '12 Samme sted',
  ])
    await expect(dialog.getByRole('button', { name: words, exact: true })).toBeVisible();
  await expectAccessible(page);

  // Table and picture tell the same.
  const table = dialog.getByRole('table');
  const [came, went] = ['Kommet til', 'Gået ud'];
  const cell = async (from: string, to: string): Promise<string> => {
    const heads = await table.getByRole('columnheader').allTextContents();
    const row = table.getByRole('row', { name: new RegExp(`^${from.replace('+', '\\+')}`) });
    return row.getByRole('cell').nth(heads.indexOf(to)).innerText();
  };
  for (const [from, to] of [
    [first, third],
    [first, went],
    [came, second],
  ] as const) {
    expect(await cell(from, to)).toBe('1');
    await expect(dialog.getByRole('button', { name: `${from} til ${to}: 1 borger`, exact: true })).toBeVisible();
  }

  // As a file: numbers alone, unless one asks for more, and small ones are not in it.
  const file = `${home.folder}/tal.csv`;
  await answerSaving(tavle, file);
  await dialog.getByRole('button', { name: 'Gem som fil' }).press('Enter');
  const saving = page.getByRole('dialog', { name: 'Gem sammenligningen' });
  await expect(saving.getByRole('radio', { name: 'Kun tal' })).toBeChecked();
  await expectAccessible(page);
  await saving.getByRole('radio', { name: 'Tabel (CSV)' }).click();
  await saving.getByRole('button', { name: 'Gem …' }).press('Enter');
  await expect(saving.getByText('Tallene er i filen, kontrolleret')).toBeVisible();
  const saved = readFileSync(file, 'utf8');
  expect(saved).toContain('Ledelsesinformation');
  expect(saved).not.toMatch(/Prøve|"[1-4]"/);
  await page.keyboard.press('Escape');
  await expect(saving).toBeHidden();

  // Of one lane: whoever came to another is not in it.
  await dialog.getByRole('button', { name: 'Tavler og konsulenter' }).press('Enter');
  const whom = page.getByRole('dialog', { name: 'Tavler og konsulenter' });
  await whom.getByRole('button', { name: first, exact: true }).press('Space');
  await whom.getByRole('button', { name: 'Færdig' }).press('Enter');
  await expect(dialog.getByRole('button', { name: '0 Kommet til', exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '1 Gået ud', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: /1 valgt/ }).press('Enter');
  await whom.getByRole('button', { name: 'Alle med igen' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: '1 Kommet til', exact: true })).toBeVisible();

  // From band to band, to the people in one, to the card and back to the same place.
  const bands = dialog.locator('[data-band]');
  await dialog.locator('[data-band][tabindex="0"]').focus();
  const wanted = dialog.getByRole('button', { name: `${first} til ${third}: 1 borger`, exact: true });
  for (
    let n = await bands.count();
    n > 0 && !(await wanted.evaluate((band) => band === document.activeElement));
    n -= 1
  )
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wanted).toHaveAttribute('aria-pressed', 'true');
  const people = dialog.getByRole('list', { name: 'Borgere' });
  await expect(people.getByRole('button')).toHaveCount(1);
  await people
    .getByRole('button', { name: `${ZAHRA}, Flyttet, fra ${first} til ${third}, fra Ikke fordelt til Mette Hornbæk` })
    .focus();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: ZAHRA })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(people.getByRole('button', { name: ZAHRA })).toBeFocused();

  // Whoever was handed over together with a move is found under that too.
  await dialog.getByRole('button', { name: '1 Ny konsulent heraf 1 også flyttet' }).press('Enter');
  await expect(people.getByRole('button')).toHaveText([new RegExp(ZAHRA)]);

  // Whoever went has no card to open.
  await dialog.getByRole('button', { name: '1 Gået ud' }).press('Enter');
  const gone = people.getByRole('button', { name: `${CILLE}, Gået ud, fra ${first}` });
  await expect(gone).toHaveAccessibleName(/ikke længere på nogen tavle$/);
  await gone.press('Enter');
  await expect(dialog).toBeVisible();

  // Before the board began, on the same day twice, and turned about.
  const day = (days: number): string => daysAgo(days).today();
  await dialog.getByLabel('Fra', { exact: true }).fill(day(400));
  await expect(dialog.getByText('Før den dag var der ingen på den.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '15 Kommet til' })).toBeVisible();
  await dialog.getByLabel('Fra', { exact: true }).fill(day(0));
  await expect(dialog.getByText('Det er den samme dag to gange')).toBeVisible();
  await dialog.getByLabel('Til', { exact: true }).fill(day(3));
  await expect(dialog.getByText('Skal være den første dag eller senere.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
