import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { asDiskError } from '../folder/durable-files.ts';
import type { VaultLayout } from '../folder/layout.ts';
import { movedAt, unmarkMoved } from '../folder/moved-mark.ts';
import { openWithPassphrase, personIn } from '../keys/index.ts';
import { readKeys } from './key-text.ts';

/** See `VaultFiles.takeBack`. What costs nothing to see comes before the passphrase. Throws `StoreError`; the vault is still moved then. */
export async function takeBack(
  layout: VaultLayout,
  passphrase: string,
): Promise<Result<{ readonly path: string }, DoorRefusal | { readonly kind: 'not-allowed' }>> {
  if (movedAt(layout) === undefined) return err({ kind: 'missing' });
  const text = readKeys(layout);
  if (!text.ok) return text;
  const keys = await openWithPassphrase(text.value.file, passphrase, []);
  if (!keys.ok) return keys;
  const role = personIn(keys.value.file, keys.value.slotId)?.role;
  keys.value.wipe();
  if (role !== 'supervisor') return err({ kind: 'not-allowed' });
  try {
    unmarkMoved(layout);
  } catch (error) {
    throw asDiskError(error);
  }
  return ok({ path: layout.folder });
}
