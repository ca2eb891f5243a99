import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { seedBoard } from './demo/seed-board.ts';
import { inventCaseload } from './demo/invented-caseload.ts';
import { isoDateOf } from '../shared/lib/iso-date.ts';
import { processIds, type Tavle } from './support/tavle.ts';
import { expect, PASSPHRASE, test, unlock } from './support/test.ts';

const PEOPLE = 60;
/** Each is sought in all the memory of every process. */
const SOUGHT = 5;
const OPENED_FILES = /^(memfd:|\/dev\/|pipe:|socket:|anon_inode:)/;

test('a lock covers at once, ends what held records, and forgets them', async ({ open }) => {
  test.setTimeout(240_000);
  const { tavle, board } = await open({ citizens: PEOPLE });
  const pids = await recordHolders(tavle);
  expect(pids).toHaveLength(2);
  for (const pid of pids)
    expect(await namesInMemory([pid]), 'while open, the names are there to be found').toBeGreaterThan(0);

  await board.lock();
  const door = await tavle.door();
  await expect(door.getByText('Tavlen er låst. Det, du var i gang med, ligger klar.')).toBeVisible();
  await expect.poll(() => pids.filter(isRunning)).toEqual([]);

  const everyone = (await processIds(tavle.app)).map(({ pid }) => pid);
  expect(await namesInMemory(everyone)).toBe(0);
  await unlock(tavle);
});

test('no name of the caseload stands readable in any file, running or killed', async ({ open }) => {
  const { tavle, board } = await open({ citizens: PEOPLE });
  const name = inventCaseload(1, today())[0]?.name ?? '';
  await board.find(name);
  await board.page.keyboard.press('Escape');
  const folders = [tavle.home.folder];
  const running = await namesInFiles(folders, await openFilesOf(tavle));
  expect(running).toEqual([]);

  const root = tavle.app.process();
  const everyone = (await processIds(tavle.app)).map(({ pid }) => pid);
  // Some end by themselves as soon as another of them is gone.
  for (const pid of everyone.filter((one) => one !== root.pid)) killIfThere(pid);
  root.kill('SIGKILL');
  await expect.poll(() => everyone.filter(isRunning)).toEqual([]);
  expect(await namesInFiles(folders, [])).toEqual([]);
});

test('the search finds a name where one stands', async ({ home }) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Team', passphrase: PASSPHRASE, citizens: 2 });
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path.join(folder, 'plain.txt'), inventCaseload(1, today())[0]?.name ?? '', 'utf8');
  await writeFile(path.join(folder, 'wide.txt'), Buffer.from(inventCaseload(1, today())[0]?.name ?? '', 'utf16le'));
  expect((await namesInFiles([folder], [])).map((file) => path.basename(file)).sort()).toEqual([
    'plain.txt',
    'wide.txt',
  ]);
});

const today = () => isoDateOf(new Date());

/** Some names of the invented caseload, as bytes in both encodings that programs keep text in. */
function needles(): readonly Buffer[] {
  const names = [...new Set(inventCaseload(PEOPLE, today()).map(({ name }) => name))].slice(0, SOUGHT);
  return names.flatMap((name) => [Buffer.from(name, 'utf8'), Buffer.from(name, 'utf16le')]);
}

async function recordHolders(tavle: Tavle): Promise<readonly number[]> {
  const board = await tavle.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => one.getURL().startsWith('app://board'))
      .map((one) => one.getOSProcessId()),
  );
  const vault = (await processIds(tavle.app)).filter(({ name }) => name.includes('vault')).map(({ pid }) => pid);
  return [...board, ...vault];
}

/** Kills a process; one that has ended in the meantime is as good. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** How many names can be read in the memory of these processes. */
async function namesInMemory(pids: readonly number[]): Promise<number> {
  const { open } = await import('node:fs/promises');
  const names = needles();
  const found = new Set<number>();
  for (const pid of pids) {
    const maps = await readFile(`/proc/${String(pid)}/maps`, 'utf8').catch(() => '');
    const memory = await open(`/proc/${String(pid)}/mem`).catch(() => null);
    if (!memory) continue;
    for (const line of maps.split('\n')) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (!match?.[1] || !match[2]) continue;
      const start = Number.parseInt(match[1], 16);
      const size = Number.parseInt(match[2], 16) - start;
      if (!Number.isSafeInteger(start) || size > 512 * 1024 * 1024) continue;
      const region = Buffer.alloc(size);
      const { bytesRead } = await memory.read(region, 0, size, start).catch(() => ({ bytesRead: 0 }));
      names.forEach((needle, index) => region.subarray(0, bytesRead).includes(needle) && found.add(index));
    }
    await memory.close();
  }
  return found.size;
}

/** Files that the app's processes hold open, deleted ones among them, by a path that can still be read. */
async function openFilesOf(tavle: Tavle): Promise<readonly string[]> {
  const { readlink } = await import('node:fs/promises');
  const paths: string[] = [];
  for (const { pid } of await processIds(tavle.app)) {
    for (const fd of await readdir(`/proc/${String(pid)}/fd`).catch(() => [])) {
      const link = `/proc/${String(pid)}/fd/${fd}`;
      const target = await readlink(link).catch(() => '/dev/');
      if (!OPENED_FILES.test(target) && !target.includes('/electron/')) paths.push(link);
    }
  }
  return paths;
}

async function namesInFiles(folders: readonly string[], more: readonly string[]): Promise<readonly string[]> {
  const names = needles();
  const inside = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    ),
  );
  const hits: string[] = [];
  for (const file of [...inside.flat(), ...more]) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (names.some((needle) => bytes.includes(needle))) hits.push(file);
  }
  return hits;
}
