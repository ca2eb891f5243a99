import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import path from 'node:path';

import { LONGEST_NEEDLE, needlesIn, type Needle } from './needles.ts';
import { lookAtOpenFiles } from './open-files.ts';

const CHUNK = 8 * 1024 * 1024;
/** Where everybody's processes may leave something. */
const SHARED_PLACES = ['/tmp', '/var/tmp', '/dev/shm', '/run', '/var/crash', '/var/lib/systemd/coredump', '/var/log'];

export interface DiskSearch {
  /** Where something was found, and what. */
  readonly hits: readonly string[];
  readonly files: number;
}

export interface DiskQuestion {
  /** Searched through and through. */
  readonly folders: readonly string[];
  /** Processes whose open files are read, deleted ones among them. */
  readonly pids?: readonly number[];
  /** What anybody has written since then, in the places that all programs share (ms since 1970). */
  readonly since?: number;
  readonly needles: readonly Needle[];
  /** Folders left out. */
  readonly except?: readonly string[];
}

export function searchDisk({ folders, pids = [], since, needles, except = [] }: DiskQuestion): DiskSearch {
  const files = new Set<string>();
  for (const folder of folders) for (const file of filesBelow(folder, except)) files.add(file);
  if (since !== undefined)
    for (const place of SHARED_PLACES)
      for (const file of filesBelow(place, except)) if (changedSince(file, since)) files.add(file);
  const hits: string[] = [];
  const buffer = Buffer.alloc(CHUNK + LONGEST_NEEDLE);
  const searchOne = (file: string, search: () => ReadonlySet<string>): void => {
    // A name on the disk gives away as much as what is in it.
    const inName = needlesIn(Buffer.from(file, 'utf8'), needles);
    for (const name of new Set([...inName, ...search()])) hits.push(`${name} in ${file}`);
  };
  for (const file of files) searchOne(file, () => needlesInFile(file, needles, buffer));
  let open = 0;
  lookAtOpenFiles(pids, ({ name, descriptor, isInMemory, isDeleted }) => {
    // What processes hand each other in memory was never in a folder. It is memory, and searched with the memory.
    if (isInMemory && isDeleted) return;
    open += 1;
    searchOne(name, () => needlesInOpened(descriptor, needles, buffer));
  });
  return { hits, files: files.size + open };
}

/** Core files below these folders. */
export function coreFiles(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => [...filesBelow(folder, [])])
    .filter((file) => /^core(\.\d+)?$|\.dmp$/.test(path.basename(file)));
}

function* filesBelow(folder: string, except: readonly string[]): Generator<string> {
  if (except.includes(folder)) return;
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    // Whole copies of the program lie about on a developer's computer; no program writes into its libraries.
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* filesBelow(file, except);
    else if (entry.isFile()) yield file;
  }
}

function changedSince(file: string, since: number): boolean {
  try {
    return lstatSync(file).ctimeMs >= since;
  } catch {
    return false;
  }
}

function needlesInFile(file: string, needles: readonly Needle[], buffer: Buffer): ReadonlySet<string> {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return needlesInOpened(descriptor, needles, buffer);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Gone in the meantime.
    return new Set();
  }
}

function needlesInOpened(descriptor: number, needles: readonly Needle[], buffer: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  const { size } = fstatSync(descriptor);
  for (let at = 0; at < size; at += CHUNK) {
    const read = readSync(descriptor, buffer, 0, buffer.length, at);
    for (const name of needlesIn(buffer.subarray(0, read), needles)) found.add(name);
  }
  return found;
}
