import { importLargeBoard } from './demo/large-board.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

/** What Chromium calls a long task, in milliseconds. */
const LONG_TASK_MS = 50;

for (const citizens of [1_000, 10_000]) {
  test(`${String(citizens)} citizens: the page holds only what is in sight, and a drag has no long task`, async ({
    home,
    start,
  }) => {
    test.setTimeout(180_000);
    const folder = await importLargeBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens });
    const board = await unlock(await start({ board: folder, size: { width: 1920, height: 1080 } }));
    await expect(board.cell('Praktik', 'Mette Hornbæk').getByRole('listitem').first()).toBeVisible();
    expect(await board.page.getByRole('listitem').count()).toBeLessThan(250);

    const cell = board.cell('Praktik', 'Mette Hornbæk');
    const card = cell.getByRole('listitem').nth(1);
    await card.scrollIntoViewIfNeeded();
    await board.page.waitForTimeout(500);
    await board.page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { longTasks: seen });
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      });
    });
    await board.drag(card, board.cell('Løntilskud', 'Mette Hornbæk'), { x: 60, y: 60 });
    await board.page.waitForTimeout(500);
    const longTasks = await board.page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    test.info().annotations.push({ type: 'long tasks', description: JSON.stringify(longTasks) });
    expect(longTasks.filter((duration) => duration > LONG_TASK_MS)).toEqual([]);
  });
}
