import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { seedBoard } from '../demo/seed-board.ts';
import type { BoardPage } from '../support/board-page.ts';
import { ImportPage } from '../support/import-page.ts';
import type { Tavle, TavleHome } from '../support/tavle.ts';
import { expect, PASSPHRASE, test, unlock } from '../support/test.ts';
import { canaryCaseload, canaryNeedles, canaryPicture, makeCanaryBoard, newCanary } from './support/canary-board.ts';
import { coreFiles, searchDisk, type DiskSearch } from './support/disk.ts';
import { measure } from './support/measure.ts';
import type { Needle } from './support/needles.ts';
import { lookAtOpenFiles } from './support/open-files.ts';
import { privatePlaces } from './support/private-places.ts';
import { isGone, processTree, shownProcess, vaultOf } from './support/process-tree.ts';

test.skip(process.platform !== 'linux', 'reads /proc');
test.describe.configure({ timeout: 180_000 });

test('nothing of the board can be read on the disk: used, locked, ended', async ({ home, start }) => {
  const since = Date.now();
  const made = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 60 });
  const tavle = await start({ board: made.folder, env: privatePlaces(home) });
  const board = await unlock(tavle);
  await use(board, made.canary);
  const look = (): DiskSearch => search(home, made.needles, { tavle, since });
  report('disk-running', [look()]);
  await board.lock();
  await expect((await tavle.door()).getByText('Tavlen er låst. Det, du var i gang med, ligger klar.')).toBeVisible();
  report('disk-locked', [look()]);
  await unlock(tavle);
  await tavle.quit();
  report('disk-quit', [search(home, made.needles, { since })]);
});

test('an import and a load of ten thousand leave nothing either', async ({ home, start }) => {
  const canary = newCanary();
  const needles = canaryNeedles(canary);
  const folder = await seedBoard({ folder: home.folder, name: 'Team', passphrase: PASSPHRASE, citizens: 0 });
  const tavle = await start({ board: folder, env: privatePlaces(home) });
  const board = await unlock(tavle);
  const searches = await whileSearching(
    () => search(home, needles, { tavle }),
    async () => {
      const wizard = new ImportPage(board.page);
      await wizard.open();
      await wizard.chooseText('sager.csv', canaryCaseload(canary, 10_000));
      await wizard.next();
      await wizard.commit(10_000);
      await board.page.keyboard.press('Escape');
      await board.lock();
      await unlock(tavle);
    },
  );
  report('disk-import', searches);
});

test('what processes hand each other in memory lies on no disk, even if asked for', async ({ home, start }) => {
  const made = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 60 });
  const switches = ['--disable-dev-shm-usage'];
  const tavle = await start({ board: made.folder, env: privatePlaces(home), switches });
  await use(await unlock(tavle), made.canary);
  const inMemory: string[] = [];
  const onDisk: string[] = [];
  const pids = processTree(tavle.app.process().pid ?? 0).map(({ pid }) => pid);
  lookAtOpenFiles(pids, ({ name, isInMemory, isDeleted }) => {
    if (isDeleted) (isInMemory ? inMemory : onDisk).push(name);
  });
  measure(
    'disk-shared-memory',
    `${inMemory.length} in memory, ${onDisk.length} on the disk${onDisk.length > 0 ? `: ${onDisk.slice(0, 3).join(' ')}` : ''}`,
    inMemory.length > 0 && onDisk.length === 0,
  );
});

test('crashes and kill -9 leave nothing to read', async ({ home, start }) => {
  const since = Date.now();
  const made = await makeCanaryBoard({ folder: home.folder, passphrase: PASSPHRASE, citizens: 60 });
  const places = privatePlaces(home);
  allowCoreFiles();
  const tavle = await start({ board: made.folder, env: places });
  const root = tavle.app.process().pid ?? 0;
  await use(await unlock(tavle), made.canary);
  for (const type of ['renderer', 'vault'] as const) {
    // The limit is set right after a process has started, by another program.
    await sleep(300);
    const pid = type === 'vault' ? vaultOf(root) : await shownProcess(tavle);
    process.kill(pid, 'SIGSEGV');
    await expect.poll(() => isGone(pid)).toBe(true);
    await unlock(tavle);
  }
  const everyone = processTree(root).map(({ pid }) => pid);
  for (const pid of everyone) process.kill(pid, 'SIGKILL');
  await expect.poll(() => everyone.every(isGone)).toBe(true);
  const result = search(home, made.needles, { since });
  const cores = coreFiles([home.folder, process.cwd()].filter((folder) => folder !== path.parse(folder).root));
  measure(
    'disk-killed',
    `${summary([result])}; ${cores.length} core files`,
    result.hits.length === 0 && cores.length === 0,
  );
});

