import { MOVE_KEY } from '../../../shared/ipc/session-keys.ts';
import { readSession } from '../../state/index.ts';

/** The copy with which the board goes to another computer. */
export interface KeptMove {
  readonly folder: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The copy made last for a move: whoever carries it over comes back later. Null where none was. */
export function keptMove(): KeptMove | null {
  const kept = readSession().get(MOVE_KEY);
  if (typeof kept !== 'object' || kept === null) return null;
  const { folder, at } = kept as Partial<KeptMove>;
  return typeof folder === 'string' && typeof at === 'string' ? { folder, at } : null;
}

export function keepMove(move: KeptMove): void {
  readSession().set(MOVE_KEY, move);
}
