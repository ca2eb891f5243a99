import { readFileSync } from 'node:fs';

/** So long a tick of the system's clock is, in which it counts what was stolen (ms). */
const TICK_MS = 10;
/** The place of stolen time behind the name of a processor. */
const STOLEN = 8;

/**
 * What this computer has withheld since it began, in ms, each a count that only grows: of each processor what its host gave to other computers, how long
 * anybody waited for a disk, and how long the first thread of the process `pid` was ready and given no processor. Nothing where the system does not tell. Linux.
 */
export function withheldSoFar(pid: number): readonly number[] {
  const stolen = textOf('/proc/stat')
    .split('\n')
    .filter((line) => /^cpu\d/.test(line))
    .map((line) => Number(line.split(' ')[STOLEN] ?? 0) * TICK_MS);
  const disk = Number(/^some .*total=(\d+)/m.exec(textOf('/proc/pressure/io'))?.[1] ?? 0) / 1e3;
  const waited = Number(textOf(`/proc/${String(pid)}/schedstat`).split(' ')[1] ?? 0) / 1e6;
  return [...stolen, disk, waited];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
