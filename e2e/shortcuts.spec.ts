import { BoardPage } from './support/board-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('F1 shows every shortcut, on the board and over a card, and Escape gives the focus back', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 8 });
  const { page } = board;
  const list = page.getByRole('dialog', { name: 'Genveje', exact: true });
  const card = page.locator('[data-card]').first();
  await card.focus();
  await page.keyboard.press('F1');
  await expect(
    list.getByRole('region', { name: 'Overalt, også mens du skriver' }).getByText('Nyt tilbud'),
  ).toBeVisible();
  await expect(list.getByRole('region', { name: 'Kortet, der er markeret' }).getByText('Ny kontakt')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(card).toBeFocused();
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await page.keyboard.press('F1');
  await expect(list).toHaveCount(0);

  await card.focus();
  await page.keyboard.press('Enter');
  const phone = page.getByRole('textbox', { name: 'Telefon' });
  await phone.focus();
  // In a field the sign is a sign.
  await page.keyboard.press('?');
  await expect(list).toHaveCount(0);
  await expect(phone).toHaveValue(/\?/);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('F1');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(phone).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(phone).toHaveCount(0);

  await board.chooseFromMenu('Genveje');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await board.glance();
  const glance = new BoardPage(await tavle.board());
  await glance.page.keyboard.press('F1');
  await expect(glance.page.getByRole('dialog', { name: 'Genveje', exact: true })).toBeVisible();
});

test('a key of the board works over a card and over a list', async ({ open }) => {
  const { board } = await open({ citizens: 8 });
  const { page } = board;
  const recent = page.getByRole('dialog', { name: 'Seneste ændringer' });
  await page.locator('[data-card]').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Telefon' }).focus();
  await page.keyboard.press('Control+h');
  await expect(recent).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('dialog', { name: /Min dag|Ingen glemt/ })).toBeVisible();
  await expect(recent).toHaveCount(0);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Indstillinger' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Filtrer kort' })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a company that calls breaks off a half-typed contact, which is there afterwards', async ({ open }) => {
  const { board } = await open({ citizens: 8 });
  const { page } = board;
  const contact = page.getByRole('dialog', { name: 'Ny kontakt' });
  const offer = page.getByRole('dialog', { name: 'Nyt tilbud' });
  await page.locator('[data-card]').first().focus();
  await page.keyboard.press('k');
  await expect(contact).toBeVisible();
  await page.keyboard.type('Vi talte om køkkenet');
  await page.keyboard.press('Control+h');
  await expect(contact).toBeVisible();
  await page.keyboard.press('Control+t');
  await expect(offer).toBeVisible();
  await expect(contact).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(contact).toBeVisible();
  await expect(contact.getByRole('textbox').first()).toHaveValue('Vi talte om køkkenet');
  // A question comes first.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Control+t');
  await page.keyboard.press('F1');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Genveje', exact: true })).toHaveCount(0);
  await expect(offer).toHaveCount(0);
});

test('a company that calls is heard over recent changes and settings', async ({ open }) => {
  const { board } = await open({ citizens: 4 });
  const { page } = board;
  for (const keys of ['Control+h', 'Control+,']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Control+t');
    await expect(page.getByRole('dialog', { name: 'Nyt tilbud' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('in a window of 1280 the header keeps its words, and says the key of a button', async ({ open }) => {
  const { board } = await open({ citizens: 12, size: { width: 1280, height: 800 } });
  const { page } = board;
  const header = page.getByRole('banner');
  await expect(header.getByText('Nyt tilbud', { exact: true })).toBeVisible();
  await expect(header.getByText('Ny borger', { exact: true })).toBeVisible();
  const name = await header.getByRole('heading', { level: 1 }).boundingBox();
  expect(name?.width).toBeGreaterThan(100);
  const lock = await header.getByRole('button', { name: 'Lås tavlen' }).boundingBox();
  expect((lock?.x ?? 0) + (lock?.width ?? 0)).toBeLessThanOrEqual(1280);
  await header.getByRole('button', { name: 'Ny borger' }).hover();
  await expect(page.getByText('Ctrl+N', { exact: true })).toBeVisible();
});
