import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const PROGRAMS = ['dbus-daemon', 'gnome-keyring-daemon'];
/** Nothing is started for whoever asks: what runs on this bus was put there by the test. */
const BUS = `<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

/** A session bus of its own, with or without a real key store on it. */
export interface TestBus {
  /** What a program needs in its environment to find it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Why no real key store can be run here; undefined where it can. Whoever may install programs has no excuse: there the tests run, and say what is
 * missing by failing.
 */
export function whyNoSecretService(): string | undefined {
  if (process.platform !== 'linux') return 'A Secret Service is run on Linux only.';
  const missing = PROGRAMS.filter((program) => !isOnPath(program));
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get');
  if (missing.length === 0 || mayInstall) return undefined;
  return `Not installed: ${missing.join(', ')}. To try PINs with a real key store: sudo apt-get install dbus-daemon gnome-keyring`;
}

/** A bus on which nobody keeps secrets. The caller stops it. */
export async function startBus(): Promise<TestBus> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tavle-bus-'));
  const config = path.join(folder, 'bus.conf');
  writeFileSync(config, BUS);
  const bus = start('dbus-daemon', ['--nofork', '--print-address=1', `--config-file=${config}`], {});
  const address = await firstLine(bus.stdout as Readable);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    async stop() {
      await end(bus);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TestSecretService extends TestBus {
  /** As after a login without a password: what lies there is still there, and nobody can read it. */
  lock(): Promise<void>;
  unlock(): Promise<void>;
}

/** A bus with GNOME's keyring on it, unlocked with a password; what it keeps lies in a folder of its own. The caller stops it. */
export async function startSecretService(): Promise<TestSecretService> {
  const bus = await startBus();
  const home = mkdtempSync(path.join(tmpdir(), 'tavle-keyring-'));
  const env = {
    ...bus.env,
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
  };
  for (const folder of [env.XDG_DATA_HOME, env.XDG_RUNTIME_DIR]) mkdirSync(folder, { mode: 0o700 });
  let keyring = await startKeyring(env, ['--unlock']);
  const restart = async (options: readonly string[]): Promise<void> => {
    await end(keyring);
    keyring = await startKeyring(env, options);
  };
  return {
    env: bus.env,
    lock: () => restart([]),
    unlock: () => restart(['--unlock']),
    async stop() {
      await end(keyring);
      await bus.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startKeyring(env: Readonly<Record<string, string>>, options: readonly string[]): Promise<ChildProcess> {
  const args = [
    '--foreground',
    '--components=secrets',
    `--control-directory=${env['XDG_RUNTIME_DIR'] ?? ''}`,
    ...options,
  ];
  const keyring = start('gnome-keyring-daemon', args, env);
  keyring.stdin?.end('password of a test');
  // Said once it is on the bus.
  await firstLine(keyring.stdout as Readable);
  return keyring;
}

function start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
}

async function firstLine(output: Readable): Promise<string> {
  const [line] = (await once(createInterface({ input: output }), 'line')) as [string];
  return line;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
}
