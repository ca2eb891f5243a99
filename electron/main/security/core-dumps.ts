import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Log } from '../modules/log.ts';

const programs = ['/usr/bin/prlimit', '/bin/prlimit'];

/**
 * No core file of a process that holds records. Node cannot set limits of its own or another process, so on Linux util-linux's `prlimit` does it
 * (a soft and a hard limit of 0, which the process cannot take back). macOS writes none unless asked; Windows keeps them to administrators.
 */
export function forbidCoreDumps(pid: number, log: Log, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'linux' || pid <= 0) return;
  const program = programs.find((candidate) => existsSync(candidate));
  if (program === undefined) {
    log.note('core-limit-unavailable');
    return;
  }
  execFile(program, ['--pid', String(pid), '--core=0:0'], (error) => {
    // A process that has ended since needs no limit.
    if (error !== null && existsSync(`/proc/${pid}`)) log.note('core-limit-unavailable');
  });
}
