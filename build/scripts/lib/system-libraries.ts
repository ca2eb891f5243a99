import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, say } from './failure.ts';
import { capture, run } from './run.ts';

const debianPackageOf: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libxshmfence.so.1': 'libxshmfence1',
};

/** The libraries that `ldd` could not find, each once. */
export function missingLibraries(lddOutput: string): readonly string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** The Debian packages that hold these libraries, and the libraries no package is known for. */
export function packagesFor(libraries: readonly string[]): {
  readonly packages: readonly string[];
  readonly unknown: readonly string[];
} {
  const packages = libraries.flatMap((library) => debianPackageOf[library] ?? []);
  return {
    packages: [...new Set(packages)].sort(),
    unknown: libraries.filter((library) => !(library in debianPackageOf)),
  };
}

/** Makes sure that every shared library of this executable is there. Does nothing outside Linux. */
export async function ensureRuntimeLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const { packages, unknown } = packagesFor(await missingOf(executable));
  if (unknown.length > 0) throw new Failure(`Electron needs libraries that are not installed: ${unknown.join(', ')}.`);
  await ensurePackages(packages, 'Electron');
  const still = packages.length > 0 ? await missingOf(executable) : [];
  if (still.length > 0) throw new Failure(`Electron needs libraries that are not installed: ${still.join(', ')}.`);
}

async function missingOf(executable: string): Promise<readonly string[]> {
  return missingLibraries((await capture('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } })).stdout);
}

/** Makes sure that these programs (name → Debian package) are on the PATH. `purpose` says who needs them, for the message. */
export async function ensurePrograms(programs: Readonly<Record<string, string>>, purpose: string): Promise<void> {
  const missing = Object.keys(programs).filter((name) => !isOnPath(name));
  await ensurePackages([...new Set(missing.map((name) => programs[name] ?? name))], purpose);
}

/** Programs that end-to-end tests use: a bus of their own, keys pressed as if by hand. Outside Linux neither exists. */
export async function ensureTestPrograms(): Promise<void> {
  if (process.platform !== 'linux') return;
  await ensurePrograms({ 'dbus-daemon': 'dbus-daemon', xdotool: 'xdotool' }, 'The end-to-end tests');
}

/** A key store to try PINs in. Where it may not be installed from here, the tests that need it say so and are left out. */
export async function ensureTestKeyStore(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isOnPath('apt-get')) return;
  await ensurePrograms({ 'dbus-daemon': 'dbus-daemon', 'gnome-keyring-daemon': 'gnome-keyring' }, 'The tests of PINs');
}

/** Screens that can be plugged in and out, and somebody to manage windows on them. Where they may not be installed, as for the key store. */
export async function ensureTestScreens(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isOnPath('apt-get')) return;
  const purpose = 'The tests with two displays';
  await ensureHeaders({ '/usr/lib/xorg/modules/drivers/dummy_drv.so': 'xserver-xorg-video-dummy' }, purpose);
  const programs = { Xorg: 'xserver-xorg-core', xrandr: 'x11-xserver-utils', xprop: 'x11-utils', xwd: 'x11-apps' };
  await ensurePrograms({ ...programs, openbox: 'openbox' }, purpose);
}

/** Makes sure that these files (path → Debian package) of the system are there. */
export async function ensureHeaders(headers: Readonly<Record<string, string>>, purpose: string): Promise<void> {
  const missing = Object.entries(headers).filter(([file]) => !existsSync(file));
  await ensurePackages([...new Set(missing.map(([, name]) => name))], purpose);
}

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && existsSync(path.join(folder, name)));
}

async function ensurePackages(packages: readonly string[], purpose: string): Promise<void> {
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
    throw new Failure(`${purpose} needs system packages that are not installed. Run: sudo ${command}`);
  }
  say(`Installing for ${purpose}: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runApt(['update'], env);
  const names = await Promise.all(packages.map(nameInThisRelease));
  if ((await runApt(['install', '-y', '--no-install-recommends', ...names], env)) !== 0) {
    throw new Failure(`${purpose} needs system packages that could not be installed. Run: ${command}`);
  }
}

function runApt(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args], {
    output: 'stderr',
    env,
  });
}

/** Newer releases renamed many libraries when time became 64 bits wide (`libgtk-3-0t64`). */
async function nameInThisRelease(name: string): Promise<string> {
  const renamed = await capture('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.code === 0 && renamed.stdout.includes(`Package: ${name}t64`) ? `${name}t64` : name;
}
