import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

import { LONGEST_NEEDLE, type Needle } from './needles.ts';
import { lookAtOpenFiles } from './open-files.ts';

const CHUNK = 4 * 1024 * 1024;
const PAGE = 4096;
/** The kernel's own, the same in every process. */
const KERNEL = /\[(vvar|vvar_vclock|vdso|vsyscall)\]/;

export interface MemorySearch {
  /** By the needle's name, in how many places; a name with 0 is left out. */
  readonly hits: ReadonlyMap<string, number>;
  /** How much was read: a search that read nothing has found nothing. */
  readonly megabytes: number;
}

/** Reads all the memory of these processes, and what they hold in memory-backed files, for the needles. Linux; needs the right to trace them. */
export function searchMemory(pids: readonly number[], needles: readonly Needle[]): MemorySearch {
  const hits = new Map<string, number>();
  const buffer = Buffer.alloc(CHUNK + LONGEST_NEEDLE);
  let bytes = 0;
  const count = (found: string): void => void hits.set(found, (hits.get(found) ?? 0) + 1);
  for (const pid of pids) bytes += searchAddressSpace(pid, buffer, needles, count);
  lookAtOpenFiles(pids, ({ descriptor, size, isInMemory }) => {
    if (isInMemory) bytes += searchRange(descriptor, { start: 0, end: size }, buffer, needles, count);
  });
  return { hits, megabytes: Math.round(bytes / 1024 / 1024) };
}

type Count = (name: string) => void;

function searchAddressSpace(pid: number, buffer: Buffer, needles: readonly Needle[], count: Count): number {
  const maps = readOrEmpty(`/proc/${pid}/maps`);
  if (maps === '') return 0;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pages = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    let bytes = 0;
    for (const region of regionsOf(maps)) {
      const ranges = region.shared ? [region] : presentRanges(pages, region);
      for (const range of ranges) bytes += searchRange(memory, range, buffer, needles, count);
    }
    return bytes;
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Everything that can be read, but for code and data that lie in files and cannot be written to. */
function regionsOf(maps: string): readonly (Range & { readonly shared: boolean })[] {
  return maps.split('\n').flatMap((line) => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) (r)([w-])[x-]([ps]) \S+ \S+ (\d+)\s*(.*)$/.exec(line);
    if (match === null || KERNEL.test(line)) return [];
    const [, from = '', to = '', , writable, sharing, inode] = match;
    if (writable === '-' && inode !== '0') return [];
    return [{ start: Number.parseInt(from, 16), end: Number.parseInt(to, 16), shared: sharing === 's' }];
  });
}

/** The parts of a private region that exist at all, in memory or in swap: most of what a program reserves it never touches. */
function presentRanges(pages: number, { start, end }: Range): readonly Range[] {
  const entries = Buffer.alloc(((end - start) / PAGE) * 8);
  const read = readAt(pages, entries, entries.length, (start / PAGE) * 8);
  const ranges: { start: number; end: number }[] = [];
  for (let index = 0; index * 8 < read; index += 1) {
    // The two topmost bits: in memory, in swap.
    if (((entries[index * 8 + 7] ?? 0) & 0xc0) === 0) continue;
    const at = start + index * PAGE;
    const last = ranges.at(-1);
    if (last?.end === at) last.end += PAGE;
    else ranges.push({ start: at, end: at + PAGE });
  }
  return ranges;
}

function searchRange(
  descriptor: number,
  { start, end }: Range,
  buffer: Buffer,
  needles: readonly Needle[],
  count: Count,
) {
  let bytes = 0;
  for (let at = start; at < end; at += CHUNK) {
    // A little further than the chunk, so that what lies across its end is seen.
    const read = readAt(descriptor, buffer, Math.min(CHUNK + LONGEST_NEEDLE, end - at), at);
    bytes += Math.min(read, CHUNK);
    const part = buffer.subarray(0, read);
    for (const { name, bytes: needle } of needles) if (part.includes(needle)) count(name);
  }
  return bytes;
}

/** A region may go away while it is read. */
function readAt(descriptor: number, buffer: Buffer, length: number, position: number): number {
  let done = 0;
  while (done < length) {
    let read: number;
    try {
      read = readSync(descriptor, buffer, done, length - done, position + done);
    } catch {
      return done;
    }
    if (read === 0) return done;
    done += read;
  }
  return done;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
