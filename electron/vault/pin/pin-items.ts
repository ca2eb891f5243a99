import type { PersonId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { KeyStore, KeyStoreRefusal } from './key-store.ts';
import { parsePinItem, printPinItem, type PinItem } from './pin-item-schema.ts';
import { asksAllowedWork } from './seal-pin.ts';

type Outcome<T> = Promise<Result<T, KeyStoreRefusal>>;

/** PINs as items of a key store, by person. */
export interface PinItems {
  /** Null when there is none that could still open; one whose tries are used up is removed on the way. */
  find(person: PersonId): Outcome<PinItem | null>;
  /** Stored is what can be read back. */
  store(person: PersonId, item: PinItem): Outcome<null>;
  remove(person: PersonId): Outcome<null>;
}

export function createPinItems(keyStore: KeyStore): PinItems {
  return {
    async find(person) {
      const read = await keyStore.read(person);
      if (!read.ok) return read;
      const item = read.value && parsePinItem(read.value);
      if (!item) return ok(null);
      if (item.triesLeft > 0 && asksAllowedWork(item)) return ok(item);
      const removed = await keyStore.remove(person);
      return removed.ok ? ok(null) : removed;
    },
    async store(person, item) {
      const bytes = printPinItem(item);
      const written = await keyStore.write(person, bytes);
      if (!written.ok) return written;
      const read = await keyStore.read(person);
      if (!read.ok) return read;
      return read.value && Buffer.compare(read.value, bytes) === 0 ? ok(null) : err({ kind: 'unavailable' });
    },
    remove: (person) => keyStore.remove(person),
  };
}