test('the search finds what is there', async ({ home }) => {
  const canary = newCanary();
  const at = (name: string): string => path.join(home.folder, name);
  writeFileSync(at('plain.txt'), `before ${canary} after`);
  writeFileSync(at('wide.txt'), Buffer.from(`before ${canary}`, 'utf16le'));
  // Across the border of two reads.
  writeFileSync(at('long.bin'), Buffer.concat([Buffer.alloc(8 * 1024 * 1024 - 5), Buffer.from(canary)]));
  writeFileSync(at(`${canary}.lock`), '');
  writeFileSync(at('deleted.txt'), canary);
  const holder = spawn('sleep', ['60'], { stdio: [openSync(at('deleted.txt'), 'r'), 'ignore', 'ignore'] });
  rmSync(at('deleted.txt'));
  const shared = path.join('/dev/shm', `tavle-${process.pid}`);
  writeFileSync(shared, canary);
  try {
    const { hits } = searchDisk({
      folders: [home.folder],
      pids: [holder.pid ?? 0],
      since: Date.now() - 60_000,
      needles: canaryNeedles(canary),
    });
    const planted = ['plain.txt', 'wide.txt', 'long.bin', `${canary}.lock`, 'deleted.txt', shared];
    const found = planted.filter((name) => hits.some((hit) => hit.includes(name)));
    const core = await crashOfAnother(home);
    measure(
      'disk-search',
      `${found.length} of ${planted.length} planted, ${core} core file of another program`,
      found.length === planted.length && core === 1,
    );
  } finally {
    holder.kill();
    rmSync(shared, { force: true });
  }
});

/** What people do: look for somebody, write a note, put a picture on a card. */
async function use({ page }: BoardPage, canary: string): Promise<void> {
  const card = page.getByRole('listitem').first().getByRole('button').first();
  await card.click();
  await page.getByRole('textbox', { name: 'Notat' }).fill(`${canary} nyt notat`);
  const picture = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(canaryPicture(canary)) };
  await page.locator('input[type=file]').first().setInputFiles(picture);
  // It asks for the part to keep, over everything else: seen, and left.
  const asking = page.getByRole('dialog', { name: /^Billede af / });
  await expect(asking).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asking).toBeHidden();
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Filtrer kort' }).fill(canary);
  await sleep(500);
}

interface Question {
  readonly tavle?: Tavle;
  readonly since?: number;
}

function search(home: TavleHome, needles: readonly Needle[], { tavle, since }: Question): DiskSearch {
  const root = tavle?.app.process().pid;
  return searchDisk({
    folders: [home.folder],
    pids: root === undefined ? [] : processTree(root).map(({ pid }) => pid),
    needles,
    ...(since === undefined ? {} : { since }),
  });
}

function report(
  row: 'disk-running' | 'disk-import' | 'disk-locked' | 'disk-quit',
  searches: readonly DiskSearch[],
): void {
  measure(
    row,
    summary(searches),
    searches.every(({ hits }) => hits.length === 0),
  );
}

function summary(searches: readonly DiskSearch[]): string {
  const hits = [...new Set(searches.flatMap((one) => one.hits))];
  const files = Math.max(...searches.map((one) => one.files));
  const times = searches.length > 1 ? `, ${searches.length} times` : '';
  return `${hits.length} hits in ${files} files${times}${hits.length > 0 ? `: ${hits.slice(0, 3).join(' ')}` : ''}`;
}

/** Searches over and over until `work` has ended. */
async function whileSearching(look: () => DiskSearch, work: () => Promise<void>): Promise<readonly DiskSearch[]> {
  const searches: DiskSearch[] = [];
  const done = new AbortController();
  const looking = (async () => {
    while (!done.signal.aborted) {
      searches.push(look());
      await sleep(150);
    }
  })();
  try {
    await work();
  } finally {
    done.abort();
    await looking;
  }
  return searches;
}

/** What starts from here may leave core files, unless it forbids them itself. */
function allowCoreFiles(): void {
  execFileSync('prlimit', ['--pid', String(process.pid), '--core=unlimited:unlimited']);
}

/** Proves that core files are written on this computer at all: how many another program leaves when it crashes. */
async function crashOfAnother({ folder }: TavleHome): Promise<number> {
  allowCoreFiles();
  const place = path.join(folder, 'crash');
  mkdirSync(place);
  const program = spawn('sleep', ['60'], { cwd: place, stdio: 'ignore' });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGSEGV');
  await ended;
  return coreFiles([place]).length;
}
