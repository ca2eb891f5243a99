import type { App } from 'electron';

/**
 * Before the app is ready: what our processes hand each other in shared memory stays in memory. Some start Chromium with a switch that keeps it in files
 * of the temporary folder instead, for want of room in a virtual machine; those are deleted at once, and lie on the disk all the same.
 */
export function keepSharedMemoryOffDisk({ commandLine }: Pick<App, 'commandLine'>): void {
  commandLine.removeSwitch('disable-dev-shm-usage');
}
