import { expect, type Locator, type Page } from '@playwright/test';

type Point = readonly [number, number];

interface Fingers {
  /** Refuses what a finger would miss: what is smaller than `least` CSS pixels either way. */
  readonly tap: (target: Locator, least?: number) => Promise<void>;
  /** Down at the one place, drawn to the other, at rest there, and up. Thrown instead, the next tap would only halt the throw. */
  readonly swipe: (from: Point, to: Point) => Promise<void>;
  /** Down on the middle of `target` until what comes back is called. Refuses as `tap` does. */
  readonly hold: (target: Locator, least?: number) => Promise<() => Promise<void>>;
}

const AT_REST_MS = 150;

/** Real fingers on a page, through the browser's own input. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  const middleOf = async (target: Locator, least = 44): Promise<Point> => {
    // Waits until it moves no more and nothing lies over it.
    await target.click({ trial: true });
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing there to touch');
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(least);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  return {
    async hold(target, least) {
      await touch('touchStart', await middleOf(target, least));
      return async () => {
        await touch('touchEnd');
      };
    },
    async tap(target, least) {
      const middle = await middleOf(target, least);
      // Sent together: with an answer awaited in between, a busy computer would make a long press of it.
      await Promise.all([touch('touchStart', middle), touch('touchEnd')]);
    },
    async swipe(from, to) {
      await touch('touchStart', from);
      for (const part of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
      await page.waitForTimeout(AT_REST_MS);
      await touch('touchMove', to);
      await touch('touchEnd');
    },
  };
}
