import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { addDays, isoDateOf } from '../shared/lib/iso-date.ts';
import { seedBoard } from './demo/seed-board.ts';
import type { BoardPage } from './support/board-page.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

const TODAY = isoDateOf(new Date());
const ZAHRA = 'Zahra Prøve';
const BO = 'Bo Prøve';
const NOBODY = 'Ikke fordelt';
const long = (days: number) =>
  new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${addDays(TODAY, -days)}T12:00:00`),
  );

/** Zahra came 12 days ago, moved on 9 days ago, and again 2 days ago together with Bo. */
async function boardOfWeeks(folder: string): Promise<string> {
  const start = { folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE };
  const path = await seedBoard({ ...start, citizens: 40, clock: daysAgo(30) });
  const later = (days: number, work: Parameters<typeof visit>[1]) =>
    visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(days) }, work);
  await later(12, async ({ run, lane }) => {
    for (const [id, name] of [
      ['zahra', ZAHRA],
      ['bo', BO],
    ] as const) {
      const fields = { ...BLANK_CITIZEN_FIELDS, name };
      await run('citizen.add', { id, fields, laneId: await lane('Ny / modtagelse'), consultantId: null });
    }
  });
  await later(9, async ({ run, lane }) =>
    run('citizen.move', { id: 'zahra', laneId: await lane('Løntilskud'), consultantId: null, place: 'last' }),
  );
  await later(2, async ({ run, lane }) => {
    for (const id of ['zahra', 'bo'])
      await run('citizen.move', { id, laneId: await lane('Praktik'), consultantId: null, place: 'last' });
  });
  return path;
}

/** The days in which the slider was, as it names itself. */
const slider = ({ page }: BoardPage) => page.getByRole('slider', { name: 'Skyd til dag', exact: true });

test('the last weeks are slid through and played by keys, and each day says what it changed', async ({
  home,
  start,
}) => {
  const path = await boardOfWeeks(home.folder);
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const board = await unlock(tavle);
  const { page } = board;
  await page.getByRole('textbox', { name: 'Filtrer kort' }).fill('Prøve');
  await page.keyboard.press('Control+Shift+h');
  const band = page.getByRole('region', { name: 'Tavlen som den var', exact: true });
  const looked = (days: number) => expect(band.getByText(`Sådan så tavlen ud ${long(days)}`)).toBeVisible();
  await looked(1);
  // Wherever somebody goes, it is in sight.
  const lanes = page.getByRole('region', { name: /^Sådan så tavlen ud/ }).getByRole('heading', { level: 2 });
  await expect(lanes).toHaveCount(10);
  for (const lane of await lanes.all()) await expect(lane).toBeInViewport({ ratio: 1 });

  // A day by arrow, a week by Page, the ends by Home and End; it is read out with what the day changed.
  await slider(board).focus();
  await page.keyboard.press('ArrowLeft');
  await looked(2);
  await expect(slider(board)).toHaveAttribute('aria-valuetext', `${long(2)}: 2 flyttet`);
  await board.expectCardIn(ZAHRA, 'Praktik', NOBODY);
  await expect(board.card(ZAHRA)).toHaveAccessibleName(/flyttet den dag$/);
  await expect(board.card(ZAHRA)).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.keyboard.press('PageDown');
  await looked(9);
  await board.expectCardIn(ZAHRA, 'Løntilskud', NOBODY);
  await board.expectCardIn(BO, 'Ny / modtagelse', NOBODY);
  await expect(band.getByText('1 flyttet', { exact: true })).toBeVisible();
  // However fast the keys follow one another, none is lost.
  for (const keys of ['ArrowLeft', 'ArrowLeft', 'PageUp', 'PageDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(keys);
  await looked(9);
  await page.keyboard.press('Home');
  await looked(30);
  await expect(board.card(ZAHRA)).toHaveCount(0);
  await page.keyboard.press('End');
  await looked(1);

  // Played from the first day on; days on which nobody moved are left out, and each is told.
  await band.getByRole('button', { name: 'Afspil' }).focus();
  await page.keyboard.press('Space');
  await looked(30);
  await looked(12);
  await expect(board.spoken()).toHaveText(`${long(12)}: 2 nye`);
  await looked(9);
  // The one who moves is on the way, and nobody else.
  const travelling = () =>
    page.evaluate(() =>
      document.getAnimations().flatMap(({ effect }) => {
        const name = effect instanceof KeyframeEffect ? effect.pseudoElement : null;
        return name?.startsWith('::view-transition-group') ? [name] : [];
      }),
    );
  await looked(2);
  await expect.poll(travelling, { intervals: [20] }).toHaveLength(2);
  await expect(band.getByRole('button', { name: 'Afspil' })).toBeFocused();
  await board.expectCardIn(BO, 'Praktik', NOBODY);

  // Who wants no motion sees the cards where they stand, marked.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await slider(board).focus();
  await page.keyboard.press('PageDown');
  await looked(9);
  expect(await travelling()).toEqual([]);
  await expect(board.card(ZAHRA)).toHaveAttribute('data-mark', 'moved');

  // From here to the comparison with today.
  await band.getByRole('button', { name: /^Hvad er ændret siden/ }).press('Enter');
  const comparison = page.getByRole('dialog', { name: 'Sammenlign to dage' });
  await expect(comparison.getByLabel('Fra', { exact: true })).toHaveValue(addDays(TODAY, -9));
  // Closing it leads back to the day it was opened from.
  await page.keyboard.press('Escape');
  await looked(9);
  await board.expectCardIn(ZAHRA, 'Løntilskud', NOBODY);

  // A day that cannot be shown stays in the field, which says why.
  const field = band.getByLabel('Dag', { exact: true });
  await field.fill(addDays(TODAY, -31));
  await expect(band.getByText(`Tavlen begyndte ${long(30)}`)).toBeVisible();
  await expect(field).toHaveAccessibleDescription(`Tavlen begyndte ${long(30)}`);
  await field.fill(addDays(TODAY, 400));
  await expect(band.getByText('Vælg en dag, der har været')).toBeVisible();
  await looked(9);
  await field.fill(addDays(TODAY, -2));
  await looked(2);
  await expect(band.getByText('Vælg en dag, der har været')).toBeHidden();

  await band.getByRole('button', { name: 'Tilbage til i dag' }).click();
  await expect(band).toBeHidden();
  await board.expectCardIn(ZAHRA, 'Praktik', NOBODY);
});

test('in a much enlarged window a card is whole beside its row, and the board says which day it is', async ({
  home,
  start,
}) => {
  const path = await boardOfWeeks(home.folder);
  const tavle = await start({ board: path, size: { width: 1280, height: 1024 } });
  const board = await unlock(tavle);
  const { page } = board;
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByText(`Sådan så tavlen ud ${long(1)}`, { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 256 });
  const lanes = page.getByRole('region', { name: /^Sådan så tavlen ud/ });
  await lanes.locator('[data-card][tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key);
    const card = page.locator('[data-card]:focus');
    await expect
      .poll(() =>
        card.evaluate((one) => {
          const { left, right, top } = one.getBoundingClientRect();
          const seen = (x: number): boolean => one.contains(document.elementFromPoint(x, top + 8));
          return [seen(left + 6), seen(right - 6)];
        }),
      )
      .toEqual([true, true]);
  }
  const said = await lanes.evaluate((one) => {
    const { content, display } = getComputedStyle(one, '::before');
    return { content, display, isIn: one.getBoundingClientRect().top < innerHeight };
  });
  expect(said).toMatchObject({ display: 'block', isIn: true });
  expect(said.content).toContain(long(1));
});
