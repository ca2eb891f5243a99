import type { PersonId } from '../domain/ids.ts';
import type { LineRole } from './contract.ts';

/** Argument of the vault process: the system has a key store that keeps secrets secret, so that a PIN may lie there. */
export const OS_KEY_STORE = '--os-key-store';

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
