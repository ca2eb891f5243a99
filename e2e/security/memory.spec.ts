import { setTimeout as sleep } from 'node:timers/promises';

import type { PromiseRowId } from '../../build/scripts/lib/promise-rows.ts';
import { BoardPage } from '../support/board-page.ts';
import { openKeyboard, type ScreenKeyboard } from '../support/screen-pixels.ts';
import type { Tavle } from '../support/tavle.ts';
import { expect, PASSPHRASE, test } from '../support/test.ts';
import { makeCanaryBoard } from './support/canary-board.ts';
import { measure } from './support/measure.ts';
import { searchMemory } from './support/memory.ts';
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

test('a second after the board was closed, no process has anything of it', async ({ home, start }) => {
  test.setTimeout(240_000);
  const made = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 60 });
  const secrets = await secretsOf(made.folder, PASSPHRASE);
  const needles = [
    ...made.needles,
    ...secrets.flatMap((secret) => secretNeedles('key', secret)),
    ...textNeedles('passphrase', PASSPHRASE),
  ];
  const tavle = await start({ board: made.folder });
  const keyboard = openKeyboard({ display: process.env['DISPLAY'] ?? '' });
  for (const { row, lock } of ways) {
    const board = await openByHand(tavle, keyboard);
    const open = search(tavle, needles);
    // Without this, finding nothing later would say nothing.
    expect([...open.hits.keys()].sort(), 'while open, all of it is there to be found').toEqual(
      expect.arrayContaining(['canary', 'key']),
    );
    await Promise.resolve(lock(board, tavle, keyboard)).catch(ignoreDeathOfPage);
    await sleep(LATER_MS);
    const { hits, megabytes, processes } = search(tavle, needles);
    const found = ['canary', 'key', 'passphrase'].map((name) => `${hits.get(name) ?? 0} ${name}`).join(', ');
    measure(
      row,
      `${found} in ${megabytes} MB of ${processes} processes (open: ${open.hits.get('canary')})`,
      hits.size === 0,
    );
  }
  await keyboard.stop();
});

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
