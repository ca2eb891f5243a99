import type { CallError, DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { VaultProbe } from '../../../shared/ipc/payloads.ts';
import type { door } from '../../i18n/da/door.ts';

export type DoorMessageKey = keyof typeof door.errors;

/** Which sentence the door says, and what it puts into it. */
export interface DoorMessage {
  readonly key: DoorMessageKey;
  readonly values: {
    readonly min?: number;
    readonly max?: number;
    readonly count?: number;
    readonly reference?: string;
    /** ISO 8601 in UTC. */
    readonly at?: string;
  };
}

const plain = (key: DoorMessageKey): DoorMessage => ({ key, values: {} });
/** The door asks for nothing that can be answered so; if it is, it is a fault of ours. */
const ours = (reference: string): DoorMessage => ({ key: 'internal', values: { reference } });

/** The sentence for a refused or failed call. */
export function messageOf(error: CallError): DoorMessage {
  switch (error.kind) {
    case 'door':
      return messageOfRefusal(error.refusal);
    case 'keys':
      return messageOfKeys(error.refusal);
    case 'closed':
    case 'not-allowed':
      return plain(error.kind);
    case 'disk':
      return plain(error.cause === 'full' ? 'disk-full' : error.cause === 'gone' ? 'disk-gone' : 'not-writable');
    case 'internal':
      return { key: 'internal', values: { reference: error.reference } };
    case 'refused':
    case 'import':
    case 'portrait':
    case 'bad-request':
    case 'past':
      return ours(error.kind);
  }
}

/** The sentence when a board could not be made: nothing is there yet that could be safe. */
export function messageOfMaking(error: CallError): DoorMessage {
  if (error.kind !== 'disk' || error.cause === 'read-only') return messageOf(error);
  return plain(error.cause === 'full' ? 'create-full' : 'create-gone');
}

/** The sentence after a PIN, and how many may still be tried where that has changed: at 0 only the passphrase opens. */
export function messageOfPin(error: CallError): { readonly message: DoorMessage; readonly triesLeft?: number } {
  if (error.kind === 'keys') {
    const { refusal } = error;
    if (refusal.kind === 'pin-wrong' && refusal.triesLeft > 0) {
      return { message: { key: 'pin-wrong', values: { count: refusal.triesLeft } }, triesLeft: refusal.triesLeft };
    }
    if (refusal.kind === 'pin-wrong') return { message: plain('pin-spent'), triesLeft: 0 };
    if (refusal.kind === 'pin-gone' || refusal.kind === 'pin-unavailable')
      return { message: plain('pin-gone'), triesLeft: 0 };
  }
  // The PIN was right, and what it guards opens nothing any more: the passphrase was changed elsewhere.
  if (error.kind === 'door' && error.refusal.kind === 'wrong-passphrase')
    return { message: plain('pin-gone'), triesLeft: 0 };
  return { message: messageOf(error) };
}

function messageOfRefusal(refusal: DoorRefusal): DoorMessage {
  if (refusal.kind === 'damaged') return plain(`damaged-${refusal.part}`);
  if (refusal.kind === 'weak-passphrase') return { key: 'weak-passphrase', values: { min: refusal.minLength } };
  if (refusal.kind === 'moved') return messageOfMoved(refusal.at);
  return plain(refusal.kind);
}

const messageOfMoved = (at: string): DoorMessage => ({ key: 'moved', values: { at } });

function messageOfKeys(refusal: KeysRefusal): DoorMessage {
  switch (refusal.kind) {
    case 'weak-passphrase':
      return { key: 'weak-passphrase', values: { min: refusal.minLength } };
    case 'name-too-long':
      return { key: 'name-too-long', values: { max: refusal.max } };
    case 'pin-wrong':
      return { key: 'pin-wrong', values: { count: refusal.triesLeft } };
    case 'wrong-passphrase':
    case 'passphrase-taken':
    case 'name-blank':
    case 'name-taken':
    case 'unknown-person':
    case 'recovery-typo':
    case 'recovery-wrong':
    case 'no-such-way':
    case 'not-a-private-key':
    case 'private-key-passphrase':
    case 'private-key-wrong':
    case 'pin-gone':
      return plain(refusal.kind);
    case 'pin-unavailable':
      return plain('pin-gone');
    case 'last-supervisor':
    case 'not-a-public-key':
    case 'file-not-written':
    case 'file-exists':
    case 'nobody-to-print':
    case 'picture-too-many':
    case 'pin-weak':
    case 'passphrase-temporary':
      return ours(refusal.kind);
  }
}

/** What a look at the files says before the passphrase is typed; null when there is nothing to say. */
export function messageOfProbe(probe: VaultProbe): DoorMessage | null {
  if (probe.kind === 'moved') return messageOfMoved(probe.at);
  return probe.kind === 'ready' ? null : plain(probe.kind);
}
