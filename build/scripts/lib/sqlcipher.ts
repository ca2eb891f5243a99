import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Failure, say } from './failure.ts';
import { withLock } from './lock.ts';
import { cacheDir, rootDir } from './paths.ts';
import { fetchPackage } from './registry-package.ts';
import { capture } from './run.ts';
import { ensureHeaders, ensurePrograms } from './system-libraries.ts';

/** Carries the source of SQLCipher 4 in one file. Nothing else of it is used. */
const carrier = {
  spec: '@journeyapps/sqlcipher@6.0.0',
  integrity: 'sha512-YmWSQIR4cnv+5L38lYJoS/dIF/+bEZBaACATbeTyq4XKjMHcxdIlFnElBLiIqa9rwseOIimIYjudgOOCovud3Q==',
};
const source = 'package/deps/sqlcipher-amalgamation';
const reader = path.join(rootDir, 'build/sqlcipher/read.c');
/** As the makers of SQLCipher say it must be built, with OpenSSL for the cipher. */
const options = [
  '-O1',
  '-w',
  '-D_GNU_SOURCE',
  '-DHAVE_STDINT_H=1',
  '-DSQLITE_HAS_CODEC',
  '-DSQLCIPHER_CRYPTO_OPENSSL',
  '-DSQLITE_EXTRA_INIT=sqlcipher_extra_init',
  '-DSQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown',
  '-DSQLITE_TEMP_STORE=2',
  '-DSQLITE_ENABLE_FTS5',
  '-DSQLITE_THREADSAFE=1',
  '-DSQLITE_OMIT_LOAD_EXTENSION',
];

/**
 * A program that reads a database with the makers' own SQLCipher 4 and nothing of ours, so that it can be proved that anybody can. Built once and
 * kept in the cache; for tests only. Linux. Fails with a `Failure`.
 */
export async function ensureSqlcipher(): Promise<string> {
  const target = path.join(cacheDir(), 'sqlcipher', `6.0.0-${process.platform}-${process.arch}`, 'read');
  if (existsSync(target)) return target;
  await ensurePrograms({ cc: 'gcc' }, 'SQLCipher');
  await ensureHeaders({ '/usr/include/openssl/evp.h': 'libssl-dev' }, 'SQLCipher');
  return withLock(`${path.dirname(target)}.lock`, async () => {
    if (!existsSync(target)) await buildReader(target);
    return target;
  });
}

async function buildReader(target: string): Promise<void> {
  say('Building SQLCipher for its proof (once) …');
  mkdirSync(path.dirname(target), { recursive: true });
  const work = mkdtempSync(`${path.dirname(target)}.`);
  try {
    const archive = await fetchPackage(carrier, work);
    const unpacked = await capture('tar', ['-xzf', archive, '-C', work, source]);
    if (unpacked.code !== 0) throw new Failure(`${carrier.spec} could not be unpacked.`);
    const folder = path.join(work, source);
    const made = path.join(work, 'read');
    const files = [reader, path.join(folder, 'sqlite3.c')];
    const built = await capture('cc', [...options, `-I${folder}`, ...files, '-lcrypto', '-lm', '-o', made]);
    if (built.code !== 0) throw new Failure(`SQLCipher could not be built.\n${built.stderr.slice(-2000)}`);
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
