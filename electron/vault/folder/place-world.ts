import { realpath } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { promisify } from 'node:util';

import type { PlaceWorld } from './shared-place.ts';

// Node's own tells of a drive of Windows on which share it lies; the other one does not.
const realpathNative = promisify(realpath.native);
const MOUNTS = '/proc/self/mounts';
const MOST_OF_A_FILE = 4096;

/** This computer. */
export const thisComputer: PlaceWorld = {
  isWindows: process.platform === 'win32',
  environment: process.env,
  home: homedir(),
  mounts: () => (process.platform === 'linux' ? readFile(MOUNTS, 'utf8').catch(() => '') : Promise.resolve('')),
  realPath: (folder) => realpathNative(folder).catch(() => undefined),
  namesIn: (folder) => readdir(folder).catch(() => []),
  textOf: (file) => firstOf(file).catch(() => ''),
};

/** Windows writes such files in two bytes a letter, or in one. */
async function firstOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_OF_A_FILE), 0, MOST_OF_A_FILE, 0);
    return buffer.toString('latin1', 0, bytesRead).replaceAll('\u0000', '');
  } finally {
    await handle.close();
  }
}
