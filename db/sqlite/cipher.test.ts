import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3-multiple-ciphers';
import { expect, it } from 'vitest';

import { KEY, makeTemporaryFolder } from '../testing/fixtures.ts';
import type { VaultKey } from './cipher.ts';
import { migrations } from './migrations/index.ts';
import { createDatabase } from './open.ts';

const PAGE = 4096;
const IV = 16;
const MAC = 64;
const SALT = 16;

/**
 * A file decrypted by the published design of SQLCipher 4 and by nothing of ours: AES-256-CBC a page, HMAC-SHA512 over
 * ciphertext, IV and page number, the MAC key by PBKDF2 from the raw key.
 */
function decryptAsSqlcipher4(file: Buffer, { dataKey }: Pick<VaultKey, 'dataKey'>): Buffer {
  const salt = file.subarray(0, SALT);
  const macKey = pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages: Buffer[] = [];
  for (let at = 0; at < file.length; at += PAGE) {
    const page = file.subarray(at, at + PAGE);
    const start = at === 0 ? SALT : 0;
    const number = Buffer.alloc(4);
    number.writeUInt32LE(at / PAGE + 1);
    const mac = createHmac('sha512', macKey)
      .update(page.subarray(start, PAGE - MAC))
      .update(number)
      .digest();
    expect(mac.equals(page.subarray(PAGE - MAC))).toBe(true);
    const iv = page.subarray(PAGE - MAC - IV, PAGE - MAC);
    const decipher = createDecipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false);
    const head = at === 0 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0);
    pages.push(
      Buffer.concat([
        head,
        decipher.update(page.subarray(start, PAGE - MAC - IV)),
        decipher.final(),
        Buffer.alloc(MAC + IV),
      ]),
    );
  }
  const plain = Buffer.concat(pages);
  // Journal mode "rollback": a database in memory has no log.
  plain.fill(1, 18, 20);
  return plain;
}

it('writes what any SQLCipher 4 can read with the raw key', () => {
  const { folder, remove } = makeTemporaryFolder();
  try {
    const file = path.join(folder, 'vault.db');
    const made = createDatabase({ file, key: KEY, migrations });
    const insert = made.prepare('INSERT INTO session VALUES (?, ?, ?)');
    for (let n = 0; n < 300; n += 1) insert.run('p', `key ${n}`, 'Østergård '.repeat(20));
    made.close();

    const bytes = readFileSync(file);
    expect(bytes.subarray(0, SALT).equals(KEY.salt)).toBe(true);
    const plain = new Database(decryptAsSqlcipher4(bytes, KEY));
    expect(plain.prepare('SELECT count(*), max(value) FROM session').raw().all()).toEqual([
      [300, 'Østergård '.repeat(20)],
    ]);
    expect(plain.pragma('integrity_check', { simple: true })).toBe('ok');
    plain.close();
  } finally {
    remove();
  }
});
