import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly gypfile?: boolean }>>;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;

test('names no registry, so that it installs from any', () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved?.startsWith('http'))).toEqual([]);
});

// npm 10 forgets what the package itself says and compiles it at install, which a bare machine cannot. `npm install` may drop the line: put it back.
test('keeps npm from compiling the SQLite driver', () => {
  expect(packages['node_modules/better-sqlite3-multiple-ciphers']?.gypfile).toBe(false);
});
