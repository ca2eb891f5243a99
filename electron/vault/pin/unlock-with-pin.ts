import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import { layoutAt } from '../folder/layout.ts';
import type { OpenedVault, VaultFiles } from '../usecases/ports.ts';
import type { PinRefusal, Pins } from './pins.ts';

export interface PinUnlocking {
  readonly path: string;
  readonly person: PersonId;
  readonly pin: string;
}

/**
 * Opens a vault with the key that lies under a PIN. A PIN whose key opens this person's slot no longer (a passphrase made anew, a person removed) is
 * answered with 'pin-gone', and deleted where it was chosen at this very board: in an older copy of it the slot is another, while the PIN still opens
 * the board itself. Throws `StoreError` when the disk fails.
 */
export async function unlockWithPin(
  pins: Pins,
  files: VaultFiles,
  { path, person, pin }: PinUnlocking,
): Promise<Result<OpenedVault, DoorRefusal | PinRefusal>> {
  const key = await pins.open(person, pin);
  if (!key.ok) return key;
  try {
    const opened = await files.openWithPersonKey(path, person, key.value);
    if (opened.ok || opened.error.kind !== 'wrong-passphrase') return opened;
  } finally {
    key.value.fill(0);
  }
  await pins.forget(person, layoutAt(path).folder);
  return err({ kind: 'pin-gone' });
}
