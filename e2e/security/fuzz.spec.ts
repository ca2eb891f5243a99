import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { mainChannels } from '../../shared/ipc/bridge.ts';
import { vaultChannels, type LineRole } from '../../shared/ipc/contract.ts';
import type { BoardPage } from '../support/board-page.ts';
import { DoorPage } from '../support/door-page.ts';
import { expect, test } from '../support/test.ts';
import { keepPort, sendHostileCalls, type HostileResult, type PageHooks } from './support/hostile-calls.ts';
import { hostileCallsOfMain } from './support/hostile-main.ts';
import { measure } from './support/measure.ts';
import { rootOf, vaultOf } from './support/process-tree.ts';

const TO_BOARD_LINE = 60_000;
const TO_DOOR_LINE = 10_000;
const TO_MAIN = 30_000;
/** Where the calls would leave something if they could. */
const TRACES = ['/tmp/hostile', '/tmp/hostile-recovery.txt'];

test.skip(process.platform !== 'linux', 'finds the vault among the processes');

test('a taken-over page gets only the calls it is meant to have', async ({ open, home }) => {
  test.setTimeout(300_000);
  for (const trace of TRACES) rmSync(trace, { recursive: true, force: true });
  const { tavle, board } = await open({ citizens: 20 });
  const pids = [rootOf(tavle), vaultOf(rootOf(tavle))];
  await board.page.evaluate(keepPort);
  await board.find('a');
  await expect.poll(() => board.page.evaluate(hasPort)).toBe(true);
  await board.find('');
  const before = await digestOf(board.page);

  const ofBoard = await board.page.evaluate(sendHostileCalls, orderFor('board', TO_BOARD_LINE));
  expect.soft(ofBoard.reached, 'what a board page may not do').toEqual([]);
  const ofMain = await tavle.app.evaluate(hostileCallsOfMain, { calls: TO_MAIN, channels: mainChannels });
  expect.soft(ofMain.reached, 'what the main process did for a page that may not ask').toEqual([]);
  const bridges = await board.page.evaluate(reachOutside);
  expect.soft(bridges, 'what a page has beside its bridge').toEqual([]);

  const same = (await digestOf(board.page)) === before;
  const works = await stillWorks(board);
  const alive = [rootOf(tavle), vaultOf(rootOf(tavle))].every((pid, index) => pid === pids[index]);

  await board.lock();
  const door = new DoorPage(await tavle.door());
  await door.page.evaluate(keepPort);
  await door.unlock('en helt forkert sætning');
  await expect.poll(() => door.page.evaluate(hasPort)).toBe(true);
  await door.expectSays('Adgangssætningen passer ikke.');
  const ofDoor = await door.page.evaluate(sendHostileCalls, orderFor('door', TO_DOOR_LINE));
  expect.soft(ofDoor.reached, 'what a door may not do').toEqual([]);

  const reached = [...ofBoard.reached, ...ofMain.reached, ...bridges, ...ofDoor.reached];
  const traces = TRACES.filter((trace) => existsSync(trace));
  const broken = internalFailures(home.userData);
  const total = ofBoard.sent + ofMain.sent + ofDoor.sent + ofBoard.unsendable + ofDoor.unsendable;
  measure(
    'fuzz',
    `${reached.length + traces.length} reach of ${total} calls; ${broken} broke inside; ${alive ? 'both alive' : 'a process ended'}, ` +
      `${works ? 'board works' : 'board is dead'}, records ${same ? 'unchanged' : 'changed'}`,
    reached.length + traces.length + broken === 0 &&
      alive &&
      works &&
      same &&
      total >= 100_000 &&
      wasHeard(ofBoard) &&
      wasHeard(ofDoor),
  );
});

const hasPort = (): boolean => (globalThis as unknown as PageHooks).hostilePort !== undefined;

function orderFor(line: LineRole, calls: number) {
  const all = Object.entries(vaultChannels) as [string, { readonly roles: readonly LineRole[] }][];
  const names = (isAllowed: boolean): string[] =>
    all.filter(([, { roles }]) => roles.includes(line) === isAllowed).map(([name]) => name);
  return { seed: 20_26, calls, allowed: names(true), forbidden: names(false) };
}

/** A test in which nobody answers has asked nobody. What cannot be unpacked on the other side (a picture, a page's own object) is answered by nobody. */
function wasHeard({ kinds, answered }: HostileResult): boolean {
  return (kinds['closed'] ?? 0) > 0 && (kinds['bad-request'] ?? 0) > 0 && answered > 10 * (kinds['unanswered'] ?? 0);
}

/** Of everything the vault sends a board. */
async function digestOf(page: Page): Promise<string> {
  const payload = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { hostilePort } = globalThis as unknown as PageHooks;
        const n = 2 ** 45 + Math.floor(Math.random() * 2 ** 20);
        const hear = ({ data }: MessageEvent): void => {
          const answer = data as { readonly n?: number; readonly result?: { readonly value?: object } };
          if (answer.n !== n) return;
          hostilePort?.removeEventListener('message', hear);
          resolve(JSON.stringify({ ...answer.result?.value, session: null }));
        };
        hostilePort?.addEventListener('message', hear);
        hostilePort?.postMessage({ n, channel: 'board.load', input: {} });
      }),
  );
  return createHash('sha256').update(payload).digest('hex');
}

/** In the page: names that would lead out of the sandbox, and what of the bridges can be bent. */
function reachOutside(): readonly string[] {
  const world = globalThis as unknown as Record<string, unknown>;
  const found = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'tavleDoor', '__dirname'].filter(
    (name) => world[name] !== undefined,
  );
  const bridge = world['tavleBoard'] as Record<string, unknown>;
  try {
    bridge['painted'] = () => 'bent';
    if ((bridge['painted'] as () => unknown)() === 'bent') found.push('a bridge that can be written to');
  } catch {
    // Frozen, as it should be.
  }
  const made = (bridge['settings'] as () => Promise<unknown>)();
  const make = made.constructor.constructor as (code: string) => () => string;
  const code = make('return typeof process')();
  if (code !== 'undefined') found.push('Node through a constructor');
  return found;
}

async function stillWorks(board: BoardPage): Promise<boolean> {
  const card = board.page.getByRole('listitem').first().getByRole('button').first();
  await card.click();
  const note = board.page.getByRole('textbox', { name: 'Notat' });
  await note.fill('skrevet bagefter');
  await board.page.keyboard.press('Control+s');
  await board.page.keyboard.press('Escape');
  await card.click();
  const kept = (await note.inputValue()) === 'skrevet bagefter';
  await board.page.keyboard.press('Escape');
  await board.page.keyboard.press('Control+z');
  return kept;
}

function internalFailures(userData: string): number {
  const log = readFileSync(path.join(userData, 'logs/tavle.log'), 'utf8');
  const failed = /"kind":"(vault-failed|app-failed|app-rejection|call-failed)"/;
  // A disk that is not there is said to be missing: nothing broke.
  return log.split('\n').filter((line) => failed.test(line) && !line.includes('"failure":"disk"')).length;
}
