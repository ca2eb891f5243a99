import { readFile, rm } from 'node:fs/promises';

import { importLargeBoard } from './demo/large-board.ts';
import type { Tavle } from './support/tavle.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

const OWNER = 'Mette Hornbæk';
/** As Chromium counts long tasks. */
const LONG_MS = 50;
const DRAGS = [
  ['Praktik', 'Løntilskud'],
  ['Løntilskud', 'IGU'],
  ['IGU', 'Praktik'],
  ['Praktik', 'IGU'],
  ['IGU', 'Løntilskud'],
] as const;

for (const citizens of [1_000, 10_000]) {
  test(`${String(citizens)} citizens: the page holds only what is in sight, and a drag has no long task`, async ({
    home,
    start,
  }) => {
    test.setTimeout(180_000);
    const folder = await importLargeBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens });
    const tavle = await start({ board: folder, size: { width: 1920, height: 1080 } });
    const board = await unlock(tavle);
    await expect(board.cell('Praktik', 'Mette Hornbæk').getByRole('listitem').first()).toBeVisible();
    expect(await board.page.getByRole('listitem').count()).toBeLessThan(250);

    await board.page.waitForTimeout(500);
    const drags: (readonly number[])[] = [];
    for (const [from, to] of DRAGS) {
      const card = board.cell(from, OWNER).getByRole('listitem').first();
      const tasks = await watchTasks(tavle, () => board.drag(card, board.cell(to, OWNER), { x: 60, y: 60 }));
      drags.push(tasks.filter((ms) => ms > LONG_MS));
    }
    expect(drags.filter((tasks) => tasks.length === 0).length, JSON.stringify(drags)).toBeGreaterThan(DRAGS.length / 2);
  });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * What each task of the board's main thread took of the processor (ms) while `work` was done: its own work, whatever else the computer was busy with
 * meanwhile.
 */
async function watchTasks(tavle: Tavle, work: () => Promise<unknown>): Promise<readonly number[]> {
  await tavle.app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  );
  await work();
  await new Promise((resolve) => setTimeout(resolve, 400));
  const { file, pid } = await tavle.app.evaluate(async ({ contentTracing, webContents }) => ({
    file: await contentTracing.stopRecording(),
    pid: webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('app://board') && one.isFocused())
      ?.getOSProcessId(),
  }));
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  await rm(file);
  const isMain = traceEvents.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args.name === 'CrRendererMain',
  );
  if (!isMain) throw new Error('the board’s main thread is not in the trace');
  const tasks = traceEvents
    .filter((event) => event.pid === pid && event.tid === isMain.tid && event.name.endsWith('RunTask'))
    .map(({ tdur = 0 }) => tdur / 1000);
  // A drag without any work was none.
  expect(tasks.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(1);
  return tasks;
}
