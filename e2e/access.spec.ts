import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
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
  const answerSaving = (file: string) =>
    tavle.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, file);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Kanarina');
  await expect(page.getByRole('option', { name: /Amina Kanarina/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: AMINA });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('adgangslog');
  await page.keyboard.press('Enter');
  const log = page.getByRole('dialog', { name: 'Adgangslog' });
  await expect(log.getByText(/Loggen er hel/)).toBeVisible();
  await expect(log.getByText(`åbnede kortet: ${AMINA}`)).toBeVisible();
  await expectAccessible(page);
  await log.getByRole('radio', { name: 'Ændret' }).click();
  await expect(log.getByText(`ændrede kort: ${AMINA}`)).toBeVisible();
  await expect(log.getByText(`åbnede kortet: ${AMINA}`)).toHaveCount(0);
  const csv = path.join(home.folder, 'log.csv');
  await answerSaving(csv);
  await log.getByRole('button', { name: 'Gem som fil …' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vælg fil og gem' }).click();
  await expect.poll(() => (existsSync(csv) ? readFileSync(csv, 'utf8') : '')).toContain(AMINA);
  await page.keyboard.press('Escape');
  await expect(log).toHaveCount(0);

  const json = path.join(home.folder, 'indsigt.json');
  await answerSaving(json);
  await page.locator('[data-card="amina-1234"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Indsigt: alt om denne borger' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vælg fil og gem' }).click();
  await expect(page.getByText(/Filen er gemt og læst efter/).first()).toBeVisible();
  expect(readFileSync(json, 'utf8')).toContain('Kanarinas note');
});
