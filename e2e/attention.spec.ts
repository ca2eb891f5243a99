import type { Locator, Page } from '@playwright/test';

import { createVaultInProcess } from '../electron/vault/testing/in-process.ts';
import { addDays, isoDateOf } from '../shared/lib/iso-date.ts';
import { giveRecoveryKey } from './demo/recovery-key.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

/** The list of who may be about to be forgotten, and the day of a consultant. */
class AttentionView {
  readonly page: Page;
  readonly everybody: Locator;
  readonly day: Locator;

  constructor(page: Page) {
    this.page = page;
    this.everybody = page.getByRole('dialog', { name: 'Ingen glemt' });
    this.day = page.getByRole('dialog', { name: 'Min dag' });
  }

  /** Everybody in sight of the list, by what is said of them: name, lane, consultant, reasons. */
  people(): Locator {
    return this.page.getByRole('list', { name: /^(Borgere at se til|Dagens borgere)$/ }).locator('[data-line]');
  }

  focused(): Locator {
    return this.page.locator('[data-line]:focus');
  }

  async nameOf(person: Locator): Promise<string> {
    return ((await person.getAttribute('aria-label')) ?? '').split(', ')[0] ?? '';
  }

  /** How many the choice of a reason says there are. */
  async counted(reason: string): Promise<number> {
    const words = await this.page.getByRole('radio', { name: new RegExp(`^${reason} [\\d.]+$`) }).innerText();
    return Number(words.replace(reason, '').replaceAll('.', ''));
  }

