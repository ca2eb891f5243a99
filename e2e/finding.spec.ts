import type { Locator, Page } from '@playwright/test';

import { BoardPage } from './support/board-page.ts';
import { expect, expectAccessible, test, unlock } from './support/test.ts';

/** The box over everything, worked by keys alone. */
class Palette {
  readonly page: Page;
  readonly dialog: Locator;
  readonly box: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Søg og gør' });
    this.box = this.dialog.getByRole('combobox');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.box).toBeFocused();
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
  }

  group(name: string): Locator {
    return this.dialog.getByRole('group', { name: new RegExp(`^${name}`) });
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  /** The one that Enter takes. */
  at(): Locator {
    return this.dialog.locator('[role=option][data-highlighted]');
  }
}

/** What the board is narrowed by. */
class Filters {
  readonly page: Page;
  readonly sheet: Locator;
  readonly on: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole('dialog', { name: 'Vis kun borgere, som …' });
    this.on = page.getByRole('group', { name: 'Filtre, der er på' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Flere filtre/ }).click();
    await expect(this.sheet).toBeVisible();
  }

  async choose(name: string): Promise<void> {
    await this.sheet.getByRole('button', { name, exact: true }).click();
  }

  async done(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Færdig' }).click();
    await expect(this.sheet).toBeHidden();
  }

  chip(name: string): Locator {
    return this.on.getByRole('button', { name: `Fjern filteret ${name}`, exact: true });
  }

  /** How many the board says are shown. */
  async shown(): Promise<number> {
    return Number(/^\d+/.exec(await this.page.getByTestId('filter-count').innerText())?.[0]);
  }
}

test('whoever types faster than the box opens loses no letter, and does nothing else with them', async ({ open }) => {
  const { board } = await open({ citizens: 12 });
  const palette = new Palette(board.page);
  await board.page.locator('[data-card]').first().focus();
  await board.page.keyboard.press('Control+k');
  await board.page.keyboard.type('kantinen');
  await expect(palette.box).toHaveValue('kantinen');
  await expect(palette.group('Virksomheder')).toBeVisible();
  await board.page.keyboard.press('Escape');
  await expect(board.page.getByRole('dialog')).toHaveCount(0);
});

