import { expect } from '@playwright/test';

import type { Tavle } from './tavle.ts';

/** Long enough for every trigger, and no longer than what is promised. */
const PROMISED_MS = 1000;

/**
 * The door is in front of everything at most a second after `act`, or after the moment that `act` answers (ns, of the clock that all processes
 * share and nobody sets). Answers how long it took, in ms.
 */
export async function expectCloses({ app }: Tavle, act: () => unknown): Promise<number> {
  const closed = app.evaluate(
    ({ BaseWindow }) =>
      new Promise<bigint>((resolve) => {
        const look = setInterval(() => {
          const board = BaseWindow.getAllWindows().sort((one, other) => one.id - other.id)[0];
          const front = board?.contentView.children.at(-1) as Electron.WebContentsView | undefined;
          if (front?.webContents.getURL().startsWith('app://door/') !== true) return;
          clearInterval(look);
          resolve(process.hrtime.bigint());
        }, 5);
      }),
  );
  const asked = process.hrtime.bigint();
  const toldAt = await act();
  const tookMs = Number((await closed) - (typeof toldAt === 'bigint' ? toldAt : asked)) / 1e6;
  expect(tookMs).toBeLessThanOrEqual(PROMISED_MS);
  return Math.round(tookMs);
}
