import type { SettingsFile } from './settings.ts';
import { withRecentPath } from './settings.ts';

/** The vault folders this PC knows. */
export interface Boards {
  /** The one the door offers: just locked, named on the command line, or the last one used. */
  next(): string | null;
  /** The rest, newest first. */
  others(): readonly string[];
  remember(path: string): void;
  /** The door offers it next; kept no longer than this run unless it is opened. */
  offer(path: string): void;
  forget(path: string): void;
}

export function createBoards(settings: SettingsFile, named: string | null): Boards {
  let next = named ?? settings.read().recentPaths[0] ?? null;
  return {
    next: () => next,
    others: () => settings.read().recentPaths.filter((path) => path !== next),
    remember(path) {
      next = path;
      settings.save({ recentPaths: withRecentPath(settings.read().recentPaths, path) });
    },
    offer(path) {
      next = path;
    },
    forget(path) {
      if (next === path) next = null;
      settings.save({ recentPaths: settings.read().recentPaths.filter((known) => known !== path) });
    },
  };
}
