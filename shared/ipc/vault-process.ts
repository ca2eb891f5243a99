import type { PersonId } from '../domain/ids.ts';
import type { LineRole } from './contract.ts';

/** Main → vault process (over its parent port). A `page` message carries one MessagePort. */
export type ToVault =
  | { readonly kind: 'page'; readonly role: LineRole }
  /** Finish what was acknowledged, checkpoint, close. Answered with `closed`; main kills the process after that or after 500 ms. */
  | { readonly kind: 'close' };

/** Vault process → main: states only, never a record. */
export type FromVault =
  | { readonly kind: 'listening' }
  | { readonly kind: 'opened'; readonly path: string; readonly person: PersonId }
  /** `saved`: everything that was asked for last is kept. Not so when the disk was full or the folder is gone. */
  | { readonly kind: 'closed'; readonly saved: boolean }
  /** A call failed in a way nobody expected; `reference` is what the page shows. Null: outside a call. */
  | {
      readonly kind: 'failed';
      readonly channel: string | null;
      readonly durationMs: number;
      readonly failure: string;
      readonly reference: string;
    };
