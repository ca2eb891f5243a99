import { addDays } from '../shared/lib/iso-date.ts';
import { COMPANY, Placements, today, told } from './support/placements-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('somebody in two places at once is told of before and after it is saved, and is no goal reached', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const on = new Placements(board);
  await on.newCard();
  await on.add('IGU', addDays(today, -30), { 'Løntimer om ugen': '30' });
  await expect(on.card.getByText('Nu 30 løntimer om ugen · 7 tilbage')).toBeVisible();
  await expect(on.placement()).toContainText('uge 5 af 104');

  await page.getByRole('button', { name: 'Ny placering', exact: true }).click();
  const note = on.dialog.getByRole('status').filter({ hasText: `Der er allerede en IGU hos ${COMPANY} til` });
  await expect(note).toContainText(`fra ${told(today)} til`);
  await on.dialog.getByLabel('Virksomhed', { exact: true }).fill('Café Strandvejen');
  await page.keyboard.press('Tab');
  await on.dialog.getByRole('radio', { name: 'IGU' }).click();
  await on.dialog.getByLabel('Løntimer om ugen', { exact: true }).fill('30');
  await expect(note).toContainText('Timerne bliver i alt 60 om ugen, mere end fuld tid (37 timer).');
  await expectAccessible(page);
  // After the first one's last day they do not meet.
  await on.dialog.getByLabel('Aftalt første dag').fill(addDays(today, 900));
  await expect(note).toBeHidden();
  await on.dialog.getByLabel('Aftalt første dag').fill(today);
  await expect(note).toBeVisible();
  await on.dialog.getByRole('button', { name: 'Gem placering' }).click();
  await expect(on.dialog).toBeHidden();

  await expect(on.card.getByText('Timerne overlapper: i alt 60 om ugen')).toBeVisible();
  await expect(on.card.getByText('Nu 60 løntimer om ugen', { exact: true })).toBeVisible();
  await expect(on.card.getByText('Målet er nået')).toHaveCount(0);
  await expect(on.card.getByText(/^uge 1 af 104/)).toBeVisible();
  await expectAccessible(page);
});

test('a placement says which rule it goes by, and where that stands', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const on = new Placements(board);
  await on.newCard();
  await on.add('Praktik', addDays(today, -30));
  await expect(on.placement()).toContainText(/Praktik varer højst 26 uger, her til .*\(.* § 61\)\./);
  await on.card.getByRole('button', { name: /^Afslut Praktik/ }).click();
  await board.page.getByRole('menuitem', { name: 'Gennemført' }).click();
  await expect(on.card.getByRole('list', { name: 'Tidligere' })).toContainText('Gennemført');
  await expect(on.card.getByText('§ 61')).toHaveCount(0);

  await on.add('Løntilskud', addDays(today, -200), { 'Aftalt sidste dag': addDays(today, -3) });
  await on.placement().getByRole('button', { name: 'Offentlig' }).click();
  await expect(on.placement()).toContainText(
    /Offentligt løntilskud varer højst 4 måneder, her til .*\(Lov om en aktiv beskæftigelsesindsats § 68; efter en anden kilde\)\./,
  );
  await expect(on.placement()).toContainText('Ret dagen, eller afslut med et resultat.');
  await expect(on.placement()).not.toContainText(/Forlæng|\.\./);
});
