import type { CallError, DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, type Result } from '../../../shared/lib/result.ts';

/** What the door itself refuses; all else is about keys, though some words are the same. */
const DOOR_KINDS: ReadonlySet<string> = new Set<DoorRefusal['kind']>([
  'wrong-passphrase',
  'weak-passphrase',
  'missing',
  'damaged',
  'newer',
  'in-use',
  'not-writable',
  'exists',
  'older-keys',
  'moved',
  'copy-behind',
]);

/** Of opening or making a vault: told at the door, and what is about names and keys as such. */
export function refusedAtDoor<T>(result: Result<T, DoorRefusal | KeysRefusal>): Result<T, CallError> {
  if (result.ok) return result;
  const refusal = result.error;
  return err(isDoorRefusal(refusal) ? { kind: 'door', refusal } : { kind: 'keys', refusal });
}

/** Of people and keys. */
export function refusedKeys<T>(result: Result<T, KeysRefusal>): Result<T, CallError> {
  return result.ok ? result : err({ kind: 'keys', refusal: result.error });
}

function isDoorRefusal(refusal: DoorRefusal | KeysRefusal): refusal is DoorRefusal {
  return DOOR_KINDS.has(refusal.kind);
}
