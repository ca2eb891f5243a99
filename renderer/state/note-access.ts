import type { CitizenId } from '../../shared/domain/ids.ts';
import { FOUND_IN_LOG } from '../../shared/domain/access.ts';
import type { PageNote } from '../../shared/ipc/access-schemas.ts';
import { boardStore } from './board-store.ts';
import { callVault } from './connection.ts';

/** Whoever stops typing so long has searched for it. */
const SEARCHED_AFTER_MS = 1200;
let searching: ReturnType<typeof setTimeout> | undefined;

/** Tells the access log what passes no other channel. Nobody waits for it. */
export function noteAccess(note: PageNote): void {
  void callVault('access.note', note);
}

/** Tells the access log of a search once its words stand: how many words and hits, and whom it found first. '' forgets what was being typed. */
export function noteSearch(
  text: string,
  find: () => { readonly hits: number; readonly found: readonly CitizenId[] },
): void {
  clearTimeout(searching);
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  if (words === 0) return;
  searching = setTimeout(() => {
    const { hits, found } = find();
    noteAccess({ act: 'search', words: Math.min(words, 100), hits, found: found.slice(0, FOUND_IN_LOG) });
  }, SEARCHED_AFTER_MS);
}

/** Whom the board shows now. */
export function shownCitizens(): { readonly hits: number; readonly found: readonly CitizenId[] } {
  const found = [...boardStore.getState().laneViews.values()].flatMap(({ ids }) => ids);
  return { hits: found.length, found };
}
