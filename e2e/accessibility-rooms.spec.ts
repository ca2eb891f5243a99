import type { Page } from '@playwright/test';

import { boardWithMoves } from './support/earlier.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test, unlock } from './support/test.ts';

/** 1280 x 1024 enlarged four times, which WCAG asks for as 320 x 256. */
const ENLARGED = { width: 1280, height: 1024 };
/** The longest that anything may move for whoever wants no motion, in seconds. */
const STILL = 0.01;

test('in English the rooms of a team are accessible, in the system’s colours too, and nothing moves in them', async ({
  home,
  start,
}) => {
  test.setTimeout(180_000);
  const tavle = await start({ board: await boardWithMoves(home.folder, PASSPHRASE), lang: 'en' });
  const door = await tavle.door();
  await door.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await door.keyboard.press('Enter');
  const page = await tavle.board();
  const dialog = page.getByRole('dialog');
  const choose = async (item: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(dialog.getByRole('heading').first()).toBeVisible();
  };
  const look = async (): Promise<void> => {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await expectAccessible(page);
    expect(await slowest(page)).toBeLessThanOrEqual(STILL);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await expectAccessible(page);
  };
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await choose(/wall screen/i);
  await look();
  await leave();

  await choose(/^Key figures/);
  await expect(dialog.getByRole('button', { name: /table/i }).first()).toBeVisible();
  await look();
  await leave();

  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('slider').first()).toBeVisible();
  await look();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('slider')).toHaveCount(0);

  await page.locator('[data-lane]').nth(1).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await page.getByRole('menuitem', { name: /magnet board/ }).click();
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await look();
  await leave();

  await choose(/^Team meeting/);
  await look();
  await dialog.getByRole('button', { name: 'Begin the meeting' }).click();
  await expect(dialog.getByRole('article')).toBeVisible();
  await look();
});

/** The longest motion of anything in the window, in seconds; what never ends would be `Infinity`. */
function slowest(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return `${transitionDuration},${animationDuration}`.split(',').map(parseFloat);
      }),
    ),
  );
}

async function enlarge(page: Page, { app }: Tavle, factor: number): Promise<void> {
  await app.evaluate(({ BaseWindow }, by) => {
    const front = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView;
    front.webContents.setZoomFactor(by);
  }, factor);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(ENLARGED.width / factor);
}

test('enlarged four times somebody in Nobody forgotten is read whole: who, where, why and the next date', async ({
  open,
}) => {
  const { board, tavle } = await open({ citizens: 24, size: ENLARGED });
  const { page } = board;
  await page.keyboard.press('Control+e');
  const rows = page
    .getByRole('dialog', { name: 'Ingen glemt' })
    .getByRole('listitem')
    .filter({ has: page.locator('[data-line]') });
  await expect(rows.first()).toBeVisible();
  await enlarge(page, tavle, 4);
  await expect(rows.nth(1)).toBeAttached();
  // Rows are measured anew after the window was enlarged, which takes its time.
  const cut = () =>
    rows.evaluateAll((all) =>
      all.flatMap((row) => {
        const inside = row.getBoundingClientRect();
        const parts = [...row.querySelectorAll('[data-line] span, [data-line] bdi, input, button')];
        return parts.flatMap((part) => {
          const { top, bottom, left, right, width } = part.getBoundingClientRect();
          const isOut =
            top < inside.top - 1 || bottom > inside.bottom + 1 || left < -1 || right > window.innerWidth + 1;
          return width > 1 && isOut ? [`${part.tagName} ${part.textContent}`] : [];
        });
      }),
    );
  await expect.poll(cut).toEqual([]);
  // No part of a row lies over another, and a date is seen whole.
  await expect(async () => {
    for (const row of (await rows.all()).slice(0, 3)) {
      const who = await row.locator('[data-line]').boundingBox();
      const date = await row.locator('input').boundingBox();
      expect(date?.y ?? 0).toBeGreaterThanOrEqual((who?.y ?? 0) + (who?.height ?? 0) - 1);
      expect(date?.width).toBeGreaterThanOrEqual(120);
    }
  }).toPass();
});

test('the slider over the days is moved by a finger', async ({ home, start }) => {
  const tavle = await start({
    board: await boardWithMoves(home.folder, PASSPHRASE),
    size: { width: 1280, height: 800 },
  });
  const { page } = await unlock(tavle);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await page.keyboard.press('Control+Shift+h');
  const slider = page.getByRole('slider', { name: 'Skyd til dag', exact: true });
  const said = () => slider.getAttribute('aria-valuetext');
  await expect(slider).toBeVisible();
  const last = await said();
  const thumb = await page.locator('[class*=thumb]').first().boundingBox();
  if (!thumb) throw new Error('the slider has a thumb');
  const y = thumb.y + thumb.height / 2;
  const from = thumb.x + thumb.width / 2;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  await touch('touchStart', from);
  for (const left of [20, 60, 120, 180]) await touch('touchMove', from - left);
  await touch('touchEnd');
  await expect.poll(said).not.toBe(last);
  const slid = await said();
  // A tap further back goes there.
  await touch('touchStart', from - 300);
  await touch('touchEnd');
  await expect.poll(said).not.toBe(slid);
  await session.detach();
});
