import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PersonRole } from '../../../shared/domain/person.ts';

/** What lies over the list. Kept over a lock like any form, but for what is typed as a passphrase. */
export type Over =
  | { readonly kind: 'add'; readonly name: string; readonly role: PersonRole }
  | { readonly kind: 'rename'; readonly id: PersonId; readonly name: string }
  | { readonly kind: 'role' | 'reset' | 'remove'; readonly id: PersonId }
  | { readonly kind: 'own' | 'rotate' | 'recovery' | 'escrow' | 'escrow-remove' };

export type SetOver = (over: Over | null) => void;