test('a misspelt name is found by keys alone, over an open card too, and what was opened is there again after a lock', async ({
  open,
}) => {
  const { tavle, board } = await open();
  const { page } = board;
  const palette = new Palette(page);
  await palette.open();
  await expect(palette.group('Handlinger')).toBeVisible();
  await expect(palette.group('Senest åbnet')).toHaveCount(0);
  await palette.type('veldu Rahil');
  await expect(palette.at()).toHaveText(/^(RW)?Rahel Weldu/);
  await expect(palette.dialog.getByRole('status')).toHaveText(/^\d+ fundet$/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Rahel Weldu' })).toBeVisible();

  // Over the open card; Escape leads back to it.
  await palette.open();
  await expect(palette.group('Senest åbnet').getByRole('option')).toHaveText([/Rahel Weldu/]);
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Rahel Weldu' })).toBeVisible();

  await board.lock();
  const again = await unlock(tavle);
  const after = new Palette(again.page);
  await expect(again.page.getByRole('dialog', { name: 'Rahel Weldu' })).toBeVisible();
  await expect(after.dialog).toHaveCount(0);
  await after.open();
  await expect(after.group('Senest åbnet').getByRole('option')).toHaveText([/Rahel Weldu/]);
});

test('somebody found is shown where the card stands, or gets a contact, without opening it', async ({ open }) => {
  const { board } = await open();
  const { page } = board;
  const palette = new Palette(page);
  await board.find('dari');
  await palette.open();
  await palette.type('grace ilunga');
  await expect(palette.at()).toContainText('Grâce Ilunga');
  await page.keyboard.press('Control+Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(page.locator('[data-card]:focus')).toHaveAccessibleName(/^Grâce Ilunga,/);
  await expect(page.getByTestId('filter-count')).toHaveCount(0);

  await palette.open();
  await palette.type('grace ilunga');
  await expect(palette.at()).toContainText('Grâce Ilunga');
  await page.keyboard.press('Alt+k');
  await expect(page.getByLabel('Hvad kom der ud af det?')).toBeFocused();
});

test('companies, offers and actions are found; nobody is a sentence; everybody found is shown on the board', async ({
  open,
}) => {
  const { board } = await open();
  const { page } = board;
  const palette = new Palette(page);
  await palette.open();
  await palette.type('bageriet');
  await expect(palette.at()).toContainText('Bageriet Nordlys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Bageriet Nordlys/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await palette.open();
  await palette.type('ingen gle');
  await expect(palette.at()).toHaveText(/^Ingen glemt\s*Ctrl\+E$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Ingen glemt' })).toBeVisible();
  await page.keyboard.press('Escape');

  await palette.open();
  await palette.type('xqzw');
  await expect(palette.dialog.getByRole('heading', { name: 'Ingen passer på »xqzw«' })).toBeVisible();
  await expect(palette.dialog.getByRole('status')).toHaveText('Intet fundet');
  await expectAccessible(page);
  await palette.type('tigrinya');
  const count = Number(/\d+/.exec(await palette.option(/^Vis alle/).innerText())?.[0]);
  await page.keyboard.press('End');
  await expect(palette.at()).toHaveText(/^Vis alle/);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('filter-count')).toHaveText(`${String(count)} af 60`);
  await expect(page.locator('[data-card]:focus')).toHaveAccessibleName(/Tigrinya/);
});

test('what nobody has exactly is shown as nearly, in the box over the board too', async ({ open }) => {
  const { board } = await open();
  await board.find('Gebremdhin');
  await expect(board.page.getByTestId('filter-count')).toHaveText(/^Ingen præcis; \d+ ligner$/);
  await expect(board.page.locator('[data-card]').first()).toHaveAccessibleName(/Gebremedhin/);
  await board.find('Gebremedhin');
  await expect(board.page.getByTestId('filter-count')).toHaveText(/^\d+ af 60$/);
});

test('filters are combined, counted, taken away one by one or all at once, and kept over a lock', async ({ open }) => {
  const { tavle, board } = await open();
  const { page } = board;
  const filters = new Filters(page);
  await filters.open();
  await expectAccessible(page);
  await filters.choose('Arabisk');
  const speakers = await filters.shown();
  expect(speakers).toBeGreaterThan(3);
  for (const card of await page.locator('[data-card]').all())
    await expect(card).not.toHaveAccessibleName(/, (Ukrainsk|Burmesisk),/);
  await filters.choose('Tigrinya');
  const more = await filters.shown();
  expect(more).toBeGreaterThan(speakers);
  await filters.sheet.getByRole('switch', { name: 'har ventet for længe' }).click();
  const waiting = await filters.shown();
  expect(waiting).toBeLessThan(more);
  await filters.sheet.getByLabel('kan arbejde mindst så mange timer om ugen').fill('10');
  expect(await filters.shown()).toBeLessThanOrEqual(waiting);
  await filters.done();
  await expect(filters.on).toBeVisible();
  await expectAccessible(page);
  await filters.chip('mindst 10 timer').click();
  await expect.poll(() => filters.shown()).toBe(waiting);

  await board.lock();
  const again = await unlock(tavle);
  const kept = new Filters(again.page);
  await expect(kept.chip('Arabisk')).toBeVisible();
  await expect(kept.chip('har ventet for længe')).toBeVisible();
  expect(await kept.shown()).toBe(waiting);
  await again.page.getByRole('textbox', { name: 'Filtrer kort' }).press('Escape');
  await expect(kept.on).toHaveCount(0);
  await expect(again.page.getByTestId('filter-count')).toHaveCount(0);

  // Only the lane that is asked for stands there.
  await kept.open();
  await kept.choose('IGU');
  await kept.done();
  await expect(again.page.getByRole('heading', { level: 2 })).toHaveText(['IGU']);
  await again.page.getByRole('button', { name: 'Ryd alt' }).click();
  expect(await again.page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(4);
});

test('a filter is saved as a view for everybody: used, renamed, replaced and removed, with a way back', async ({
  open,
}) => {
  const { tavle, board } = await open();
  const { page } = board;
  const filters = new Filters(page);
  await filters.open();
  await filters.choose('Dari');
  const shown = await filters.shown();
  await filters.choose('Gem som visning …');
  await page.keyboard.type('Taler dari');
  await page.keyboard.press('Enter');
  await expect(filters.sheet.getByRole('button', { name: 'Brug visningen Taler dari' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // The same name twice is refused where it is typed.
  await filters.choose('Gem som visning …');
  await page.keyboard.type('taler Dari');
  await page.keyboard.press('Enter');
  await expect(filters.sheet.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(filters.sheet.getByRole('alert')).toHaveCount(0);
  await filters.choose('Ryd alt');
  await filters.done();

  await board.lock();
  const again = await unlock(tavle);
  const kept = new Filters(again.page);
  const palette = new Palette(again.page);
  await palette.open();
  await palette.type('taler');
  await expect(palette.group('Visninger').getByRole('option')).toHaveText(['Taler dari']);
  while ((await palette.at().innerText()) !== 'Taler dari') await again.page.keyboard.press('ArrowDown');
  await again.page.keyboard.press('Enter');
  await expect(kept.chip('Dari')).toBeVisible();
  expect(await kept.shown()).toBe(shown);

  await kept.open();
  const menu = kept.sheet.getByRole('button', { name: 'Flere valg for Taler dari' });
  await menu.click();
  await again.page.getByRole('menuitem', { name: 'Omdøb …' }).click();
  await kept.sheet.getByRole('textbox', { name: 'Navn på visningen' }).fill('Dari');
  await again.page.keyboard.press('Enter');
  await expect(kept.sheet.getByRole('button', { name: 'Brug visningen Dari' })).toBeVisible();
  await kept.choose('Engelsk');
  await expect(kept.sheet.getByRole('button', { name: 'Brug visningen Dari' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await kept.sheet.getByRole('button', { name: 'Flere valg for Dari' }).click();
  await again.page.getByRole('menuitem', { name: 'Erstat med filteret, der er på' }).click();
  await expect(kept.sheet.getByRole('button', { name: 'Brug visningen Dari' })).toHaveAttribute('aria-pressed', 'true');
  await kept.sheet.getByRole('button', { name: 'Flere valg for Dari' }).click();
  await again.page.getByRole('menuitem', { name: 'Fjern' }).click();
  await expect(kept.sheet.getByRole('button', { name: 'Brug visningen Dari' })).toHaveCount(0);
  await kept.done();
  await again.page
    .getByRole('button', { name: /^Fortryd/ })
    .first()
    .click();
  await kept.open();
  await expect(kept.sheet.getByRole('button', { name: 'Brug visningen Dari' })).toBeVisible();
});

test('in the overview without names there is neither box nor filter, and it is not narrowed', async ({ open }) => {
  const { tavle, board } = await open();
  const filters = new Filters(board.page);
  await filters.open();
  await filters.choose('Dari');
  await filters.done();
  await board.glance();
  const glance = new BoardPage(await tavle.board());
  await expect(glance.glanceCards().first()).toBeVisible();
  await glance.page.keyboard.press('Control+k');
  await expect(glance.page.getByRole('dialog')).toHaveCount(0);
  await expect(glance.page.getByRole('button', { name: /Flere filtre|Fjern filteret/ })).toHaveCount(0);
  await expect(glance.page.getByRole('toolbar', { name: 'Valgte kort' })).toHaveCount(0);
});

test('the box does not open over a form, and nothing typed there is lost', async ({ open }) => {
  const { board } = await open({ citizens: 6 });
  const { page } = board;
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Zahra Prøve');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Søg og gør' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Navn', exact: true })).toHaveValue('Zahra Prøve');
});

test('what can be done is found by other words, and settings open at the place', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  const palette = new Palette(page);
  const settings = page.getByRole('dialog', { name: 'Indstillinger' });
  await palette.open();
  await palette.type('pin');
  await page.keyboard.press('Enter');
  await expect(settings.getByRole('heading', { name: 'Pinkode' })).toBeFocused();
  await page.keyboard.press('Escape');
  for (const [words, found] of [
    ['mørkt', 'Udseende: lyst eller mørkt'],
    ['hjælp', 'Genveje'],
    ['kodeord', 'Din adgangssætning'],
  ] as const) {
    await palette.open();
    await palette.type(words);
    await expect(palette.group('Handlinger').getByRole('option').filter({ hasText: found })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});
