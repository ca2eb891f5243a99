import { powerMonitor } from 'electron';
import type { TriggerState } from '../../../shared/ipc/bridge.ts';
import type { ToldTrigger } from './protection.ts';

type Told = Partial<Record<ToldTrigger, TriggerState>>;

/**
 * What Electron itself tells about the system, and which triggers are watched over by that. On Linux only sleep, and that only beside the bus, from
 * which alone is known whether anybody would tell. Electron holds the system's sleep up until the listeners of `suspend` have run, so the board is
 * covered before the PC sleeps.
 */
export function watchSystem(platform: NodeJS.Platform, fired: (trigger: ToldTrigger) => void, woke: () => void): Told {
  powerMonitor.on('suspend', () => fired('sleep'));
  powerMonitor.on('resume', woke);
  if (platform === 'linux') return {};
  powerMonitor.on('lock-screen', () => fired('os-lock'));
  if (platform === 'darwin') powerMonitor.on('user-did-resign-active', () => fired('user-switch'));
  // Windows locks the session it switches away from. Neither system tells of the lid: shut, it sends the PC to sleep.
  return { 'os-lock': 'on', sleep: 'on', 'user-switch': 'on', lid: 'unavailable' };
}
