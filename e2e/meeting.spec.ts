import { existsSync, readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { BoardPage } from './support/board-page.ts';
import { fingersOn } from './support/fingers.ts';
import { boardForMeeting, LATE } from './support/meeting-board.ts';
import { answerSaving } from './support/save-as.ts';
import { expect, expectAccessible, test, unlock } from './support/test.ts';

async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  for (let n = 40; n > 0 && !(await wanted.evaluate((one) => one === document.activeElement)); n -= 1)
    await page.keyboard.press(key);
  await expect(wanted).toBeFocused();
}

test('a meeting by keyboard alone: agenda, large cards, a decision, on after a lock where it was, and minutes without names', async ({
  home,
  start,
}) => {
  const { path } = await boardForMeeting(home.folder);
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const board = await unlock(tavle);
  let { page } = board;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dagsorden');
  await expect(page.locator('[role=option][data-highlighted]')).toHaveText(/^Teammøde/);
  await page.keyboard.press('Enter');
  const dialog = () => page.getByRole('dialog', { name: 'Teammøde' });
  await expect(dialog().getByText('Det er det første møde på tavlen')).toBeVisible();
  await expect(dialog().getByText('På dagsordenen: 3 borgere og 2 tilbud.')).toBeVisible();
  await expect(page.locator('svg[data-board-paths]')).toHaveAttribute('data-board-paths', '1');
  await expect(dialog().getByText('1 flyttet')).toBeVisible();
  await expectAccessible(page);
  await pressUntil(page, 'Tab', 'Begynd mødet');
  await page.keyboard.press('Enter');

  // What changed comes first, then who is overdue; each once, the remote's keys and the arrows alike.
  const card = () => dialog().getByRole('article');
  await expect(card()).toHaveAccessibleName('محمد علي الحسن');
  await expect(card().getByText(/flyttet den sidste uge fra /)).toBeVisible();
  await expect(dialog().getByText('1 af 5')).toBeVisible();
  // Over the card the board stands with the way of this one alone, and no number; in words it is on the card.
  await expect(dialog().getByText('1 flyttet')).toHaveCount(0);
  const ways = page.locator('svg[data-board-paths]');
  await expect(ways).toHaveAttribute('data-board-paths', '1');
  await expect(ways).toHaveAttribute('aria-hidden', 'true');
  await expect(ways.locator('[data-kind=moved][data-meant] path[marker-end]')).toBeVisible();
  await expect(ways.locator('text')).toHaveCount(0);
  // All of a plain card is in sight under it.
  const room = dialog().getByRole('region', { name: 'Det, I taler om' });
  expect(await room.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.keyboard.press('PageDown');
  await expect(card()).toHaveAccessibleName(LATE);
  await expect(ways).toHaveCount(0);
  await expect(board.spoken()).toHaveText(/2 af 5: Zahra Prøve, .*3 dage for sent/);
  await page.keyboard.press('ArrowLeft');
  await expect(dialog().getByText('1 af 5')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(card().getByText('3 dage for sent')).toBeVisible();
  for (const button of await dialog().getByRole('button').all()) {
    const box = await button.boundingBox();
    if ((await button.getAttribute('aria-label')) !== 'Luk') expect(box?.height).toBeGreaterThanOrEqual(44);
  }

  // A decision is the board's own step.
  await pressUntil(page, 'Tab', 'Næste dato');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Om 1 uge/ })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const counted = () => dialog().getByText('1 beslutning noteret');
  await expect(counted()).toBeVisible();
  await expect(card().getByText('3 dage for sent, klaret')).toBeVisible();
  // What is taken back is no decision any more.
  await page.keyboard.press('Control+z');
  await expect(counted()).toBeHidden();
  await expect(card().getByText('3 dage for sent', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(counted()).toBeVisible();

  // The door closes in the middle of it.
  await board.lock();
  page = (await unlock(tavle)).page;
  await expect(card()).toHaveAccessibleName(LATE);
  await expect(dialog().getByText('2 af 5')).toBeVisible();
  await expect(dialog().getByText('1 beslutning noteret')).toBeVisible();

  await pressUntil(page, 'Tab', 'Afslut mødet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Enter');
  const over = page.getByRole('dialog', { name: 'Mødet er slut' });
  await expect(over.getByText(/^2 borgere og ingen tilbud gennemgået/)).toBeVisible();
  await expect(over.getByText('På dagsordenen, men ikke gennemgået: 1 borger og 2 tilbud.')).toBeVisible();
  await expect(over.getByRole('listitem').filter({ hasText: LATE }).first()).toContainText('næste dato');
  await expect(over.getByText('محمد علي الحسن')).toBeVisible();
  await expect(over.getByRole('region', { name: 'Ikke nået' }).getByText('Rolig Prøve')).toBeVisible();
  await expectAccessible(page);

  const file = `${home.folder}/referat.pdf`;
  await answerSaving(tavle, file);
  await pressUntil(page, 'Tab', 'Gem referat …');
  await page.keyboard.press('Enter');
  const saving = page.getByRole('dialog', { name: 'Gem referatet' });
  await expect(saving.getByText('borgernes navne ikke.')).toBeVisible();
  await expectAccessible(page);
  await pressUntil(page, 'Tab', 'Gem …');
  await page.keyboard.press('Enter');
  await expect(saving.getByText(/3 borgere/)).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(existsSync(file)).toBe(true);
  await page.keyboard.press('Escape');
  await pressUntil(page, 'Tab', 'Luk mødet');
  await page.keyboard.press('Enter');
  await expect(over).toBeHidden();

  // The next one begins where this one ended, with whom it did not come to.
  await new BoardPage(page).chooseFromMenu('Teammøde …');
  await expect(dialog().getByText('Siden sidste møde')).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Ikke nået sidst · 1' })).toHaveAttribute('aria-pressed', 'true');
  await dialog().getByRole('button', { name: 'Begynd mødet' }).click();
  await expect(card()).toHaveAccessibleName('Rolig Prøve');
  await expect(card().getByRole('listitem').first()).toHaveText('ikke nået sidst');
});

test('in a meeting each step has its key, a contact is written from the card, and no way back of one person stands over the next', async ({
  home,
  start,
}) => {
  const { path } = await boardForMeeting(home.folder);
  const tavle = await start({ board: path, size: { width: 1280, height: 800 } });
  const { page } = await unlock(tavle);
  await new BoardPage(page).chooseFromMenu('Teammøde …');
  await page.getByRole('button', { name: 'Begynd mødet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Teammøde' });
  const card = dialog.getByRole('article');
  const undo = page.getByRole('button', { name: 'Fortryd', exact: true });
  await expect(card).toHaveAccessibleName('محمد علي الحسن');
  await page.keyboard.press('ArrowRight');
  await expect(card).toHaveAccessibleName(LATE);
  await expect(card.getByText(/^af ca\. /)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Flyt', exact: true })).toHaveAttribute('aria-keyshortcuts', 'F');

  for (const [key, title] of [
    ['f', `Flyt ${LATE} til …`],
    ['o', `Overdrag ${LATE} til …`],
    ['d', `Næste dato for ${LATE}`],
    ['p', `Foreslå ${LATE} til …`],
  ] as const) {
    await page.keyboard.press(key);
    const sheet = page.getByRole('dialog', { name: title });
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  }

  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Om 1 uge/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 beslutning noteret')).toBeVisible();
  await expect(undo).toBeVisible();
  // Told in the head, over no word of the card.
  const told = await undo.boundingBox();
  const body = await card.boundingBox();
  expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual(body?.y ?? 0);
  await page.keyboard.press('ArrowLeft');
  await expect(card).toHaveAccessibleName('محمد علي الحسن');
  await expect(undo).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Fortrudt/)).toBeVisible();

  await page.keyboard.press('k');
  await page.keyboard.type('Ringede om mødet');
  await expect(page.getByText(/^Fortrudt/)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Hvad kom der ud af det?' })).toHaveValue('Ringede om mødet');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 beslutning noteret')).toBeVisible();
  await expect(card).toHaveAccessibleName('محمد علي الحسن');
  await page.keyboard.press('ArrowRight');
  await expect(card).toHaveAccessibleName(LATE);
});

