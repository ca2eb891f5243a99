import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import fuses from '@electron/fuses';

import { seedBoard } from './demo/seed-board.ts';
import { expect, PASSPHRASE, test } from './support/test.ts';

/** As a fuse stands in the executable: a digit. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));
const { FuseV1Options, getCurrentFuseWire } = fuses;
const root = path.resolve(import.meta.dirname, '..');
const executable = path.join(root, 'out/package/linux-unpacked/tavle');
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.describe('the packaged app', () => {
  test.skip(process.platform !== 'linux', 'packages of other systems are made on them');

  test.beforeAll(() => {
    test.setTimeout(180_000);
    const made = spawnSync('npm', ['run', '-s', 'package', '--', '--linux', 'dir'], { cwd: root, encoding: 'utf8' });
    expect(made.status, made.stderr).toBe(0);
  });

  test('starts, with its vault and its door', async ({ home }) => {
    const board = await seedBoard({ folder: home.folder, name: 'Team', passphrase: PASSPHRASE, citizens: 1 });
    const app = spawn(executable, [...asRoot, '--user-data-dir', home.userData, '--board', board], { stdio: 'ignore' });
    const ended = new Promise((resolve) => app.once('exit', resolve));
    const log = (): Promise<string> => readFile(path.join(home.userData, 'logs/tavle.log'), 'utf8').catch(() => '');
    await expect.poll(log, { timeout: 30_000 }).toMatch(/"role":"door".*"kind":"page-painted"/);
    expect(await log()).toContain('"kind":"vault-listening"');
    expect(await log()).not.toContain('"kind":"vault-gone"');
    app.kill('SIGTERM');
    await ended;
  });

  test('has the fuses that keep other programs out', async () => {
    const wire = await getCurrentFuseWire(executable);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.OnlyLoadAppFromAsar];
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => OFF));
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => ON));
  });

  test('does not start with a door open for other programs', ({ home }) => {
    const args = [...asRoot, '--user-data-dir', home.userData, '--remote-debugging-port=9333'];
    const { status, stderr } = spawnSync(executable, args, { encoding: 'utf8', timeout: 30_000 });
    expect(status).toBe(2);
    expect(stderr).toContain('--remote-debugging-port');
  });
});
