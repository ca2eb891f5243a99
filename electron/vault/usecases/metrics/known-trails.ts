import { isoDateOf, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { OpenBoard } from '../open-board.ts';
import { trailsOf, type Trails } from './trails.ts';

interface Known extends Trails {
  /** The day on which the board was begun. */
  readonly firstDay: IsoDate;
}

interface Kept {
  readonly lastEntry: number;
  readonly today: IsoDate;
  readonly known: Known;
}

/** With the board in memory, and gone with it. Nothing of it is written down. */
const kept = new WeakMap<OpenBoard['records'], Kept>();

/**
 * Everybody's way since the first step: which contact falls due when hangs on all that were before. The history is read again only where something was done since the last look, so that
 * another period costs none. Precondition: called in the queue's turn. Throws `StoreError`.
 */
export async function knownTrails({ store, records, clock }: OpenBoard): Promise<Known> {
  const today = clock.today();
  const lastEntry = await store.lastEntryId();
  const last = kept.get(records);
  if (last?.lastEntry === lastEntry && last.today === today) return last.known;
  const { moves, firstAt } = await store.loadMoves();
  const firstDay = firstAt === null ? today : isoDateOf(new Date(firstAt));
  const known = { ...trailsOf(records, moves, today), firstDay };
  kept.set(records, { lastEntry, today, known });
  return known;
}
