import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
  type Dirent,
} from 'node:fs';
import path from 'node:path';

import { LONGEST_NEEDLE, needlesIn, type Needle } from './needles.ts';

const CHUNK = 8 * 1024 * 1024;
/** Not files in which anything could be written down. */
const NO_FILE = /^(pipe:|socket:|anon_inode:|\/dev\/(?!shm)|\/proc\/|\/sys\/)/;
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
  for (const pid of pids) for (const file of openFiles(pid)) files.add(file);
  const hits: string[] = [];
  const buffer = Buffer.alloc(CHUNK + LONGEST_NEEDLE);
  for (const file of files) {
    // A name on the disk gives away as much as what is in it.
    const inName = needlesIn(Buffer.from(file, 'utf8'), needles);
    for (const name of new Set([...inName, ...needlesInFile(file, needles, buffer)]))
      hits.push(`${name} in ${file}${targetOf(file)}`);
  }
  return { hits, files: files.size };
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

function openFiles(pid: number): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(`/proc/${pid}/fd`);
  } catch {
    return [];
  }
  return names
    .map((name) => `/proc/${pid}/fd/${name}`)
    .filter((link) => {
      const target = linkTarget(link);
      return target !== '' && !NO_FILE.test(target) && isPlainFile(link);
    });
}

function needlesInFile(file: string, needles: readonly Needle[], buffer: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      for (let at = 0; at < size; at += CHUNK) {
        const read = readSync(descriptor, buffer, 0, buffer.length, at);
        for (const name of needlesIn(buffer.subarray(0, read), needles)) found.add(name);
      }
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Gone in the meantime.
  }
  return found;
}

const targetOf = (file: string): string => (file.startsWith('/proc/') ? ` → ${linkTarget(file)}` : '');

function linkTarget(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

function isPlainFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
