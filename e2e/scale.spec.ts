import type { CDPSession, Page } from '@playwright/test';

import { importLargeBoard } from './demo/large-board.ts';
import { boxOf } from './support/board-page.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

const OWNER = 'Mette Hornbæk';
const DRAGS = [
  ['Praktik', 'Løntilskud'],
  ['Løntilskud', 'IGU'],
  ['IGU', 'Praktik'],
] as const;
/** Of elements: the card under the hand and what says where it would land. */
const MOST_TOUCHED = 15;
/** Of calls, on the way over the whole board in twelve steps, and for the drop. About twice what they take; ten calls a card and step would be more. */
const MOST_CALLS = 500_000;
/** The page rests when it does no more than this in a look. */
const AT_REST = 2_000;
const LOOK_MS = 300;

for (const citizens of [1_000, 10_000]) {
  test(`${String(citizens)} citizens: the page holds only what is in sight, and a drag works no harder than on a small board`, async ({
    home,
    start,
  }) => {
    test.setTimeout(180_000);
    const folder = await importLargeBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens });
    const tavle = await start({ board: folder, size: { width: 1920, height: 1080 } });
    const board = await unlock(tavle);
    const { page } = board;
    await expect(board.cell('Praktik', OWNER).getByRole('listitem').first()).toBeVisible();
    expect(await page.getByRole('listitem').count()).toBeLessThan(250);

    const work = await countWork(page);
    for (const [from, to] of DRAGS) {
      await work.rest();
      const card = await boxOf(board.cell(from, OWNER).getByRole('listitem').first());
      const target = await boxOf(board.cell(to, OWNER));
      await page.mouse.move(card.x + 40, card.y + 30);
      await page.mouse.down();
      await page.mouse.move(card.x + 52, card.y + 36, { steps: 3 });
      await work.rest();

      await watchElements(page);
      await page.mouse.move(target.x + 60, target.y + 60, { steps: 12 });
      const carried = await work.rest();
      const touched = await elementsTouched(page);
      await page.mouse.up();
      const dropped = await work.rest();

      // A drag without any work was none.
      for (const calls of [carried, dropped]) {
        expect(calls).toBeGreaterThan(1_000);
        expect(calls).toBeLessThan(MOST_CALLS);
      }
      expect(touched).toBeGreaterThan(0);
      expect(touched).toBeLessThan(MOST_TOUCHED);
    }
  });
}

/** Counts the calls of all functions of the page: the same on every computer, however fast or busy. */
async function countWork(page: Page): Promise<{
  /** Waits until the page does nothing more; the number of calls since it was asked last. */
  rest(): Promise<number>;
}> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    async rest() {
      for (let sum = 0; ;) {
        await page.waitForTimeout(LOOK_MS);
        const calls = await callsSince(session);
        sum += calls;
        if (calls < AT_REST) return sum;
      }
    },
  };
}

async function callsSince(session: CDPSession): Promise<number> {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  return result.flatMap(({ functions }) => functions).reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

interface Watching {
  tavleTouched?: { readonly touched: Set<Node>; readonly watch: MutationObserver };
}

async function watchElements(page: Page): Promise<void> {
  await page.evaluate(() => {
    const touched = new Set<Node>();
    const watch = new MutationObserver((changes) => {
      for (const { target } of changes) touched.add(target);
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    (globalThis as Watching).tavleTouched = { touched, watch };
  });
}

/** Of how many nodes anything was changed since `watchElements`. */
async function elementsTouched(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { touched, watch } = (globalThis as Watching).tavleTouched ?? {};
    watch?.disconnect();
    return touched?.size ?? 0;
  });
}
