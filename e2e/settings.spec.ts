import path from 'node:path';

import { DoorPage } from './support/door-page.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const picture = path.join(import.meta.dirname, 'fixtures/pictures/landscape.png');

test('a key for all programs is pressed, not typed; what cannot be one is said, and Escape gives up', async ({
  open,
}) => {
  const { board } = await open({ citizens: 3 });
  const { page } = board;
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Indstillinger' });
  const recorder = dialog.getByRole('button', { name: /^(Skift tast|Vælg tast|Tryk på tasterne)/ });
  await expect(recorder).toHaveAccessibleName('Skift tast. Nu: Ctrl+Shift+L');
  await expectAccessible(page);
  await recorder.focus();
  await page.keyboard.press('Enter');
  await expect(recorder).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('alert').filter({ hasText: 'Brug mindst to af Ctrl, Alt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(recorder).toHaveAttribute('aria-pressed', 'false');
  await expect(dialog).toBeVisible();
  await expect(recorder).toHaveAccessibleName('Skift tast. Nu: Ctrl+Shift+L');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+k');
  await expect(recorder).toHaveAccessibleName('Skift tast. Nu: Ctrl+Alt+K');
  await expect(dialog.getByText('Låser tavlen, også når et andet program er fremme.')).toBeVisible();
  await expect(dialog.locator('[data-trigger=global-hotkey]')).toContainText('til');
  await dialog.getByRole('button', { name: 'Brug ingen tast' }).click();
  await expect(recorder).toHaveAccessibleName('Vælg tast');
  await expect(dialog.locator('[data-trigger=global-hotkey]')).toContainText('fra');
});

/** A computer on which nothing tells when it is locked. */
const NO_BUS = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };

test('what closes the board here is told as it is, and why idle time cannot be turned off', async ({ open }) => {
  test.skip(process.platform !== 'linux', 'elsewhere the system always tells');
  const { board } = await open({ citizens: 3, env: NO_BUS });
  const { page } = board;
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Indstillinger' });
  await expect(dialog.locator('[data-trigger]')).toHaveCount(8);
  await expect(dialog.locator('[data-trigger=os-lock]')).toContainText('findes ikke på denne computer');
  await expect(dialog.locator('[data-trigger=minimise]')).toContainText('fra');
  await dialog.getByRole('switch', { name: 'Lås, når vinduet minimeres' }).click();
  await expect(dialog.locator('[data-trigger=minimise]')).toContainText('til');
  await dialog.getByRole('combobox', { name: 'Lås efter' }).click();
  await page.getByRole('option', { name: 'aldrig' }).click();
  await expect(dialog.getByText(/Derfor låser tavlen altid efter \d+ minutter uden brug/)).toBeVisible();
  await expect(dialog.locator('[data-trigger=idle]')).toContainText('til');
  await expectAccessible(page);
});

test('the closed board bears the house’s name and picture, and nothing of the file it came from', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 3 });
  const { page } = board;
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Indstillinger' });
  await dialog.getByLabel('Overskrift').fill('Jobcenter Nordkyst');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Den lukkede tavle er ændret').first()).toBeVisible();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'ikke.png', mimeType: 'image/png', buffer: Buffer.from('hej') });
  await expect(dialog.getByRole('alert').filter({ hasText: 'Filen er ikke et billede' })).toBeVisible();
  await dialog.locator('input[type=file]').setInputFiles(picture);
  const preview = dialog.getByRole('img', { name: 'Billede' });
  await expect(preview).toBeVisible();
  expect(await preview.evaluate((image) => (image as HTMLImageElement).src.slice(0, 30))).toMatch(
    /^data:image\/webp;base64,UklGR/,
  );
  await expectAccessible(page);
  await board.lock();
  const door = new DoorPage(await tavle.door());
  await expect(door.page.getByText('Jobcenter Nordkyst')).toBeVisible();
  await expect(door.page.locator('img')).toBeVisible();
});