  async narrow(reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${reason} [\\d.]+$`) }).click();
  }
}

test('everybody to look after is listed with the reasons; a card opened by keyboard leads back to the list', async ({
  open,
}) => {
  const { board } = await open({ citizens: 40 });
  const { page } = board;
  const view = new AttentionView(page);
  const button = page.getByRole('button', { name: /^\d+ at se til: / });
  await expect(button).toHaveText(/^\d+\s*at se til$/);
  const inHeader = Number(/\d+/.exec((await button.getAttribute('aria-label')) ?? '')?.[0]);
  await page.keyboard.press('Control+e');
  await expect(view.everybody).toBeVisible();
  await expectAccessible(page);
  expect(await view.counted('Alle')).toBe(inHeader);
  await expect(view.people().first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const second = view.people().nth(1);
  await expect(second).toBeFocused();
  await expect(second).toHaveAccessibleName(
    /, .*(for sent|aftale i dag|uden kontakt|ingen kontakt endnu|ingen næste dato|står stille)/,
  );
  const name = await view.nameOf(second);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(view.everybody).toBeVisible();
  await expect(view.focused()).toHaveAccessibleName(new RegExp(`^${name}, `));

  await page.keyboard.press('End');
  await expect(view.focused()).toHaveAttribute('data-line', /./);
  await expect(view.focused()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(view.everybody).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('each reason lists those it is true of; the next date is set in the row, and the next person is up', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 60, size: { width: 1400, height: 900 } });
  const { page } = board;
  const view = new AttentionView(page);
  await page.getByRole('button', { name: /^\d+ at se til: / }).click();
  const before = await view.counted('Uden næste dato');
  expect(before).toBeGreaterThan(3);
  await view.narrow('Uden næste dato');
  for (const person of await view.people().all()) await expect(person).toHaveAccessibleName(/ingen næste dato/);

  // Two weeks from today, by one key.
  await page.keyboard.press('Tab');
  await view.people().first().focus();
  const [first, second] = [await view.nameOf(view.people().first()), await view.nameOf(view.people().nth(1))];
  await page.keyboard.press('2');
  await expect(page.getByText(new RegExp(`^${first}: næste dato `)).first()).toBeVisible();
  expect(await view.counted('Uden næste dato')).toBe(before - 1);
  await expect(view.focused()).toHaveAccessibleName(new RegExp(`^${second}, `));
  await page.keyboard.press('Control+z');
  await expect.poll(() => view.counted('Uden næste dato')).toBe(before);

  // Any day, in the field; one that has been is refused.
  await view.people().first().focus();
  const field = page.getByLabel(`Næste dato for ${first}`);
  await field.fill(addDays(isoDateOf(new Date()), -3));
  await field.press('Enter');
  await expect(page.getByText('Næste dato må være i dag eller en dag, der kommer.').first()).toBeVisible();
  expect(await view.counted('Uden næste dato')).toBe(before);
  await field.fill(addDays(isoDateOf(new Date()), 10));
  await field.press('Enter');
  await expect.poll(() => view.counted('Uden næste dato')).toBe(before - 1);
  await expect(view.focused()).toHaveAccessibleName(new RegExp(`^${second}, `));

  // Of one consultant; the choice is there again after a lock.
  await page.getByRole('combobox', { name: 'Hvis borgere' }).click();
  await page.getByRole('option', { name: 'Ole Snekkersten' }).click();
  for (const person of await view.people().all()) await expect(person).toHaveAccessibleName(/, Ole Snekkersten, /);
  const ofOle = await view.counted('Alle');
  await board.lock();
  const again = new AttentionView((await unlock(tavle)).page);
  await expect(again.everybody).toBeVisible();
  await expect(again.page.getByRole('combobox', { name: 'Hvis borgere' })).toHaveText(/Ole Snekkersten/);
  expect(await again.counted('Alle')).toBe(ofOle);
});

test('the proof adds up after adding, removing and undoing', async ({ open }) => {
  const { board } = await open({ citizens: 6 });
  const { page } = board;
  const view = new AttentionView(page);
  const proof = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+e');
    await expect(view.everybody.getByText(words)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(view.everybody).toBeHidden();
  };
  await proof('6 borgere er nogensinde kommet på tavlen = 6 på tavlen + 0 afsluttede + 0 fjernet');
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Zahra Prøve');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Ny borger' })).toBeHidden();
  await proof('7 borgere er nogensinde kommet på tavlen = 7 på tavlen + 0 afsluttede + 0 fjernet');
  await board.card('Zahra Prøve').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Fjern kortet' }).click();
  await expect(board.card('Zahra Prøve')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await proof('7 borgere er nogensinde kommet på tavlen = 6 på tavlen + 0 afsluttede + 1 fjernet');
  await page.keyboard.press('Control+z');
  await expect(board.card('Zahra Prøve')).toBeVisible();
  await proof('7 borgere er nogensinde kommet på tavlen = 7 på tavlen + 0 afsluttede + 0 fjernet');
});

test('a day is that of whoever sits there, and is worked from top to bottom by keys', async ({ home, start }) => {
  const folder = await seedBoard({
    folder: home.folder,
    name: 'Virksomhedsteamet',
    passphrase: PASSPHRASE,
    citizens: 60,
    person: 'Fatima Aydin',
  });
  const tavle = await start({ board: folder, size: { width: 1600, height: 1000 } });
  const { page } = await unlock(tavle);
  const view = new AttentionView(page);
  await page.keyboard.press('Control+d');
  await expect(view.day).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Hvis dag' })).toHaveText(/Fatima Aydin/);
  await expectAccessible(page);
  await expect(view.people().first()).toBeFocused();
  const name = await view.nameOf(view.people().first());
  await page.keyboard.press('k');
  await expect(page.getByLabel('Hvad kom der ud af det?')).toBeFocused();
  await page.keyboard.type('Talte om timer');
  await page.keyboard.press('Enter');
  await expect(view.day).toBeVisible();
  await expect(view.focused()).toHaveCount(1);
  await view.day.getByRole('heading', { name: /^Kontakt skrevet i dag/ }).scrollIntoViewIfNeeded();
  await page.keyboard.press('End');
  await expect(view.people().filter({ hasText: name }).last()).toHaveAccessibleName(/, kontakt i dag/);

  await page.getByRole('combobox', { name: 'Hvis dag' }).click();
  await page.getByRole('option', { name: 'Jens Gurre' }).click();
  await page.getByRole('radio', { name: 'Ingen glemt' }).click();
  await expect(view.everybody).toBeVisible();
  await page.getByRole('radio', { name: 'Min dag' }).click();
  await expect(page.getByRole('combobox', { name: 'Hvis dag' })).toHaveText(/Jens Gurre/);
});

test('when nobody is forgotten it says so, plainly', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const view = new AttentionView(page);
  await page.keyboard.press('Control+e');
  await expect(view.everybody.getByText('Ingen borgere på tavlen endnu')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Zahra Prøve');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Ny borger' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^1 at se til: / })).toBeVisible();
  await page.keyboard.press('Control+e');
  await view.people().first().press('1');
  await expect(view.everybody.getByRole('heading', { name: 'Ingen er glemt' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: 'Ingen glemt: ingen at se til lige nu' });
  await expect(button).toHaveText('Ingen glemt');
});

test('cards tell when the rhythm of contacts is broken, in the overview by a date alone, and it opens no list', async ({
  open,
}) => {
  const { tavle, board } = await open({ citizens: 60, size: { width: 1900, height: 1000 } });
  const { page } = board;
  await expect(page.getByText('kontakt hver 14. dag').first()).toBeVisible();
  const silent = page.getByRole('button', { name: /sidste kontakt for \d+ dage siden, \d+ dage over kontaktrytmen/ });
  await expect(silent.first()).toContainText(/\d+ d\. uden kontakt/);
  await expectAccessible(page);
  await board.chooseFromMenu('Tavler …');
  await expect(page.getByText(/ · kontakt hver uge/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await board.glance();
  const glance = new BoardPage(await tavle.board());
  await expect(
    glance
      .glanceCards()
      .filter({ hasText: /kontakt \d+ d\./ })
      .first(),
  ).toBeVisible();
  await expectAccessible(glance.page);
  for (const keys of ['Control+e', 'Control+d', 'k']) await glance.page.keyboard.press(keys);
  await expect(glance.page.getByRole('dialog')).toHaveCount(0);
  await expect(glance.page.getByRole('button', { name: /Ingen glemt|at se til|Min dag/ })).toHaveCount(0);
});

test('where nobody knows whose day it is, the focus is where that is said', async ({ open }) => {
  const { board } = await open({ citizens: 0 });
  const { page } = board;
  const view = new AttentionView(page);
  await page.keyboard.press('Control+d');
  await expect(view.day.getByRole('heading', { name: 'Hvis dag er det?' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Hvis dag' })).toBeFocused();
  await expectAccessible(page);
});

test('a day on a board without consultants leads to making them', async ({ home, start }) => {
  const vault = createVaultInProcess();
  const board = { folder: home.folder, name: 'Virksomhedsteamet', person: 'Ida Holm', passphrase: PASSPHRASE } as const;
  const { path } = await vault.door().mustCall('vault.create', { ...board, lang: 'da' });
  await giveRecoveryKey(vault.board(), PASSPHRASE);
  await vault.close();
  const { page } = await unlock(await start({ board: path }));
  const view = new AttentionView(page);
  await page.keyboard.press('Control+d');
  await expect(view.day.getByRole('button', { name: 'Tilføj konsulenter' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Konsulenter' })).toBeVisible();
});
