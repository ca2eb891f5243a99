import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file below a folder with a hash of its bytes: equal before and after when nothing was written.
 * Precondition: no database in it is open in this process (reading the file and closing it would release its locks).
 */
export function snapshotOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files.map((name) => {
      const file = path.join(folder, name);
      return [
        name,
        statSync(file).isDirectory() ? 'folder' : createHash('sha256').update(readFileSync(file)).digest('hex'),
      ];
    }),
  );
}

/** A copy of `bytes` with one bit turned. */
export function flipped(bytes: Uint8Array, at: number, bit = 1): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}
