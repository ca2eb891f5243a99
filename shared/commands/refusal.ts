import type { StaleField } from '../changes/change-set.ts';
import type { RecordKind } from '../domain/records.ts';

/** Every reason for which a command is refused. The page makes the sentences. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly record: RecordKind }
  | { readonly kind: 'already-there'; readonly record: RecordKind }
  | { readonly kind: 'blank'; readonly field: string }
  | { readonly kind: 'too-long'; readonly field: string; readonly max: number }
  | { readonly kind: 'out-of-range'; readonly field: string; readonly min: number; readonly max: number }
  /** A day after today where only one that has been makes sense. */
  | { readonly kind: 'in-the-future'; readonly field: string }
  | { readonly kind: 'name-taken'; readonly record: 'lane' | 'consultant' | 'savedView' }
  | { readonly kind: 'initials-taken'; readonly by: string }
  | { readonly kind: 'lane-has-cards'; readonly count: number }
  | { readonly kind: 'last-lane' }
  | { readonly kind: 'consultant-has-citizens'; readonly count: number }
  | { readonly kind: 'consultant-inactive' }
  /** Placements or offers name it. */
  | { readonly kind: 'company-in-use'; readonly count: number }
  /** A last day before the first one. */
  | { readonly kind: 'wrong-order'; readonly field: string }
  /** Somebody has answered already, or the offer is closed. */
  | { readonly kind: 'not-waiting' }
  /** This citizen is thought of for this offer already. */
  | { readonly kind: 'already-proposed' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'nothing-to-redo' }
  | { readonly kind: 'stale'; readonly fields: readonly StaleField[] };
