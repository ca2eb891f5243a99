import { useSyncExternalStore } from 'react';

/** A board of some rows and a card under it, or an agenda beside it. */
const ROOM = matchMedia('(width >= 64rem) and (height >= 42rem)');
const watch = (tell: () => void): (() => void) => {
  ROOM.addEventListener('change', tell);
  return () => ROOM.removeEventListener('change', tell);
};

/** Whether the window has room for the board beside what a meeting shows. Much enlarged it has not: then words tell the same. */
export function useRoomForBoard(): boolean {
  return useSyncExternalStore(watch, () => ROOM.matches);
}
