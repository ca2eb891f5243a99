import { createHash } from 'node:crypto';

import type { PersonId } from '../../../shared/domain/ids.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { MIN_PIN_LENGTH, PIN_TRIES } from '../../../shared/ipc/limits.ts';
import type { PinState } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { KdfCost } from '../keys/derivation.ts';
import type { KeyStore, KeyStoreRefusal } from './key-store.ts';
import { makePinItem, type PinItem } from './pin-item-schema.ts';
import { createPinItems, type PinItems } from './pin-items.ts';
import { sealPin, unsealPin } from './seal-pin.ts';
import { isPinShaped, isWeakPin } from './weak-pin.ts';

/**
 * PINs on this computer. A PIN is one item of the system's key store and nothing else: no file of ours knows of it, so that no older copy of a file
 * gives tries back, and what deletes the item deletes all of it. What each part buys:
 *
 * - **The key store** keeps the item from other users of the computer and from whoever takes the disk: it lies under what the person logs in with.
 *   Without it six digits guard nothing, so without a real one there is no PIN.
 * - **The count** stops the visitor at the keyboard. It is lowered, stored and read back before the key is derived, so that ending the process in the
 *   middle of a try costs the try. It is no more than that: a program that runs as the user can read and write the item, and put an older one back.
 * - **Argon2id, HKDF and AES-256-GCM**, at the floor of passphrases or above, are for that program: with the item in hand a million PINs still take it
 *   a day, not a second. The person and the work are bound in, so that an item serves nobody else and cannot be made cheaper. A random key beside it in
 *   the same item would be a second salt and buy nothing, so there is none.
 * - **The person's key**, not the passphrase nor the vault's key, is what lies inside. It opens only this person's slot in `vault.keys`: a passphrase
 *   made anew by somebody else, or a person removed, leaves a PIN that opens nothing.
 */
export interface Pins {
  /** Of these people on this computer: the first who has a PIN. */
  stateOf(people: readonly PersonId[]): Promise<PinState>;
  /**
   * A new PIN with all its tries, in the place of one that was there. `folder`: of the board it is chosen at, absolute. Refused: pin-weak,
   * pin-unavailable. The caller wipes the key.
   */
  set(person: PersonId, pin: string, personKey: Uint8Array, folder: string): Promise<Result<PinState, PinRefusal>>;
  /** One try; a right one gives all tries back. Refused: pin-wrong, pin-gone, pin-unavailable. The caller wipes the key. */
  open(person: PersonId, pin: string): Promise<Result<Uint8Array, PinRefusal>>;
  /** Does nothing where there is none. Refused: pin-unavailable, and nobody knows whether it is still there. */
  remove(person: PersonId): Promise<Result<null, PinRefusal>>;
  /** Removes a PIN that was chosen at the board in this folder, which it opens no longer. One chosen at another board stays: this may be a copy. */
  forget(person: PersonId, folder: string): Promise<Result<null, PinRefusal>>;
}

export type PinRefusal = Extract<
  KeysRefusal,
  { readonly kind: 'pin-weak' | 'pin-wrong' | 'pin-gone' | 'pin-unavailable' }
>;

export interface PinsOptions {
  readonly keyStore: KeyStore;
  /** Work for a new PIN. */
  readonly cost: () => Promise<KdfCost>;
}

export function createPins({ keyStore, cost }: PinsOptions): Pins {
  const items = createPinItems(keyStore);
  /** Nobody waits for an item that is forgotten, or whose tries are given back; and nobody meets it half done. */
  let settling: Promise<unknown> = Promise.resolve();
  return {
    async stateOf(people) {
      await settling;
      for (const person of people) {
        const found = await items.find(person);
        if (!found.ok) return { kind: 'unavailable' };
        if (found.value) return { kind: 'set', person, triesLeft: found.value.triesLeft };
      }
      return (await answers(keyStore, people)) ? { kind: 'none' } : { kind: 'unavailable' };
    },
    async set(person, pin, personKey, folder) {
      if (isWeakPin(pin)) return err({ kind: 'pin-weak', minLength: MIN_PIN_LENGTH });
      const item = makePinItem(await sealPin(person, pin, personKey, await cost()), boardMark(folder), PIN_TRIES);
      await settling;
      const stored = orUnavailable(await items.store(person, item));
      return stored.ok ? ok({ kind: 'set', person, triesLeft: PIN_TRIES }) : stored;
    },
    async open(person, pin) {
      await settling;
      const found = orUnavailable(await items.find(person));
      if (!found.ok) return found;
      if (!found.value) return err({ kind: 'pin-gone' });
      if (!isPinShaped(pin)) return err({ kind: 'pin-wrong', triesLeft: found.value.triesLeft });
      const guessed = await guess(items, person, pin, found.value);
      // Where this fails the count stays low: the passphrase is asked for sooner.
      if (guessed.ok) settling = items.store(person, { ...found.value, triesLeft: PIN_TRIES });
      return guessed;
    },
    async remove(person) {
      await settling;
      return orUnavailable(await items.remove(person));
    },
    async forget(person, folder) {
      const mine = settling.then(() => forgetAt(items, person, boardMark(folder)));
      settling = mine;
      return orUnavailable(await mine);
    },
  };
}

async function forgetAt(items: PinItems, person: PersonId, board: string): Promise<Result<null, KeyStoreRefusal>> {
  const found = await items.find(person);
  if (!found.ok) return found;
  return found.value?.board === board ? items.remove(person) : ok(null);
}

/** The try is paid for before it is made. */
async function guess(
  items: PinItems,
  person: PersonId,
  pin: string,
  item: PinItem,
): Promise<Result<Uint8Array, PinRefusal>> {
  const triesLeft = item.triesLeft - 1;
  const lowered = orUnavailable(await items.store(person, { ...item, triesLeft }));
  if (!lowered.ok) return lowered;
  const key = await unsealPin(person, pin, item);
  if (key) return ok(key);
  if (triesLeft > 0) return err({ kind: 'pin-wrong', triesLeft });
  // Where this fails a spent item stays, which opens nothing.
  await items.remove(person);
  return err({ kind: 'pin-gone' });
}

/** Tells one folder from another and names neither: an item of the key store says nothing of where a board lies. */
function boardMark(folder: string): string {
  return createHash('sha256').update(`tavle/pin/board/v1:${folder}`).digest('base64').slice(0, 22);
}

/** Where nobody was asked about, nothing was read yet. */
async function answers(keyStore: KeyStore, people: readonly PersonId[]): Promise<boolean> {
  return people.length > 0 || (await keyStore.read('nobody')).ok;
}

function orUnavailable<T>(result: Result<T, KeyStoreRefusal>): Result<T, PinRefusal> {
  return result.ok ? result : err({ kind: 'pin-unavailable' });
}
