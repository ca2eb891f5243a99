import type { ChangeSet } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import type { Result } from '../lib/result.ts';
import type { Refusal } from './refusal.ts';

/** What a decision may know besides the records. */
export interface DecideContext {
  readonly today: IsoDate;
}

/** How undo treats a command: its own step, no step at all, or one step with the last of the same target. */
export type Capture = 'undoable' | 'never' | 'merge';

/** A command: how it is captured, and what it would do to a board. Pure; both the page and the vault run it. */
export interface CommandDefinition<Payload> {
  readonly capture: Capture;
  /** For `merge`: entries with the same key in a row become one step; null is its own step. */
  readonly mergeKey?: (payload: Payload) => string | null;
  readonly decide: (board: BoardReader, payload: Payload, context: DecideContext) => Result<ChangeSet, Refusal>;
}
