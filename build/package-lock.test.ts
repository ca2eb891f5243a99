import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly resolved?: string;
  readonly gypfile?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, LockEntry>> };

test('names no registry, so that it installs from any', () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved?.startsWith('http'))).toEqual([]);
});

test('holds the native parts for every platform, so that npm ci works on each', () => {
  const known = new Set(
    Object.keys(packages).map((name) => name.slice(name.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !known.has(name))).toEqual([]);
});

// npm 10 does not heed what the package itself says, and compiles it at install, which a bare machine cannot. `npm install` may drop the line:
// put it back.
test('keeps npm from compiling the SQLite driver', () => {
  expect(packages['node_modules/better-sqlite3-multiple-ciphers']?.gypfile).toBe(false);
});
