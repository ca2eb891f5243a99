import { cp } from 'node:fs/promises';
import path from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

import { seedBoard } from '../demo/seed-board.ts';
import { BoardPage } from './board-page.ts';
import { DoorPage } from './door-page.ts';
import { makeHome, startTavle, type StartOptions, type Tavle, type TavleHome } from './tavle.ts';

export const PASSPHRASE = 'fire heste ved havnen';

interface Fixtures {
  /** A throw-away place for settings and boards; gone after the test. */
  readonly home: TavleHome;
  /** Starts the app; what still runs at the end of the test is ended. */
  readonly start: (options?: Omit<StartOptions, 'home'>) => Promise<Tavle>;
  /** A board of invented people, started and unlocked. */
  readonly open: (options?: {
    readonly citizens?: number;
    readonly size?: StartOptions['size'];
    readonly env?: StartOptions['env'];
  }) => Promise<{ readonly tavle: Tavle; readonly board: BoardPage; readonly folder: string }>;
}

interface WorkerFixtures {
  /** The folder of a board of so many invented people, to be copied: making one takes two seconds. */
  readonly seeded: (citizens: number) => Promise<string>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  seeded: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const homes = new Map<number, Promise<TavleHome & { readonly board: string }>>();
      await use(async (citizens) => {
        const made = homes.get(citizens) ?? seed(citizens);
        homes.set(citizens, made);
        return (await made).board;
      });
      for (const made of homes.values()) await (await made).remove();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern
  home: async ({}, use) => {
    const home = await makeHome();
    await use(home);
    await home.remove();
  },
  start: async ({ home }, use) => {
    const started: ReturnType<Tavle['app']['process']>[] = [];
    await use(async (options = {}) => {
      const tavle = await startTavle({ home, size: { width: 1280, height: 800 }, ...options });
      started.push(tavle.app.process());
      return tavle;
    });
    await Promise.all(started.map(end));
  },
  open: async ({ home, start, seeded }, use) => {
    await use(async ({ citizens = 60, size, env } = {}) => {
      const board = await seeded(citizens);
      const folder = path.join(home.folder, path.basename(board));
      await cp(board, folder, { recursive: true });
      const tavle = await start({ board: folder, ...(size ? { size } : {}), ...(env ? { env } : {}) });
      return { tavle, board: await unlock(tavle), folder };
    });
  },
});

async function seed(citizens: number): Promise<TavleHome & { readonly board: string }> {
  const home = await makeHome();
  const options = { folder: home.folder, name: 'Virksomhedsteamet', passphrase: PASSPHRASE, citizens };
  return { ...home, board: await seedBoard(options) };
}

/** Every process of the app goes with its first one. */
async function end(main: ReturnType<Tavle['app']['process']>): Promise<void> {
  if (main.exitCode !== null || main.signalCode !== null) return;
  const ended = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await ended;
}

/** From the door to the board. */
export async function unlock(tavle: Tavle): Promise<BoardPage> {
  const door = new DoorPage(await tavle.door());
  await door.unlock(PASSPHRASE).catch(async (error: unknown) => {
    // A second reason to lock, just after the first, makes the door anew.
    if (!door.page.isClosed()) throw error;
    await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  });
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  return board;
}

/** No violation of WCAG 2.2 A and AA, nor of the field's best practice, on what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Motion has ended: half-faded text is no finding.
  await page.waitForTimeout(300);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  const endStillness = await withoutTransitions(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Menus stand outside the landmarks on purpose, as ARIA's own pattern has them.
    .disableRules(['region'])
    .analyze();
  await endStillness();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

/** What goes by itself meanwhile, such as a message whose time is up, is gone at once, and not seen half faded. */
async function withoutTransitions(page: Page): Promise<() => Promise<void>> {
  const sheet = await page.evaluateHandle(() => {
    const made = new CSSStyleSheet();
    made.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.adoptedStyleSheets.push(made);
    return made;
  });
  return () =>
    sheet.evaluate((made) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== made);
    });
}

export { expect };
