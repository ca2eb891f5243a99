import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { bundles } from './bundle.ts';
import { Failure, say } from './failure.ts';
import { withLock } from './lock.ts';
import { distDir, packageFile, rootDir } from './paths.ts';

const stampFile = path.join(distDir, '.built-from');
const sources = ['electron', 'renderer', 'shared', 'db', 'build/scripts/lib', 'package.json', 'package-lock.json'];

/** Builds everything into `dist/`. */
export async function buildApp(): Promise<void> {
  await withLock(packageFile('.cache/tavle-build.lock'), buildAll);
}

/** Builds only if a source changed since the last build. */
export async function buildIfStale(): Promise<void> {
  await withLock(packageFile('.cache/tavle-build.lock'), async () => {
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()) return;
    say('Building …');
    await buildAll();
  });
}

async function buildAll(): Promise<void> {
  const builtFrom = fingerprint();
  rmSync(distDir, { recursive: true, force: true });
  try {
    await Promise.all(Object.values(bundles).map((config) => build(config())));
  } catch (error) {
    // The bundler's message says where and why; its stack only names the bundler.
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
  mkdirSync(distDir, { recursive: true });
  writeFileSync(stampFile, builtFrom);
}

/** Changes when a source file is added, changed or removed. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(path.join(rootDir, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(start: string): readonly string[] {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
