import { cp } from 'node:fs/promises';
import path from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { BLANK_CITIZEN_FIELDS } from '../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../shared/domain/company.ts';
import { BLANK_PLACEMENT_FIELDS } from '../shared/domain/placement.ts';
import { seedBoard } from './demo/seed-board.ts';
import { daysAgo, visit } from './support/earlier.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

test('the menu stands in groups side by side and whole; keys go down, across and by letter', async ({ open }) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const menu = page.getByRole('menu');
  const item = (name: string): Locator => menu.getByRole('menuitem', { name });
  // It is in sight a moment before it has the keys; and the screen's own pointer may come to lie on a line of it meanwhile, which takes them.
  await expect(async () => {
    if (await menu.isVisible()) await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(menu).toBeFocused({ timeout: 3000 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expect(item('Søg og gør …')).toBeFocused();
  await expect(menu.getByRole('group', { name: 'Sammen' }).getByRole('menuitem')).toHaveText([
    /^Teammøde/,
    /^Vis på storskærm/,
    /^Tavlen som den var/,
  ]);
  expect(await menu.evaluate((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth)).toBe(
    true,
  );
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await expect(item('Nøgletal …')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('Sammenlign to dage …')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(item('Ingen glemt')).toBeFocused();
  await page.keyboard.press('t');
  await expect(item('Teammøde …')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Teammøde' })).toBeVisible();
});

test('what can be printed stands in the menu, of everybody until somebody is chosen, and is found by its own words', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  for (const [line, title] of [
    ['Plakat …', 'Udskriv en plakat'],
    ['Kort til magnettavlen …', 'Udskriv kort til magnettavlen'],
    ['Liste til et besøg …', 'Udskriv en liste til et besøg'],
  ] as const) {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('group', { name: 'Udskriv' }).getByRole('menuitem', { name: line }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    if (line !== 'Plakat …') await expect(dialog.getByRole('button', { name: 'Ikke fordelt' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  for (const [typed, found] of [
    ['magnet', 'Udskriv kort til magnettavlen …'],
    ['besøgsliste', 'Udskriv en liste til et besøg …'],
    ['plakat', 'Udskriv en plakat …'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(page.getByRole('option', { name: found })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
  }
});

test('a right click on a consultant above the board, or the keys for it, opens the menu of their row', async ({
  open,
}) => {
  const { board } = await open({ citizens: 5 });
  const { page } = board;
  const legend = page.getByRole('toolbar', { name: 'Konsulenter' });
  const name = 'Mette Hornbæk';
  const chip = legend.getByRole('button', { name: `Vis kun ${name}` });
  const lines = page.getByRole('menu').getByRole('menuitem');
  const row = page.getByRole('button', { name: `Flere valg for ${name}` });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(lines.first()).toBeVisible();
  const expected = await lines.allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(lines).toHaveCount(0);

  for (const key of ['Shift+F10', 'ContextMenu']) {
    await chip.focus();
    await page.keyboard.press(key);
    await expect(lines).toHaveText(expected);
    // Arrows are the menu's as long as it is there.
    await page.keyboard.press('ArrowDown');
    await expect(lines.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lines).toHaveCount(0);
    await expect(chip).toBeFocused();
  }
  await chip.click({ button: 'right' });
  await expect(lines).toHaveText(expected);
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Udskriv' }).click();
  await page.getByRole('menuitem', { name: 'Kort til magnettavlen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Udskriv kort til magnettavlen' });
  await expect(dialog.getByRole('group', { name: 'Fra' })).toContainText(name);
});

for (const lang of ['da', 'en'] as const)
  test(`on the narrowest card days are whole, and of a long company’s name enough to know it by (${lang})`, async ({
    home,
    start,
  }) => {
    const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 3, lang });
    const names = ['Khin Naing', 'Wolfeschlegelsteinhausen Hans', 'محمد عبد الرحمن الحسن'];
    await visit({ folder, passphrase: PASSPHRASE, clock: daysAgo(202) }, async ({ board, run }) => {
      const { lanes, consultants } = await board.mustCall('board.load', {});
      const company = { ...BLANK_COMPANY_FIELDS, name: 'Kanalens Bageri og Konditori ved Havnen' };
      await run('company.add', { id: 'bageri', fields: company });
      for (const [at, name] of names.entries()) {
        const [id, nextDate] = [`c${String(at)}`, daysAgo([129, 12, 1][at] ?? 0).today()];
        const fields = { ...BLANK_CITIZEN_FIELDS, name, motherTongue: 'Arabisk', nextDate };
        // The second lane expects a stay of fewer days than these.
        await run('citizen.add', { id, fields, laneId: lanes[1]?.id, consultantId: consultants[0]?.id });
        const plannedEnd = daysAgo([129, 1, -5][at] ?? 0).today();
        const placement = { ...BLANK_PLACEMENT_FIELDS, companyId: 'bageri', start: daysAgo(200).today(), plannedEnd };
        await run('placement.add', { id: `p${String(at)}`, citizenId: id, offerId: null, fields: placement });
      }
    });
    const tavle = await start({ board: folder, lang, size: { width: 1280, height: 800 } });
    const door = await tavle.door();
    await door.getByLabel(lang === 'da' ? 'Adgangssætning' : 'Passphrase', { exact: true }).fill(PASSPHRASE);
    await door.keyboard.press('Enter');
    const page = await tavle.board();
    const heads = page.locator('[data-lane] h2');
    await expect(
      heads.filter({ hasText: lang === 'da' ? 'Praktik + løntimer' : 'Internship + paid hours' }),
    ).toBeVisible();
    for (const head of await heads.all()) expect(await isWhole(head)).toBe(true);
    for (const name of names) {
      const card = page.getByRole('button', { name: new RegExp(`^${name}`) });
      await expect(card).toBeVisible();
      const line = card
        .locator('span')
        .filter({ has: page.locator('bdi', { hasText: 'Kanalens' }) })
        .last();
      await expect(line).toHaveAttribute('title', /Kanalens Bageri og Konditori ved Havnen, /);
      const days = line.locator('span');
      await expect(days).toHaveText(lang === 'da' ? /^· \d+ d\. (over|igen)$/ : /^· \d+ d (over|left)$/);
      const [room, end, company] = [await boxOf(card), await boxOf(days), await boxOf(line.locator('bdi'))];
      expect(await isWhole(days)).toBe(true);
      expect(end.right).toBeLessThan(room.right - 6);
      expect(company.width).toBeGreaterThan(50);
      expect(company.right).toBeLessThanOrEqual(end.left);
      // Below, what has gone on for too long and what is too late stand beside each other, both whole.
      const stay = card.getByText(/\d+\/\d+ d/);
      const next = card.getByText(/for sent|late/);
      expect((await boxOf(stay)).right).toBeLessThanOrEqual((await boxOf(next)).left);
      expect((await boxOf(stay)).left).toBeGreaterThan(room.left);
      expect((await boxOf(next)).right).toBeLessThan(room.right);
    }
  });

test('in English the board’s name and what its buttons do are read whole on an ordinary screen', async ({
  home,
  start,
  seeded,
}) => {
  const board = await seeded(60);
  const folder = path.join(home.folder, path.basename(board));
  await cp(board, folder, { recursive: true });
  const tavle = await start({ board: folder, lang: 'en', size: { width: 1280, height: 800 } });
  const door = await tavle.door();
  await door.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await door.keyboard.press('Enter');
  const page = await tavle.board();
  await expect(page.locator('[data-card]').first()).toBeVisible();
  for (const word of ['New offer', 'New citizen', 'Open', 'Overview', 'Lock', 'to see to'])
    await expect(page.locator('header').getByText(word, { exact: true })).toBeVisible();
  expect(await isWhole(page.getByRole('heading', { level: 1 }))).toBe(true);
  await expectRhythmsWhole(page);
});

/** Nothing of its text is cut. */
async function isWhole(text: Locator): Promise<boolean> {
  return text.evaluate(
    (element) => element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight + 1,
  );
}

/** Where its edges are on the screen. */
const boxOf = (element: Locator) =>
  element.evaluate((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return { left, right, width };
  });

/** How often a lane asks for a contact is read whole over every lane in sight. */
async function expectRhythmsWhole(page: Page): Promise<void> {
  const rhythms = page.locator('[data-lane]').getByText(/^contact every/);
  await expect(rhythms.first()).toBeVisible();
  for (const rhythm of await rhythms.all()) expect(await isWhole(rhythm)).toBe(true);
}
