import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { MAX_KNOWN_PEOPLE } from './settings-schema.ts';
import type { SettingsFile } from './settings.ts';
import { withRecentPath } from './settings.ts';

/** The vault folders this PC knows. */
export interface Boards {
  /** The one the door offers: just locked, named on the command line, or the last one used. */
  next(): string | null;
  /** The rest, newest first. */
  others(): readonly string[];
  /** Who opened which of them here, newest first. */
  knownPeople(): Readonly<Record<string, readonly PersonId[]>>;
  /** It was opened, by this person. */
  remember(path: string, person: PersonId): void;
  /** The door offers it next; kept no longer than this run unless it is opened. */
  offer(path: string): void;
  /** The folder, and who opened it. */
  forget(path: string): void;
}

export function createBoards(settings: SettingsFile, named: string | null): Boards {
  let next = named ?? settings.read().recentPaths[0] ?? null;
  return {
    next: () => next,
    others: () => settings.read().recentPaths.filter((path) => path !== next),
    knownPeople: () => settings.read().knownPeople,
    remember(path, person) {
      next = path;
      const { recentPaths, knownPeople } = settings.read();
      const kept = withRecentPath(recentPaths, path);
      const people = [person, ...(knownPeople[path] ?? []).filter((known) => known !== person)];
      const known = onlyOf(kept, { ...knownPeople, [path]: people.slice(0, MAX_KNOWN_PEOPLE) });
      // Whoever comes back to the board they left waits for no disk.
      if (isDeepStrictEqual([kept, known], [recentPaths, knownPeople])) return;
      settings.save({ recentPaths: kept, knownPeople: known });
    },
    offer(path) {
      next = path;
    },
    forget(path) {
      if (next === path) next = null;
      const { recentPaths, knownPeople } = settings.read();
      const kept = recentPaths.filter((known) => known !== path);
      settings.save({ recentPaths: kept, knownPeople: onlyOf(kept, knownPeople) });
    },
  };
}

/** Nobody is remembered for a folder that is not. */
function onlyOf<T>(paths: readonly string[], people: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(people).filter(([path]) => paths.includes(path)));
}
