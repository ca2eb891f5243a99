import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { extractText } from 'unpdf';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const AMINA = 'Amina Kanarina حداد';

test('a supervisor reads who saw what, saves it, and hands out all that is held about somebody', async ({
  home,
  start,
}) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 6 });
  await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ board, run }) => {
    const { lanes } = await board.mustCall('board.load', {});
    const fields = { ...BLANK_CITIZEN_FIELDS, name: AMINA, note: 'Kanarinas note' };
    await run('citizen.add', { id: 'amina-1234', fields, laneId: lanes[0]?.id, consultantId: null });
  });
  const tavle = await start({ board: folder });
  const { page } = await unlock(tavle);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Kanarina');
  await expect(page.getByRole('option', { name: /Amina Kanarina/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: AMINA });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  // What is taken from the board by the clipboard is told too.
  await page.evaluate(() => {
    document.getSelection()?.selectAllChildren(document.body);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as the keys of the system do
    document.execCommand('copy');
    document.getSelection()?.removeAllRanges();
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('adgangslog');
  await page.keyboard.press('Enter');
  const log = page.getByRole('dialog', { name: 'Adgangslog' });
  await expect(log.getByText(/Loggen er hel/)).toBeVisible();
  await expect(log.getByText(`åbnede kortet: ${AMINA}`)).toBeVisible();
  await expect(log.getByText(/kopierede tekst fra tavlen/)).toBeVisible();
  await expectAccessible(page);
  await log.getByRole('radio', { name: 'Ændret' }).click();
  await expect(log.getByText(`ændrede kort: ${AMINA}`)).toBeVisible();
  await expect(log.getByText(`åbnede kortet: ${AMINA}`)).toHaveCount(0);
  const csv = path.join(home.folder, 'log.csv');
  await answerSaving(tavle, csv);
  await log.getByRole('button', { name: 'Gem som fil …' }).click();
  const saving = page.getByRole('dialog', { name: 'Gem adgangsloggen som fil' });
  await expect(saving.getByText(/\d+ linjer om alle borgere · Ændret/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vælg fil og gem' }).click();
  await expect.poll(() => (existsSync(csv) ? readFileSync(csv, 'utf8') : '')).toContain(`ændrede kort: ${AMINA}`);
  expect(readFileSync(csv, 'utf8')).not.toContain('åbnede kortet');
  await expect(saving).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(log).toHaveCount(0);

  const json = path.join(home.folder, 'indsigt.json');
  await answerSaving(tavle, json);
  // By any word for it, from the list of all that can be done; then it asks of whom.
  for (const word of ['udlever', 'gdpr', 'aktindsigt']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(word);
    await expect(page.getByRole('option', { name: /Indsigt: alt om en borger/ })).toBeVisible();
    if (word !== 'aktindsigt') await page.keyboard.press('Escape');
  }
  await page.getByRole('option', { name: /Indsigt: alt om en borger/ }).click();
  const asking = page.getByRole('dialog', { name: 'Indsigt: alt om en borger' });
  await expect(asking.getByRole('button', { name: 'Vælg fil og gem' })).toBeDisabled();
  await asking.getByRole('combobox', { name: 'Borger' }).fill('kanari');
  await page.getByRole('option', { name: /Amina Kanarina/ }).click();
  await expect(page.getByRole('dialog', { name: `Indsigt: alt om ${AMINA}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vælg fil og gem' }).click();
  await expect(page.getByText(/PDF og datafil er gemt og læst efter/).first()).toBeVisible();
  expect(readFileSync(json, 'utf8')).toContain('Kanarinas note');
  const { text } = await extractText(new Uint8Array(readFileSync(path.join(home.folder, 'indsigt.pdf'))));
  expect(text.join(' ')).toMatch(/Alt om Amina Kanarina[\s\S]*Kanarinas note[\s\S]*åbnede kortet/);
});

test('a long log is walked by keyboard and narrowed to one citizen, and what is too old is shown before it goes', async ({
  home,
  start,
}) => {
  const board = { folder: home.folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 6 };
  const folder = await seedBoard({ ...board, clock: daysAgo(401) });
  await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(400) }, async ({ board, run }) => {
    const { lanes } = await board.mustCall('board.load', {});
    const fields = { ...BLANK_CITIZEN_FIELDS, name: AMINA };
    // In the lane of those who ended.
    await run('citizen.add', { id: 'amina-1234', fields, laneId: lanes.at(-1)?.id, consultantId: null });
    for (let n = 0; n < 1500; n += 1)
      await board.mustCall('access.note', { act: 'search', words: 2, hits: n, found: [] });
    await board.mustCall('citizen.story', { id: 'amina-1234', before: null });
  });
  const tavle = await start({ board: folder });
  const { page } = await unlock(tavle);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('adgangslog');
  await page.keyboard.press('Enter');
  const log = page.getByRole('dialog', { name: 'Adgangslog' });
  const rows = log.getByRole('grid', { name: 'Adgang, nyeste først' });
  const count = async (): Promise<number> => Number(await rows.getAttribute('aria-rowcount')) - 1;
  await expect(log.getByText(/Loggen er hel: 1\.5\d\d linjer/)).toBeVisible();
  const before = await count();
  expect(before).toBeGreaterThan(1500);
  expect(await rows.getByRole('row').count()).toBeLessThan(80);
  await rows.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.locator('[role=row]:focus')).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('End');
  await expect(rows.locator('[role=row]:focus')).toHaveAttribute('aria-rowindex', String(before + 1));
  await expect(rows.locator('[role=row]:focus')).toContainText('ændrede tavlens indretning');
  await page.keyboard.press('Home');
  await expect(rows.locator('[role=row]:focus')).toHaveAttribute('aria-rowindex', '2');

  await log.getByRole('combobox', { name: 'Borger' }).fill('kanari');
  await expect(page.getByRole('option', { name: /Amina Kanarina/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(2);
  await expect(rows.getByText(`åbnede kortet: ${AMINA}`)).toBeVisible();
  await expect(rows.getByText(`ændrede kort: ${AMINA}`)).toBeVisible();
  await expectAccessible(page);
  // What is saved is what is on show, about her alone.
  const csv = path.join(home.folder, 'om-amina.csv');
  await answerSaving(tavle, csv);
  await log.getByRole('button', { name: 'Gem som fil …' }).click();
  const saving = page.getByRole('dialog', { name: 'Gem adgangsloggen som fil' });
  await expect(saving.getByText(`2 linjer om ${AMINA}`)).toBeVisible();
  await saving.getByRole('radio', { name: 'Hele loggen' }).click();
  await expect(saving.getByText(/Giv den ikke til en borger/)).toBeVisible();
  await expectAccessible(page);
  await saving.getByRole('radio', { name: 'Det viste' }).click();
  await saving.getByRole('button', { name: 'Vælg fil og gem' }).click();
  await expect(page.getByText('Loggen er gemt: 2 linjer.').first()).toBeVisible();
  const lines = readFileSync(csv, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(1).every((line) => line.includes(`: ${AMINA}`))).toBe(true);
  await log.getByRole('button', { name: 'Vis alle borgere' }).click();
  // That the log was read stands in it too.
  await expect.poll(count).toBeGreaterThanOrEqual(before);

  await log.getByRole('button', { name: 'Så længe gemmes loggen …' }).click();
  const keep = page.getByRole('dialog', { name: 'Så længe gemmes loggen' });
  await expect(keep.getByText(/Intet slettes nu/)).toBeVisible();
  await expect(keep.getByText(/Hvis ingen vælger andet, gemmes loggen i 2 år/)).toBeVisible();
  await keep.getByRole('combobox').click();
  await page.getByRole('option', { name: '1 år' }).click();
  await expect(keep.getByText(/1\.5\d\d linjer før .* slettes\./)).toBeVisible();
  await expectAccessible(page);
  await keep.getByRole('button', { name: /Gem og slet 1\.5\d\d linjer/ }).click();
  await expect(keep).toHaveCount(0);
  await expect.poll(count).toBeLessThan(100);
  await expect(rows.getByText('fjernede linjer, der var for gamle')).toBeVisible();
  await expect(log.getByText(/Loggen er hel/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(log).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Kanarina');
  await expect(page.getByRole('option', { name: /Amina Kanarina/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: AMINA });
  await card.getByRole('button', { name: `Flere valg for ${AMINA}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Indsigt: alt om denne borger' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Hvem har set kortet' }).click();
  await expect(log.getByRole('combobox', { name: 'Borger' })).toHaveValue(AMINA);
  await expect(rows.getByText(`åbnede kortet: ${AMINA}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeVisible();
});
