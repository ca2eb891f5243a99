import { performance } from 'node:perf_hooks';

import type { Page } from '@playwright/test';

import { inventCaseload, type InventedCitizen } from '../e2e/demo/invented-caseload.ts';
import { importLargeBoard } from '../e2e/demo/large-board.ts';
import { BoardPage } from '../e2e/support/board-page.ts';
import { DoorPage } from '../e2e/support/door-page.ts';
import { makeHome, startTavle } from '../e2e/support/tavle.ts';
import { isoDateOf } from '../shared/lib/iso-date.ts';
import { measureFloor } from './floor.ts';

const PASSPHRASE = 'fire heste ved havnen';
const DRAGS = 5;
const ROUNDS = 5;
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
  /** The same for the box over everything. */
  readonly searchMs: number;
  /** For an offer: from its first letter to the ranked list, and from one list to the next. */
  readonly firstMatchMs: number;
  readonly matchMs: number;
  /** What narrowing so many cards costs at least: a bare window with plain cards in virtual lanes. */
  readonly floorMs: number;
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
  const filterMs = await typedMs(board.page, { box: '[role="search"] input', words: 'ukrainsk', seen: '\\d+ af \\d' });
  await board.find('');
  await board.page.keyboard.press('Control+k');
  const searchMs = await typedMs(board.page, { box: '[role="combobox"]', words: 'ukrainsk', seen: 'Borgere' });
  await board.page.keyboard.press('Escape');
  await board.page.keyboard.press('Control+t');
  await board.page.waitForTimeout(1500); // What citizens can do is read while nobody types.
  const role = 'input[name="role"]';
  const mechanic = { box: role, words: 'mekaniker', seen: 'Erfaring: mekaniker' };
  const firstMatchMs = await typedMs(board.page, mechanic);
  const matchMs = await typedMs(board.page, mechanic, { words: 'kok', seen: 'Erfaring: kok' });
  await board.page.keyboard.press('Escape');
  await board.page.keyboard.press('Escape');
  const nodes = await board.page.evaluate(() => document.querySelectorAll('*').length);
  const boardMB = await tavle.app.evaluate(({ app, webContents }) => {
    const pid = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('app://board') && one.isFocused())
      ?.getOSProcessId();
    return (app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0) / 1024;
  });
  await tavle.quit();
  const texts = inventCaseload(citizens, isoDateOf(new Date())).map(textOf);
  const floorMs = await measureFloor(home, texts, ROUNDS);
  await home.remove();
  const frames = seen.frames.sort((a, b) => a - b);
  return {
    citizens,
    unlockMs: Math.round(unlockMs),
    longTasks: seen.long.map((ms) => Math.round(ms)).join(' ') || 'none',
    framesP95Ms: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0),
    filterMs: Math.round(filterMs),
    searchMs: Math.round(searchMs),
    firstMatchMs: Math.round(firstMatchMs),
    matchMs: Math.round(matchMs),
    floorMs: Math.round(floorMs),
    nodes,
    boardMB: Math.round(boardMB),
  };
}

/** As much as a card shows and a filter reads. */
function textOf(one: InventedCitizen): string {
  return [one.name, one.motherTongue, one.workExperience, one.danishEducation, one.considerations]
    .join('\n')
    .toLowerCase();
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

interface Typed {
  /** The box, as a selector. */
  readonly box: string;
  readonly words: string;
  /** What is read on the page once it is drawn, as a pattern. */
  readonly seen: string;
}

/** From the last letter to what it finds, drawn, each time from what `before` finds; the median of a few rounds (ms). */
async function typedMs(
  page: Page,
  typed: Typed,
  before: Pick<Typed, 'words' | 'seen'> = { words: '', seen: '' },
): Promise<number> {
  await page.locator(typed.box).first().waitFor();
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(typeOnce, { ...typed, ...before });
    await page.waitForTimeout(300);
    taken.push(await page.evaluate(typeOnce, typed));
  }
  await page.evaluate(typeOnce, { ...typed, words: '', seen: '' });
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

/** In the page: types and waits until it is drawn. */
function typeOnce({ box, words, seen }: Typed): Promise<number> {
  const input = document.querySelector<HTMLInputElement>(box);
  if (!input) throw new Error(`there is no ${box}`);
  const pattern = new RegExp(seen);
  const started = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    const look = (): void => {
      if (pattern.test(document.body.textContent)) requestAnimationFrame(() => resolve(performance.now() - started));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
