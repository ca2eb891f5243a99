import { closeSync, constants, fstatSync, openSync, readdirSync, readlinkSync, statSync } from 'node:fs';

/** No files in which anything could be written down. */
const NO_FILE = /^(pipe:|socket:|anon_inode:|\/dev\/(?!shm|zero)|\/proc\/|\/sys\/)/;
const IN_MEMORY = /^\/(memfd:|dev\/shm\/|dev\/zero)/;

/** A file that a process holds, opened once more. */
export interface OpenFile {
  readonly descriptor: number;
  /** Where it lies, or lay, and which process holds it. */
  readonly name: string;
  /** The same for each process that holds it. */
  readonly id: string;
  readonly size: number;
  /** Memory that processes share: it lies on no disk. */
  readonly isInMemory: boolean;
  /** Nobody can open it by a name any more. */
  readonly isDeleted: boolean;
}

/** Shows `look` every plain file that these processes hold, each once. A descriptor may be closed and given anew meanwhile: told is what was opened. */
export function lookAtOpenFiles(pids: readonly number[], look: (file: OpenFile) => void): void {
  const seen = new Set<string>();
  for (const link of pids.flatMap(linksOf)) {
    const descriptor = opened(link);
    if (descriptor === undefined) continue;
    try {
      const file = fileBehind(descriptor, link);
      if (file === undefined || seen.has(file.id)) continue;
      seen.add(file.id);
      look(file);
    } finally {
      closeSync(descriptor);
    }
  }
}

function linksOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => `/proc/${pid}/fd/${name}`);
  } catch {
    return [];
  }
}

function opened(link: string): number | undefined {
  try {
    // Some devices answer to being opened, and a pipe may wait for somebody to write.
    if (!statSync(link).isFile()) return undefined;
    return openSync(link, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
}

function fileBehind(descriptor: number, link: string): OpenFile | undefined {
  const target = readlinkSync(`/proc/self/fd/${descriptor}`);
  const stats = fstatSync(descriptor);
  if (NO_FILE.test(target) || !stats.isFile()) return undefined;
  return {
    descriptor,
    name: `${link} → ${target}`,
    id: `${stats.dev}:${stats.ino}`,
    size: stats.size,
    isInMemory: IN_MEMORY.test(target),
    isDeleted: stats.nlink === 0,
  };
}
