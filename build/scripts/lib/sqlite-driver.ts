import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ElectronRuntime } from './electron-runtime.ts';
import { Failure, say } from './failure.ts';
import { withLock } from './lock.ts';
import { cacheDir, packageFile, rootDir } from './paths.ts';
import { capture } from './run.ts';
import { ensurePrograms } from './system-libraries.ts';

const driver = 'better-sqlite3-multiple-ciphers';
/** The prebuilt driver inside the package needs this; under an older runtime it crashes the process without a word. */
const prebuiltNapi = 10;

/** Whether a runtime can load the driver's prebuilt binary as it is. */
export function canUsePrebuilt(napi: number): boolean {
  return napi >= prebuiltNapi;
}

/**
 * The SQLite driver for a runtime: `undefined` when the prebuilt one serves, else the absolute path of a `.node` file that was built
 * once from the package's own source and is kept in the cache. The app is told by TAVLE_SQLITE_BINDING.
 */
export async function ensureDriver(electron: Pick<ElectronRuntime, 'napi'>): Promise<string | undefined> {
  if (canUsePrebuilt(electron.napi)) return undefined;
  const { version } = JSON.parse(readFileSync(packageFile(driver, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(
    cacheDir(),
    'sqlite-driver',
    `${version}-${process.platform}-${process.arch}`,
    'better_sqlite3.node',
  );
  if (existsSync(target)) return target;
  await ensurePrograms({ 'g++': 'g++', make: 'make', python3: 'python3' }, 'The SQLite driver');
  return withLock(`${path.dirname(target)}.lock`, async () => {
    if (!existsSync(target)) await buildDriver(target);
    return target;
  });
}

async function buildDriver(target: string): Promise<void> {
  say('Building the SQLite driver for this runtime (a few minutes, once) …');
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(`${folder}.`);
  try {
    const source = path.join(work, driver);
    cpSync(packageFile(driver), source, { recursive: true });
    cpSync(packageFile('node-addon-api'), path.join(work, 'node_modules/node-addon-api'), { recursive: true });
    const built = await capture(process.execPath, nodeGypCommand(layOutHeaders(work)), {
      cwd: source,
      env: buildEnvironment(),
    });
    if (built.code !== 0) throw new Failure(`The SQLite driver could not be built.\n${built.stderr.slice(-2000)}`);
    renameSync(path.join(source, 'build/Release/better_sqlite3.node'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function nodeGypCommand(headers: string): string[] {
  return [
    packageFile('node-gyp/bin/node-gyp.js'),
    'rebuild',
    '--release',
    '--force_build=1',
    '--jobs=2',
    `--nodedir=${headers}`,
  ];
}

function buildEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // The gyp actions call `node`.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    // The experimental version number: older runtimes have the functions of Node-API 10, but only under that name.
    CXXFLAGS: '-UNAPI_VERSION -DNAPI_VERSION=2147483647',
  };
}

/** A Node "development folder" made of the Node-API headers alone, all that the driver needs: nothing is fetched or taken from the system. */
function layOutHeaders(work: string): string {
  const headers = path.join(work, 'headers');
  const include = path.join(headers, 'include/node');
  const ours = path.join(rootDir, 'build/node-api');
  cpSync(packageFile('node-api-headers/include'), include, { recursive: true });
  cpSync(path.join(ours, 'common.gypi'), path.join(include, 'common.gypi'));
  appendFileSync(path.join(include, 'node_api.h'), readFileSync(path.join(ours, 'post-finalizer.h')));
  return headers;
}
