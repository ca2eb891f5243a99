import type { Settings } from '../../../shared/ipc/bridge.ts';

/** Minutes without use; null: never. */
export type Minutes = number | null;
export type IdleMinutes = Pick<Settings, 'glanceAfterMinutes' | 'lockAfterMinutes'>;

const CHOICES: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60];

/** The times at which the board may be locked. One that holds already is among them, wherever it comes from. */
export function lockChoices({ lockAfterMinutes }: IdleMinutes): readonly Minutes[] {
  return [...withHolding(CHOICES, lockAfterMinutes), null];
}

/** The times at which names may be hidden: before the board is locked. */
export function glanceChoices({ glanceAfterMinutes, lockAfterMinutes }: IdleMinutes): readonly Minutes[] {
  return [
    ...withHolding(
      CHOICES.filter((minutes) => isBefore(minutes, lockAfterMinutes)),
      glanceAfterMinutes,
    ),
    null,
  ];
}

/** Both times after another one was chosen for the lock: an overview that would come too late comes at the last time that fits, or not at all. */
export function withLock(now: IdleMinutes, lockAfterMinutes: Minutes): IdleMinutes {
  const { glanceAfterMinutes: glance } = now;
  if (glance === null || isBefore(glance, lockAfterMinutes)) return { glanceAfterMinutes: glance, lockAfterMinutes };
  const fits = CHOICES.filter((minutes) => isBefore(minutes, lockAfterMinutes));
  return { glanceAfterMinutes: fits.at(-1) ?? null, lockAfterMinutes };
}

function isBefore(minutes: number, lock: Minutes): boolean {
  return lock === null || minutes < lock;
}

function withHolding(choices: readonly number[], holding: Minutes): readonly number[] {
  return holding === null || choices.includes(holding) ? choices : [...choices, holding].sort((a, b) => a - b);
}
