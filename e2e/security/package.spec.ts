import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import fuses from '@electron/fuses';

import { seedBoard } from '../demo/seed-board.ts';
import type { TavleHome } from '../support/tavle.ts';
import { expect, PASSPHRASE, test } from '../support/test.ts';
import { measure } from './support/measure.ts';
import { listeningPorts, processTree } from './support/process-tree.ts';

/** As a fuse stands in the executable: a digit. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));
const { FuseV1Options, getCurrentFuseWire } = fuses;
const root = path.resolve(import.meta.dirname, '../..');
const packaged = path.join(root, 'out/package/linux-unpacked');
const executable = path.join(packaged, 'tavle');
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** The same attacks must succeed where nothing stands in their way: on the Electron that tests run on. */
const unguarded = process.env['TAVLE_ELECTRON'] ?? '';

test.describe('the packaged app', () => {
  test.skip(process.platform !== 'linux', 'packages of other systems are made on them');
  test.describe.configure({ mode: 'serial', timeout: 180_000 });

  test.beforeAll(() => {
    test.setTimeout(300_000);
    const made = spawnSync('npm', ['run', '-s', 'package', '--', '--linux', 'dir'], { cwd: root, encoding: 'utf8' });
    expect(made.status, made.stderr).toBe(0);
  });

  test('starts, with its vault and its door', async ({ home }) => {
    const app = await startPackaged(home);
    expect(logOf(home)).toContain('"kind":"vault-listening"');
    expect(logOf(home)).not.toContain('"kind":"vault-gone"');
    await app.end();
  });

  test('has the fuses that keep other programs out', async () => {
    const wire = await getCurrentFuseWire(executable);
    const wanted = [
      [FuseV1Options.RunAsNode, OFF],
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
      [FuseV1Options.EnableNodeCliInspectArguments, OFF],
      [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
      [FuseV1Options.EnableCookieEncryption, ON],
      [FuseV1Options.OnlyLoadAppFromAsar, ON],
    ] as const;
    const right = wanted.filter(([fuse, state]) => wire[fuse] === state);
    measure('fuses', `${right.length} of ${wanted.length} read back right`, right.length === wanted.length);
  });

  test('lets no program in by any of the five ways', async ({ home }) => {
    const ways: readonly (readonly [string, () => Promise<boolean>])[] = [
      ['ELECTRON_RUN_AS_NODE', () => runsAsNode(executable, home)],
      ['NODE_OPTIONS', () => takesNodeOptions(executable, home)],
      ['--inspect', () => opensInspector(home)],
      ['a loose app folder', () => loadsLooseApp(home)],
      ['--remote-debugging', () => opensDebugging(home)],
    ];
    const refused: string[] = [];
    const open: string[] = [];
    for (const [name, succeeds] of ways) ((await succeeds()) ? open : refused).push(name);
    expect(await runsAsNode(unguarded, home), 'the attack works where there is no fuse').toBe(true);
    measure(
      'attacks',
      `${refused.length} of ${ways.length} refused${open.length > 0 ? `; open: ${open.join(', ')}` : ''}`,
      refused.length === ways.length,
    );
  });
});

interface Packaged {
  readonly pid: number;
  readonly end: () => Promise<void>;
}

/** The packaged app, once its door is painted. */
async function startPackaged(home: TavleHome, env: Readonly<Record<string, string>> = {}): Promise<Packaged> {
  const board = path.join(home.folder, 'Team');
  if (!existsSync(board)) await seedBoard({ folder: home.folder, name: 'Team', passphrase: PASSPHRASE, citizens: 1 });
  rmSync(path.join(home.userData, 'logs'), { recursive: true, force: true });
  const args = [...asRoot, '--user-data-dir', home.userData, '--board', board];
  const app = spawn(executable, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => app.once('exit', resolve));
  await expect.poll(() => logOf(home), { timeout: 60_000 }).toMatch(/"role":"door".*"kind":"page-painted"/);
  return {
    pid: app.pid ?? 0,
    async end() {
      app.kill('SIGKILL');
      await ended;
    },
  };
}

function logOf(home: TavleHome): string {
  const file = path.join(home.userData, 'logs/tavle.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A program of the attacker's, which leaves a file behind when it is run. */
function intruder({ folder }: TavleHome): { readonly file: string; readonly hasRun: () => boolean } {
  const trace = path.join(folder, 'intruded');
  rmSync(trace, { force: true });
  const file = path.join(folder, 'intruder.cjs');
  writeFileSync(file, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'here');`);
  return { file, hasRun: () => existsSync(trace) };
}

/** Starts a program and lets it run for a while; whatever it is doing then is ended with it. */
async function runFor(program: string, args: readonly string[], env: Readonly<Record<string, string>>, ms = 6000) {
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const code = await Promise.race([ended, sleep(ms, 'running' as const)]);
  for (const { pid } of processTree(child.pid ?? 0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  await ended;
  return code;
}

async function runsAsNode(program: string, home: TavleHome): Promise<boolean> {
  const { file, hasRun } = intruder(home);
  // As a plain Node it would take its first argument for a program.
  await runFor(program, [file, ...asRoot, `--user-data-dir=${home.userData}`], { ELECTRON_RUN_AS_NODE: '1' });
  return hasRun();
}

async function takesNodeOptions(program: string, home: TavleHome): Promise<boolean> {
  const { file, hasRun } = intruder(home);
  await runFor(program, [...asRoot, `--user-data-dir=${home.userData}`], { NODE_OPTIONS: `--require ${file}` });
  return hasRun();
}

/** By argument, and by the signal on which Node opens its inspector. */
async function opensInspector(home: TavleHome): Promise<boolean> {
  for (const option of ['--inspect=9334', '--inspect-brk=9334', '--inspect-port=9334']) {
    const code = await runFor(executable, [...asRoot, option, `--user-data-dir=${home.userData}`], {});
    if (code !== 2) return true;
  }
  const app = await startPackaged(home);
  process.kill(app.pid, 'SIGUSR1');
  await sleep(1500);
  const ports = listeningPorts(app.pid);
  await app.end();
  return ports.length > 0;
}

/** A folder `resources/app` beside the archive, which Electron would by itself prefer. */
async function loadsLooseApp(home: TavleHome): Promise<boolean> {
  const { file, hasRun } = intruder(home);
  const loose = path.join(packaged, 'resources/app');
  mkdirSync(loose);
  writeFileSync(path.join(loose, 'package.json'), '{"name":"tavle","main":"main.cjs"}');
  writeFileSync(path.join(loose, 'main.cjs'), readFileSync(file));
  try {
    await (await startPackaged(home)).end();
    return hasRun();
  } finally {
    rmSync(loose, { recursive: true });
  }
}

async function opensDebugging(home: TavleHome): Promise<boolean> {
  for (const option of ['--remote-debugging-port=9333', '--remote-debugging-pipe', '-remote-debugging-port=9333']) {
    const code = await runFor(executable, [...asRoot, option, `--user-data-dir=${home.userData}`], {});
    if (code !== 2) return true;
  }
  return false;
}
