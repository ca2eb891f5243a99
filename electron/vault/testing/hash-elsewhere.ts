import { execFileSync } from 'node:child_process';

const SCRIPT = `
  const { createHash } = require('node:crypto');
  const { existsSync, readFileSync } = require('node:fs');
  for (const file of process.argv.slice(1))
    console.log(existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none');
`;

/** A hash of each file, or 'none', made by another process: closing a file of an open database in this one would release its locks. */
export function hashElsewhere(files: readonly string[]): readonly string[] {
  return execFileSync(process.execPath, ['-e', SCRIPT, ...files], { encoding: 'utf8' })
    .trim()
    .split('\n');
}
