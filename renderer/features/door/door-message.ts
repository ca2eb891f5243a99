import type { CallError, DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { VaultProbe } from '../../../shared/ipc/payloads.ts';
import type { door } from '../../i18n/da/door.ts';

export type DoorMessageKey = keyof typeof door.errors;

/** Which sentence the door says, and what it puts into it. */
export interface DoorMessage {
  readonly key: DoorMessageKey;
  readonly values: { readonly min?: number; readonly reference?: string };
}

const plain = (key: DoorMessageKey): DoorMessage => ({ key, values: {} });

/** The sentence for a refused or failed call. */
export function messageOf(error: CallError): DoorMessage {
  switch (error.kind) {
    case 'door':
      return messageOfRefusal(error.refusal);
    case 'closed':
      return plain('closed');
    case 'disk':
      return plain(error.cause === 'full' ? 'disk-full' : error.cause === 'gone' ? 'disk-gone' : 'not-writable');
    case 'internal':
      return { key: 'internal', values: { reference: error.reference } };
    // The door asks for nothing that can be answered so; if it is, it is a fault of ours.
    case 'refused':
    case 'import':
    case 'portrait':
    case 'bad-request':
      return { key: 'internal', values: { reference: error.kind } };
  }
}

/** The sentence when a board could not be made: nothing is there yet that could be safe. */
export function messageOfMaking(error: CallError): DoorMessage {
  if (error.kind !== 'disk' || error.cause === 'read-only') return messageOf(error);
  return plain(error.cause === 'full' ? 'create-full' : 'create-gone');
}

function messageOfRefusal(refusal: DoorRefusal): DoorMessage {
  if (refusal.kind === 'damaged') return plain(`damaged-${refusal.part}`);
  if (refusal.kind === 'weak-passphrase') return { key: 'weak-passphrase', values: { min: refusal.minLength } };
  return plain(refusal.kind);
}

/** What a look at the files says before the passphrase is typed; null when there is nothing to say. */
export function messageOfProbe(probe: VaultProbe): DoorMessage | null {
  return probe.kind === 'ready' ? null : plain(probe.kind);
}
