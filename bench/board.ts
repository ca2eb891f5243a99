import { performance } from 'node:perf_hooks';

import { importLargeBoard } from '../e2e/demo/large-board.ts';
import { BoardPage } from '../e2e/support/board-page.ts';
import { DoorPage } from '../e2e/support/door-page.ts';
import { makeHome, startTavle } from '../e2e/support/tavle.ts';

const PASSPHRASE = 'fire heste ved havnen';
const DRAGS = 5;
const LANES = ['Praktik', 'Løntilskud'] as const;
const OWNER = 'Mette Hornbæk';

interface Figures {
  readonly citizens: number;
  /** From Enter in the passphrase field to the board in front, key derivation included. */
  readonly unlockMs: number;
  /** Every task over 50 ms while dragging and dropping, over all drags. */
  readonly longTasks: string;
  readonly framesP95Ms: number;
  /** From the last letter to the narrowed board, drawn. */
  readonly filterMs: number;
  readonly nodes: number;
  readonly boardMB: number;
}

const rows: Figures[] = [];
for (const citizens of [100, 1_000, 10_000]) rows.push(await measure(citizens));
console.table(rows);

async function measure(citizens: number): Promise<Figures> {
  const home = await makeHome();
  const folder = await importLargeBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens });
  const tavle = await startTavle({ home, board: folder, size: { width: 1920, height: 1080 } });
  const door = new DoorPage(await tavle.door());
  await door.page.waitForTimeout(1500); // The spare processes are warm by then, as when somebody comes back to the PC.
  const started = performance.now();
  await door.unlock(PASSPHRASE);
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  const unlockMs = performance.now() - started;
  await board.page.waitForTimeout(1000);

  await board.page.evaluate(watch);
  for (let drag = 0; drag < DRAGS; drag++) {
    const [from, to] = drag % 2 === 0 ? LANES : [LANES[1], LANES[0]];
    await board.drag(board.cell(from, OWNER).getByRole('listitem').first(), board.cell(to, OWNER), { x: 60, y: 60 });
    await board.page.waitForTimeout(300);
  }
  const seen = await board.page.evaluate(
    () => (globalThis as unknown as { tavleBench: { long: number[]; frames: number[] } }).tavleBench,
  );
  const filterMs = await board.page.evaluate(filterOnce);
  const nodes = await board.page.evaluate(() => document.querySelectorAll('*').length);
  const boardMB = await tavle.app.evaluate(({ app, webContents }) => {
    const pid = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('app://board') && one.isFocused())
      ?.getOSProcessId();
    return (app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0) / 1024;
  });
  await tavle.quit();
  await home.remove();
  const frames = seen.frames.sort((a, b) => a - b);
  return {
    citizens,
    unlockMs: Math.round(unlockMs),
    longTasks: seen.long.map((ms) => Math.round(ms)).join(' ') || 'none',
    framesP95Ms: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0),
    filterMs: Math.round(filterMs),
    nodes,
    boardMB: Math.round(boardMB),
  };
}

/** In the page: collects long tasks and the time between frames. */
function watch(): void {
  const bench = { long: [] as number[], frames: [] as number[] };
  Object.assign(globalThis, { tavleBench: bench });
  new PerformanceObserver((list) => bench.long.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
  });
  let last = performance.now();
  const frame = (now: number): void => {
    bench.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** In the page: types a filter and waits until it is drawn. */
function filterOnce(): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('[role="search"] input');
  if (!box) throw new Error('there is no filter box');
  const started = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, 'ukrainsk');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    const look = (): void => {
      if (/\d+ af \d/.test(document.body.innerText)) requestAnimationFrame(() => resolve(performance.now() - started));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
