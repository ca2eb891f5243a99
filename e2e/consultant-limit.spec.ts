import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const KARLA = 'Karla Kystvej';
const TOLD = '2 i gang, 1 over grænsen 1';

test('who has more citizens than their limit is told of where work is given out, and not in the overview without names', async ({
  home,
  start,
}) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 12 });
  await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(0) }, async ({ run, lane }) => {
    await run('consultant.add', { id: 'karla', name: KARLA, initials: 'KK', color: 'crimson', limit: 1 });
    await run('consultant.move', { id: 'karla', after: null });
    // Whose way has ended is nobody's load.
    for (const [at, name] of ['Praktik', 'Praktik', 'Afsluttet'].entries())
      await run('citizen.add', {
        id: `c${String(at)}`,
        fields: { ...BLANK_CITIZEN_FIELDS, name: `Borger Prøve${String(at)}` },
        laneId: await lane(name),
        consultantId: 'karla',
      });
  });
  const tavle = await start({ board: folder, size: { width: 1280, height: 800 } });
  const board = await unlock(tavle);
  const { page } = board;
  const chip = page.getByRole('toolbar', { name: 'Konsulenter' }).getByRole('button', { name: KARLA });
  await expect(chip).toHaveAccessibleName(new RegExp(`3 borgere, ${TOLD}$`));
  // The sign stands in the head of the row too, and takes none of its width.
  const signs = page.getByTitle(TOLD, { exact: true });
  await expect(signs).toHaveCount(2);
  for (const sign of await signs.all()) await expect(sign).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);

  await board.card('Borger Prøve0').click();
  await page.getByRole('combobox', { name: 'Konsulent' }).first().click();
  await expect(page.getByRole('option', { name: `${KARLA} 1 over grænsen` })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Konsulenter …' }).click();
  await expect(page.getByRole('dialog', { name: 'Konsulenter' })).toContainText(`3 borgere · ${TOLD}`);
  await page.keyboard.press('Escape');

  await board.glance();
  const { page: glance } = new BoardPage(await tavle.board());
  await expect(glance.getByRole('toolbar', { name: 'Konsulenter' }).getByText('KK')).toBeVisible();
  await expect(glance.locator('[title*="grænsen"], [aria-label*="grænsen"]')).toHaveCount(0);
});
