import type { Page } from '@playwright/test';

import { BoardPage, leaving } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { resize, type Tavle } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('open, overview, open, locked: by keys and by buttons, from anywhere', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 12 });
  await board.page.getByRole('textbox', { name: 'Filtrer kort' }).focus();
  await board.glance();
  const glance = await glanceOf(tavle);
  await expect(stateButton(glance, /^Overblik/)).toHaveAttribute('aria-pressed', 'true');
  await expect(glance.page.getByText('Overblik uden navne').first()).toBeVisible();
  await expectAccessible(glance.page);

  await leaving(stateButton(glance, /^Åbn/).click());
  const again = await openOf(tavle);
  await expect(stateButton(again, /^Åben/)).toHaveAttribute('aria-pressed', 'true');
  await leaving(stateButton(again, /^Overblik/).click());
  const second = await glanceOf(tavle);
  await second.openFully();
  const third = await openOf(tavle);
  await third.glance();
  await (await glanceOf(tavle)).lock();
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  await openOf(tavle);
});

test('the overview has initials, colours, days and dates, and nothing of anybody in the page', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 40 });
  const hidden = await wordsOf(board.page);
  expect(hidden.length).toBeGreaterThan(20);
  await board.glance();
  const glance = await glanceOf(tavle);
  const texts = await glance.page.evaluate(() => {
    const all: string[] = [document.title, document.documentElement.outerHTML];
    for (const element of document.querySelectorAll('*'))
      all.push(...[...element.attributes].map(({ value }) => value));
    return all.join('\n');
  });
  for (const word of hidden) expect(texts.includes(word), word).toBe(false);
  expect(texts).not.toContain('data:image');
  const cards = glance.glanceCards();
  expect(await cards.count()).toBeGreaterThan(5);
  for (const card of await cards.all()) {
    await expect(card).toHaveAccessibleName(/^\p{L}\p{M}*(\p{L}\p{M}*)?$/u);
    await expect(card).toContainText(/\d+/);
  }
  await expect(glance.page.locator('[data-glance-card] [data-color]').first()).toBeVisible();
});

test('nothing can be changed in the overview, nor looked for by what is hidden', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 12 });
  await board.glance();
  const { page } = await glanceOf(tavle);
  const glance = new BoardPage(page);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  for (const keys of ['Control+n', 'Control+i', 'Control+z', 'Control+f', 'Control+,', 'Enter', 'Space'])
    await page.keyboard.press(keys);
  await glance.glanceCards().first().click();
  await glance.glanceCards().first().click({ button: 'right' });
  await glance.drag(glance.glanceCards().first(), glance.glanceCards().last());
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
  // What is left: the layout, whose colour, the three states.
  await expect(page.getByRole('button', { name: /Ny borger|Menu|Flere valg|Fortryd|Importér|Ny tavle/ })).toHaveCount(
    0,
  );
  await page.getByRole('radio', { name: 'Samlet' }).click();
  await expect(glance.glanceCards().first()).toBeVisible();
  const chips = page.getByRole('toolbar', { name: 'Konsulenter' }).getByRole('button');
  await expect(chips.first()).toContainText(/^[A-ZÆØÅ]{2}\s*\d+$/);
  await chips.first().click();
  await expect(chips.first()).toHaveAttribute('aria-pressed', 'true');
});

test('a half-typed card waits behind the overview, byte for byte', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 5 });
  await board.page.keyboard.press('Control+n');
  const typed = 'Ringer  tirsdag…\t\n— “æøå” محمد \u200F🙂 ';
  await board.page.getByRole('textbox', { name: 'Navn' }).fill('Amina Prøve');
  await board.page.getByRole('button', { name: 'Flere oplysninger' }).click();
  await board.page.getByRole('textbox', { name: 'Notat' }).fill(typed);
  await board.glance();
  const glance = await glanceOf(tavle);
  await expect(glance.page.getByRole('dialog')).toHaveCount(0);
  await glance.openFully();
  const again = await openOf(tavle);
  await expect(again.page.getByRole('textbox', { name: 'Notat' })).toHaveValue(typed);
  await expect(again.page.getByRole('textbox', { name: 'Navn' })).toHaveValue('Amina Prøve');
});

test('the lock is in sight at every width, in both views', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 12 });
  await expectLockInSight(tavle, board.page);
  await board.glance();
  await expectLockInSight(tavle, (await glanceOf(tavle)).page);
});

test('the keyboard alone scrolls the overview and leaves it', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 60 });
  await board.glance();
  const { page } = await glanceOf(tavle);
  const scroller = page.getByRole('group', { name: 'Overblik uden navne' });
  await expect(scroller).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Control+o').catch(() => undefined);
  await openOf(tavle);
});

async function glanceOf(tavle: Tavle): Promise<BoardPage> {
  return pageThat(tavle, (page) => page.glanceCards().first().isVisible());
}

async function openOf(tavle: Tavle): Promise<BoardPage> {
  return pageThat(tavle, (page) => stateButton(page, /^Åben/).isVisible());
}

/** The board page in sight, once it is another than the one that was left. */
async function pageThat(tavle: Tavle, holds: (page: BoardPage) => Promise<boolean>): Promise<BoardPage> {
  let found: BoardPage | undefined;
  await expect
    .poll(
      async () => {
        const page = new BoardPage(await tavle.board());
        const right = await holds(page).catch(() => false);
        if (right) found = page;
        return right;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  if (!found) throw new Error('no such page');
  return found;
}

function stateButton(board: BoardPage, name: RegExp) {
  return board.page.getByRole('group', { name: 'Hvad tavlen viser' }).getByRole('button', { name });
}

/** Names and mother tongues on the cards that are drawn, and the consultants' names. */
async function wordsOf(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => [
    ...[...document.querySelectorAll('[data-card] bdi')].map((element) => element.textContent.split(' · ')[0] ?? ''),
    ...[...document.querySelectorAll('h3 bdi')].map((element) => element.textContent),
  ]);
  return [...new Set(words)].filter((word) => word.length > 3);
}

/** At every width a window can have, and enlarged as far as it goes. */
async function expectLockInSight(tavle: Tavle, page: Page): Promise<void> {
  const states = page.getByRole('group', { name: 'Hvad tavlen viser' }).getByRole('button');
  for (const width of [1920, 1280, 1024, 900]) {
    await resize(tavle.app, { width, height: 800 });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect(states).toHaveCount(3);
    for (const button of await states.all()) await expect(button).toBeInViewport({ ratio: 1 });
  }
  for (let step = 1; step <= 4; step++) {
    await zoom(tavle, step);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(910 / 1.2 ** step);
    await expect(page.getByRole('button', { name: 'Lås tavlen' })).toBeInViewport({ ratio: 1 });
    for (const button of await states.all()) await expect(button).toBeInViewport({ ratio: 1 });
  }
  await zoom(tavle, 0);
}

async function zoom(tavle: Tavle, level: number): Promise<void> {
  await tavle.app.evaluate(({ BaseWindow }, to) => {
    const view = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView;
    view.webContents.setZoomLevel(to);
  }, level);
}
