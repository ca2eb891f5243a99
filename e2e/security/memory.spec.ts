import { setTimeout as sleep } from 'node:timers/promises';

import { Variant } from '@jellybrick/dbus-next';

import type { PromiseRowId } from '../../build/scripts/lib/promise-rows.ts';
import { BoardPage } from '../support/board-page.ts';
import { openKeyboard, type ScreenKeyboard } from '../support/screen-pixels.ts';
import { endBuses, startBus } from '../support/dbus-mock.ts';
import type { StartOptions, Tavle, TavleHome } from '../support/tavle.ts';
import { expect, PASSPHRASE, test } from '../support/test.ts';
import { makeCanaryBoard } from './support/canary-board.ts';
import { measure } from './support/measure.ts';
import { searchMemory, type MemorySearch } from './support/memory.ts';
import { secretNeedles, textNeedles, type Needle } from './support/needles.ts';
import { processTree, rootOf, shownProcess, vaultOf } from './support/process-tree.ts';
import { secretsOf } from './support/vault-key.ts';

const LATER_MS = 1000;

interface Way {
  readonly row: PromiseRowId;
  readonly lock: (board: BoardPage, tavle: Tavle, keyboard: ScreenKeyboard) => unknown;
}

/** Ways in which an open board ends. */
const ways: readonly Way[] = [
  { row: 'memory-hotkey', lock: (_board, _tavle, keyboard) => keyboard.press('ctrl+l') },
  {
    row: 'memory-button',
    lock: ({ page }) => page.getByRole('button', { name: 'Lås tavlen' }).click({ noWaitAfter: true }),
  },
  { row: 'memory-vault-crash', lock: (_board, tavle) => process.kill(vaultOf(rootOf(tavle)), 'SIGSEGV') },
  { row: 'memory-page-crash', lock: async (_board, tavle) => process.kill(await shownProcess(tavle), 'SIGSEGV') },
];

test.skip(process.platform !== 'linux', 'reads /proc');
test.afterEach(endBuses);

test('a second after the board was closed, no process has anything of it', async ({ home, start }) => {
  test.setTimeout(240_000);
  const { tavle, needles, keyboard } = await prepare(home, start);
  for (const { row, lock } of ways) {
    const board = await openByHand(tavle, keyboard);
    const open = search(tavle, needles);
    // Without this, finding nothing later would say nothing.
    expect([...open.hits.keys()].sort(), 'while open, all of it is there to be found').toEqual(
      expect.arrayContaining(['canary', 'key']),
    );
    await Promise.resolve(lock(board, tavle, keyboard)).catch(ignoreDeathOfPage);
    await sleep(LATER_MS);
    const after = search(tavle, needles);
    measure(row, `${tell(after, after.processes)} (open: ${open.hits.get('canary') ?? 0})`, after.hits.size === 0);
  }
  await keyboard.stop();
});

test('in a glance nobody but the vault has what is hidden, and after it nobody has', async ({ home, start }) => {
  test.setTimeout(180_000);
  const { tavle, needles, keyboard } = await prepare(home, start);
  await openByHand(tavle, keyboard);
  keyboard.press('ctrl+g');
  await expect
    .poll(async () =>
      new BoardPage(await tavle.board())
        .glanceCards()
        .count()
        .catch(() => 0),
    )
    .toBeGreaterThan(0);
  await sleep(LATER_MS);
  const tree = processTree(rootOf(tavle));
  const others = tree.filter(({ type }) => type !== 'vault').map(({ pid }) => pid);
  const hidden = searchMemory(others, needles);
  const kept = searchMemory([vaultOf(rootOf(tavle))], needles);
  expect(kept.hits.get('canary'), 'the vault has what the glance leaves out').toBeGreaterThan(0);
  measure('memory-glance', tell(hidden, others.length), hidden.hits.size === 0);
  keyboard.press('ctrl+l');
  await sleep(LATER_MS);
  const after = search(tavle, needles);
  measure('memory-glance-closed', tell(after, after.processes), after.hits.size === 0);
  await keyboard.stop();
});

test('a second after the system told of its lock, or nobody had been there, no process has anything either', async ({
  home,
  start,
}) => {
  test.setTimeout(180_000);
  const bus = await startBus(home.folder, 'session');
  const name = 'org.gnome.ScreenSaver';
  const at = '/org/gnome/ScreenSaver';
  const saver = await bus.service(name, { [at]: { [name]: { GetActive: new Variant('b', false) } } });
  const { tavle, needles, keyboard } = await prepare(home, start, { DBUS_SESSION_BUS_ADDRESS: bus.address });
  await openByHand(tavle, keyboard);
  await sleep(LATER_MS);
  saver.emit({ path: at, interface: name, member: 'ActiveChanged', signature: 'b', body: [true] });
  await sleep(LATER_MS);
  const locked = search(tavle, needles);
  measure('memory-os-lock', tell(locked, locked.processes), (await isClosed(tavle)) && locked.hits.size === 0);

  await openByHand(tavle, keyboard);
  await tavle.app.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 7 * 60_000;
  });
  await expect.poll(() => isClosed(tavle)).toBe(true);
  await sleep(LATER_MS);
  const idle = search(tavle, needles);
  measure('memory-idle', tell(idle, idle.processes), idle.hits.size === 0);
  await keyboard.stop();
});

async function prepare(home: TavleHome, start: Start, env: Readonly<Record<string, string>> = {}) {
  const made = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 60 });
  const secrets = await secretsOf(made.folder, PASSPHRASE);
  const needles = [
    ...made.needles,
    ...secrets.flatMap((secret) => secretNeedles('key', secret)),
    ...textNeedles('passphrase', PASSPHRASE),
  ];
  const tavle = await start({ board: made.folder, env });
  return { tavle, needles, keyboard: openKeyboard({ display: process.env['DISPLAY'] ?? '' }) };
}

type Start = (options: Omit<StartOptions, 'home'>) => Promise<Tavle>;

function tell({ hits, megabytes }: MemorySearch, processes: number): string {
  const found = ['canary', 'key', 'passphrase'].map((name) => `${hits.get(name) ?? 0} ${name}`).join(', ');
  return `${found} in ${megabytes} MB of ${processes} processes`;
}

function isClosed({ app }: Tavle): Promise<boolean> {
  return app.evaluate(({ BaseWindow }) => {
    const view = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView | undefined;
    return view?.webContents.getURL().startsWith('app://door') === true;
  });
}

/** Typed at the keyboard, since what a debugger fills in lies in the main process afterwards. */
async function openByHand(tavle: Tavle, keyboard: ScreenKeyboard): Promise<BoardPage> {
  const door = await tavle.door();
  await expect(door.getByLabel('Adgangssætning', { exact: true })).toBeFocused();
  keyboard.type(PASSPHRASE);
  keyboard.press('Return');
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  return board;
}

function search(tavle: Tavle, needles: readonly Needle[]) {
  const tree = processTree(rootOf(tavle));
  return {
    ...searchMemory(
      tree.map(({ pid }) => pid),
      needles,
    ),
    processes: tree.length,
  };
}

function ignoreDeathOfPage(error: unknown): void {
  if (!/crashed|closed/.test(String(error))) throw error;
}
