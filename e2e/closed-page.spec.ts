import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Resvg } from '@resvg/resvg-js';
import type { Page } from '@playwright/test';

import { GREETINGS } from '../renderer/features/door/greetings.ts';
import { seedBoard } from './demo/seed-board.ts';
import { BoardPage } from './support/board-page.ts';
import { DoorPage } from './support/door-page.ts';
import { resize } from './support/tavle.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './support/test.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
const LONG_TITLE = 'Helsingør Kommune, Center for Job og Uddannelse, Integration og Virksomheder, 2.';

test('it says nothing about anybody, and where the board lies only to whoever asks', async ({ home, start }) => {
  const team = path.join(home.folder, 'ida.holm');
  await mkdir(team);
  const folder = await seedBoard({
    folder: team,
    name: 'Nord',
    passphrase: PASSPHRASE,
    citizens: 3,
    person: 'Ida Holm',
  });
  const tavle = await start({ board: folder });
  const door = await tavle.door();
  await expect(door.getByRole('heading', { name: 'Nord', exact: true })).toBeVisible();
  const everything = () => door.evaluate(() => document.documentElement.outerHTML.toLowerCase());
  expect(await everything()).not.toContain('ida');
  expect(await door.title()).toBe('Tavle');

  await door.getByRole('button', { name: 'En anden tavle' }).click();
  await expectAccessible(door);
  await door.getByRole('menuitemcheckbox', { name: 'Vis, hvor tavlen ligger' }).click();
  await expect(door.getByText(folder, { exact: true })).toBeVisible();
  // Not for ever: when nobody is there any more, it is gone by itself.
  await expect(door.getByText(folder, { exact: true })).toHaveCount(0);
  expect(await everything()).not.toContain('ida');
});

test('at rest only the keyhole is left of the lock, and whoever types is heard at once', async ({ home, start }) => {
  const tavle = await start({ board: await board(home.folder) });
  const door = await tavle.door();
  const field = door.getByLabel('Adgangssætning', { exact: true });
  await expect(field).toBeFocused();
  await expect(door.locator('[data-rests]')).toBeVisible();
  await door.waitForTimeout(1500);
  await expect(door.getByRole('button', { name: 'En anden tavle' }).locator('..')).toHaveCSS('opacity', '0');
  await expectAccessible(door);
  await expect(field).toBeFocused();
  await door.keyboard.type('x');
  await expect(door.locator('[data-rests]')).toHaveCount(0);
  await door.keyboard.press('Backspace');
  // Also after a click beside it.
  await door.mouse.click(20, 20);
  await door.keyboard.type(PASSPHRASE);
  await expect(field).toHaveValue(PASSPHRASE);
  await door.keyboard.press('Enter');
  await new BoardPage(await tavle.board()).expectOpen();
});

test('everybody is welcomed in their own language, in letters that the program brings along', async ({
  home,
  start,
}) => {
  const door = await (await start({ board: await board(home.folder) })).door();
  await expect(door.getByRole('listitem')).toHaveCount(7);
  for (const { lang, dir, welcome, soon } of GREETINGS) {
    const line = door.locator(`li:lang(${lang})`);
    await expect(line).toHaveText(`${welcome} ${soon}`);
    await expect(line).toHaveCSS('direction', dir);
  }
  await door.evaluate(() => document.fonts.ready);
  for (const { lang, fonts } of await fontsOf(door)) {
    expect(
      fonts.filter(({ isCustomFont }) => !isCustomFont),
      lang,
    ).toEqual([]);
    expect(fonts.length, lang).toBeGreaterThan(0);
  }
  // Said once: nothing of it changes by itself and is read out again.
  await expect(door.locator('li[aria-live], [aria-live] li, [role=status] li')).toHaveCount(0);
});

