import { BoardPage } from '../support/board-page.ts';
import { DoorPage } from '../support/door-page.ts';
import { isAlive } from '../support/screen-pixels.ts';
import { expect, PASSPHRASE, test as base } from '../support/test.ts';
import { startTwoDisplays, TWO_DISPLAYS, WALL_HD } from '../support/two-displays.ts';
import { frontOfWall, hangWall, wallPage, wallPlace, wallProcesses } from '../support/wall-page.ts';
import { makeCanaryBoard } from './support/canary-board.ts';
import { measure } from './support/measure.ts';
import { searchMemory } from './support/memory.ts';
import { rootOf, vaultOf } from './support/process-tree.ts';

base.skip(process.platform !== 'linux', 'reads /proc');

/** The wall on a display of its own, where there can be one; else over the board. */
const test = base.extend<{ readonly env: Readonly<Record<string, string>> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern
  env: async ({}, use) => {
    if (!TWO_DISPLAYS) return use({});
    const two = await startTwoDisplays();
    await two.startWindowManager();
    await two.plug(WALL_HD);
    await use({ DISPLAY: two.display });
    await two.stop();
  },
});

test('the process that draws the wall has never had a name; the one that had them is gone', async ({
  env,
  home,
  start,
}) => {
  const { folder, needles } = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 60 });
  const tavle = await start({ board: folder, env });
  await new DoorPage(await tavle.door()).unlock(PASSPHRASE);
  const board = new BoardPage(await tavle.board());
  await board.expectOpen();
  const found = (pids: readonly number[]): number => searchMemory(pids, needles).hits.get('canary') ?? 0;

  await hangWall(tavle, board);
  if (TWO_DISPLAYS) await expect.poll(() => wallPlace(tavle)).toEqual(WALL_HD);
  await expect.poll(async () => (await wallProcesses(tavle)).length, 'the one in sight and a spare').toBe(2);
  const plain = await frontOfWall(tavle.app);
  const before = found(await wallProcesses(tavle));

  const bar = board.page.getByRole('region', { name: 'Styr storskærmen' });
  await bar.getByRole('button', { name: /^Vis navne/ }).focus();
  await board.page.keyboard.down('Space');
  await wallPage(tavle, 'named');
  const named = await frontOfWall(tavle.app);
  const held = found([named]);
  const beside = found([plain]);
  // Held for longer than a tap, after which they would stay.
  await board.page.waitForTimeout(500);
  await board.page.keyboard.up('Space');
  await wallPage(tavle, 'plain');
  await expect.poll(() => isAlive(named), 'what had names is gone').toBe(false);
  const left = found((await wallProcesses(tavle)).filter(isAlive));
  expect(await frontOfWall(tavle.app), 'the one without names stayed').toBe(plain);

  expect(found([vaultOf(rootOf(tavle))]), 'what is looked for is there to be found').toBeGreaterThan(0);
  expect(held, 'names are in the process that shows them').toBeGreaterThan(0);

  const all = await wallProcesses(tavle);
  await board.lock();
  await expect.poll(() => [plain, ...all].filter(isAlive)).toEqual([]);
  measure(
    'memory-wall',
    `${String(before)} before, ${String(beside)} beside, ${String(left)} after names (${String(held)} in what showed them)`,
    before + beside + left === 0,
  );
});
