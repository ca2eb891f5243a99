import type { Page } from '@playwright/test';

import { addDays } from '../shared/lib/iso-date.ts';
import { boardWithMoves, daysAgo, visit } from './support/earlier.ts';
import { guidePictures } from './support/guide.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';
import { hangWall, wallPage } from './support/wall-page.ts';

/** A board on which people moved, and most were met most weeks since. */
async function boardInUse(folder: string): Promise<string> {
  const made = await boardWithMoves(folder, PASSPHRASE);
  const clock = daysAgo(0);
  await visit({ folder: made, passphrase: PASSPHRASE, clock }, async ({ board, run }) => {
    const { citizens } = await board.mustCall('board.load', {});
    for (const [at, row] of citizens.rows.entries())
      for (const ago of [36, 29, 22, 15, 8, 1].filter((_, week) => (at + week) % 4 !== 0 && at % 9 !== 0)) {
        const fields = { day: addDays(clock.today(), -ago), kind: 'talk', line: '', consultantId: null };
        const citizenId = row[citizens.columns.indexOf('id')];
        const id = `met-${String(at)}-${String(ago)}`;
        await run('contact.add', { id, citizenId, fields: { ...fields, journalisedOn: null } });
      }
  });
  return made;
}

test('the user guide, together: every step works as it is written, with a picture', async ({ home, start }, {
  outputDir,
}) => {
  test.setTimeout(240_000);
  const pictures = await guidePictures(outputDir);
  const tavle = await start({ board: await boardInUse(home.folder) });
  const board = await unlock(tavle);
  const { page } = board;
  const picture = (name: string, of: Page = page) => pictures.take(of, name);
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

  const wall = await hangWall(tavle, board);
  await expect(wall.getByText(/^Side 1 af /)).toBeVisible();
  await picture('22-storskaerm.jpg', wall);
  const steering = page.getByRole('region', { name: 'Styr storskærmen' });
  await steering.getByRole('button', { name: /^Vis navne/ }).click();
  await wallPage(tavle, 'named');
  await steering.getByRole('button', { name: 'Luk storskærm' }).click();
  await expect(steering).toHaveCount(0);

  await board.chooseFromMenu('Teammøde …');
  await dialog('Teammøde').getByRole('button', { name: 'Begynd mødet' }).click();
  await expect(dialog('Teammøde').getByRole('article')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(dialog('Teammøde').getByText(/^2 af /)).toBeVisible();
  await picture('23-teammoede.jpg');
  await dialog('Teammøde').getByRole('button', { name: 'Afslut mødet' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Afslut mødet' }).click();
  await expect(dialog('Mødet er slut').getByRole('button', { name: 'Gem referat …' })).toBeVisible();
  await dialog('Mødet er slut').getByRole('button', { name: 'Luk mødet' }).click();
  await page.getByRole('alertdialog', { name: 'Luk uden referat?' }).getByRole('button', { name: 'Luk mødet' }).click();
  await expectClosed(page);

  await page.keyboard.press('Control+Shift+h');
  const past = page.getByRole('region', { name: 'Tavlen som den var', exact: true });
  await past.getByRole('slider', { name: 'Skyd til dag' }).focus();
  for (const key of ['PageDown', 'PageDown', 'ArrowRight']) await page.keyboard.press(key);
  await expect(past.getByText(/flyttet/).first()).toBeVisible();
  await picture('24-se-tilbage.jpg');
  await page.keyboard.press('Escape');
  await expect(past).toBeHidden();

  await board.chooseFromMenu('Nøgletal');
  await expect(
    dialog('Nøgletal')
      .getByText(/borgere i gang/)
      .first(),
  ).toBeVisible();
  await picture('25-noegletal.jpg');
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await page.locator('[data-lane]').nth(1).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).hover();
  await picture('26-papir.jpg');
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).click();
  await expect(dialog('Udskriv kort til magnettavlen').getByRole('radio', { name: /^Med navne/ })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await pictures.expectInGuide(22, 26);
});

async function expectClosed(page: Page): Promise<void> {
  await expect(page.locator('[role=dialog], [role=alertdialog]')).toHaveCount(0);
}
