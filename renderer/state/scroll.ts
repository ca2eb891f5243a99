import type { CitizenId } from '../../shared/domain/ids.ts';
import { readSession } from './open-session.ts';

const KEY = 'scroll';
/** Each save is a write that waits for the disk, and one who scrolls is underway all the time. */
const SAVE_WITHIN_MS = 2000;

/** How far something is scrolled: from the left and from the top, in pixels. */
export interface ScrollPlace {
  readonly left: number;
  readonly top: number;
}

const places = new Map<string, ScrollPlace>();

export function restoreScroll(kept: unknown): void {
  places.clear();
  if (typeof kept !== 'object' || kept === null) return;
  for (const [key, pair] of Object.entries(kept)) {
    if (!Array.isArray(pair)) continue;
    const [left, top] = pair as unknown[];
    if (typeof left === 'number' && typeof top === 'number') places.set(key, { left, top });
  }
}

export function recallScroll(key: string): ScrollPlace {
  return places.get(key) ?? { left: 0, top: 0 };
}

export function rememberScroll(key: string, place: ScrollPlace): void {
  if (place.left === 0 && place.top === 0) places.delete(key);
  else places.set(key, place);
  const kept = Object.fromEntries([...places].map(([name, { left, top }]) => [name, [left, top]]));
  readSession().set(KEY, kept, SAVE_WITHIN_MS);
}

const CARD_KEY = 'card';

/** The card that had the focus last, over a lock, too; it may have gone since. */
export function recallCard(): CitizenId | null {
  const kept = readSession().get(CARD_KEY);
  return typeof kept === 'string' ? (kept as CitizenId) : null;
}

export function rememberCard(id: CitizenId): void {
  if (recallCard() !== id) readSession().set(CARD_KEY, id, SAVE_WITHIN_MS);
}