for (const look of ['none', 'landscape', 'portrait', 'wide', 'arms'] as const) {
  test(`it hangs straight in every size: ${look}`, async ({ home, start }, info) => {
    const folder = await board(home.folder);
    if (look !== 'none') await hang(home.userData, look, LONG_TITLE);
    const tavle = await start({ board: folder });
    const door = await tavle.door();
    if (look !== 'none') {
      await expect(door.getByText(LONG_TITLE)).toBeVisible();
      await expect(door.locator('img')).toHaveAttribute('src', /^blob:app:\/\/door\//);
    }
    for (const size of SIZES) {
      await resize(tavle.app, size);
      await expect.poll(() => door.evaluate(() => window.innerWidth)).toBeGreaterThan(size.width - 8);
      for (const theme of ['Lyst', 'Mørkt']) {
        await door.getByRole('radio', { name: theme }).click();
        await door.waitForTimeout(200);
        await expectStraight(door);
        const name = `${look}-${String(size.width)}-${theme}.png`;
        await door.screenshot({ path: info.outputPath(name), scale: 'css' });
      }
    }
  });
}

test('it is of use to everybody: large letters, forced colours, no motion, the keyboard alone', async ({
  home,
  start,
}) => {
  const tavle = await start({ board: await board(home.folder) });
  const door = await tavle.door();
  await expectAccessible(door);

  for (const name of ['Lås op', 'Glemt adgangssætningen?', 'En anden tavle']) {
    await door.keyboard.press('Tab');
    await expect(door.getByRole('button', { name })).toBeFocused();
  }
  await door.keyboard.press('Tab');
  await expect(door.getByRole('radio', { name: 'Dansk' })).toBeFocused();
  await door.keyboard.press('ArrowRight');
  await expect(door.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expectAccessible(door);
  await door.keyboard.press('ArrowLeft');
  await expect(door.getByRole('button', { name: 'Lås op' })).toBeVisible();

  await door.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  // The system's colours, and edges where there were grounds.
  await expectAccessible(door);
  await expect(door.getByRole('button', { name: 'Lås op' })).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(door.getByRole('button', { name: 'Lås op' })).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(door.getByRole('button', { name: 'Lås op' })).toHaveCSS('border-color', 'rgb(0, 0, 0)');
  await expect(door.getByRole('radio', { name: 'Dansk' })).toHaveCSS('outline-style', 'solid');
  await expect(door.getByRole('button', { name: 'En anden tavle' }).locator('..')).toHaveCSS(
    'transition-duration',
    '0s',
  );
  await door.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });

  // Twice as large is half as much room.
  await tavle.app.evaluate(({ BaseWindow }) => {
    const view = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView | undefined;
    view?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => door.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(640);
  expect(await door.evaluate(() => document.querySelector('main')?.parentElement?.scrollWidth)).toBeLessThanOrEqual(
    640,
  );
  await expectAccessible(door);
  await door.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
  await door.keyboard.press('Enter');
  await new BoardPage(await tavle.board()).expectOpen();
});

test('a picture chosen while the board is open hangs there at the next lock', async ({ open, home }) => {
  const { tavle, board: page } = await open({ citizens: 3 });
  await hang(home.userData, 'landscape', '');
  await page.lock();
  const door = await tavle.door();
  await expect(door.locator('img')).toBeVisible();
  await new DoorPage(door).unlock(PASSPHRASE);
  await new BoardPage(await tavle.board()).expectOpen();
});

function board(folder: string): Promise<string> {
  return seedBoard({ folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE, citizens: 3 });
}

const PICTURES = {
  landscape: { width: 1600, height: 900, ground: '#7fb0cf' },
  portrait: { width: 900, height: 1400, ground: '#7fb0cf' },
  wide: { width: 2400, height: 400, ground: '#7fb0cf' },
  /** Drawn for white paper, which shines through. */
  arms: { width: 400, height: 480, ground: 'none' },
} as const;

/** As if a supervisor had set it: the title among the settings, the picture beside them. */
async function hang(userData: string, kind: keyof typeof PICTURES, doorTitle: string): Promise<void> {
  const { width, height, ground } = PICTURES[kind];
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}">
    <rect width="100%" height="100%" fill="${ground}"/>
    <ellipse cx="50%" cy="50%" rx="38%" ry="38%" fill="#123a6b"/><circle cx="50%" cy="50%" r="12%" fill="#e8c24a"/></svg>`;
  await mkdir(userData, { recursive: true });
  await writeFile(path.join(userData, 'door-picture'), new Resvg(drawn).render().asPng());
  if (doorTitle !== '') await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ doorTitle }));
}

/** Nothing is cut off, nothing runs over, each welcome stands on one line, and the clock is what one sees first. */
async function expectStraight(door: Page): Promise<void> {
  const seen = await door.evaluate(() => {
    const boxOf = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
    const inside = (selector: string): boolean => {
      const element = document.querySelector(selector);
      const box = element?.getBoundingClientRect();
      const leaf = element?.closest('main > div > div')?.getBoundingClientRect();
      if (!box) return true;
      return (
        leaf !== undefined &&
        box.top >= leaf.top &&
        box.bottom <= leaf.bottom &&
        box.left >= leaf.left &&
        box.right <= leaf.right
      );
    };
    const frame = document.querySelector('main')?.parentElement;
    return {
      fits: frame ? frame.scrollHeight <= frame.clientHeight && frame.scrollWidth <= frame.clientWidth : false,
      inside: ['img', 'time', 'ul', 'time ~ p'].filter((selector) => !inside(selector)),
      broken: [...document.querySelectorAll('li')].filter(
        (line) => line.getBoundingClientRect().height > 1.9 * Number.parseFloat(getComputedStyle(line).fontSize),
      ).length,
      clock: (boxOf('time')?.height ?? 0) / window.innerHeight,
      aboveLock: (boxOf('main > div')?.bottom ?? Infinity) <= (boxOf('form')?.top ?? 0),
    };
  });
  expect(seen).toMatchObject({ fits: true, inside: [], broken: 0, aboveLock: true });
  expect(seen.clock).toBeGreaterThan(0.1);
}

interface FontUse {
  readonly familyName: string;
  readonly isCustomFont: boolean;
}

/** Which fonts each welcome is really drawn with, by Chromium's own account. */
async function fontsOf(page: Page): Promise<readonly { readonly lang: string; readonly fonts: readonly FontUse[] }[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const uses = [];
  for (const { lang } of GREETINGS) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `li[lang="${lang}"]` });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    uses.push({ lang, fonts });
  }
  return uses;
}