test('a meeting by touch alone: begun, swiped through, decided in, and minutes kept', async ({ home, start }) => {
  const { path } = await boardForMeeting(home.folder);
  const tavle = await start({ board: path, size: { width: 1920, height: 1080 } });
  const { page } = await unlock(tavle);
  const { tap, swipe } = await fingersOn(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog', { name: 'Teammøde' });
  // The board's own bar is made for a mouse as well.
  await tap(button('Menu'), 24);
  const item = page.getByRole('menuitem', { name: 'Teammøde …' });
  await expect(item).toBeVisible();
  await tap(item, 24);
  await tap(button('Begynd mødet'));
  const card = dialog.getByRole('article');
  await expect(dialog.getByText(/^1 af /)).toBeVisible();

  // Leftwards is on, rightwards is back; up and down is neither.
  await swipe([1200, 700], [900, 710]);
  await expect(dialog.getByText(/^2 af /)).toBeVisible();
  await swipe([900, 600], [920, 300]);
  await swipe([600, 600], [900, 590]);
  await expect(dialog.getByText(/^1 af /)).toBeVisible();
  await tap(button('Næste'));
  await expect(dialog.getByText(/^2 af /)).toBeVisible();
  await expect(card).toHaveAccessibleName(LATE);

  await tap(button('Næste dato'));
  await tap(page.getByRole('button', { name: /^Om 1 uge/ }));
  await expect(dialog.getByText('1 beslutning noteret')).toBeVisible();
  await tap(button('Afslut mødet'));
  await tap(page.getByRole('alertdialog').getByRole('button', { name: 'Afslut mødet' }));
  const file = `${home.folder}/referat.pdf`;
  await answerSaving(tavle, file);
  await tap(button('Gem referat …'));
  const saving = page.getByRole('dialog', { name: 'Gem referatet' });
  await tap(saving.getByRole('button', { name: 'Gem …', exact: true }));
  await expect(saving.getByText(/\d borgere/)).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await tap(saving.getByRole('button', { name: 'Luk', exact: true }).last());
  await tap(button('Luk mødet'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
