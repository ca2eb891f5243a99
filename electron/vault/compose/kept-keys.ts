import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import type { VaultLayout } from '../folder/layout.ts';
import {
  fingerprintOf,
  nextGeneration,
  openAsPerson,
  type KeyFile,
  type KeySlot,
  type OpenedKeys,
} from '../keys/index.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { KeyRingState, Proof } from '../usecases/ports.ts';
import { createQueue } from '../usecases/queue.ts';
import { replaceKeys, type KeyText } from './key-text.ts';

export type Changed<T = KeyRingState> = Result<T, KeysRefusal>;

/** The key file of an open vault: found whole when it was opened, and changed one thing at a time. No key lies in it. */
export interface KeptKeys {
  readonly known: () => KeyText;
  /** `work` after all that came before it. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** `work` with what the prover's slot opens, which is wiped afterwards. Refused: wrong-passphrase. */
  proven<T>(proof: Proof, work: (keys: OpenedKeys) => Promise<Changed<T>>): Promise<Changed<T>>;
  /** Writes what `decide` makes of the slots, as the next generation. */
  change(proof: Proof, decide: (keys: OpenedKeys) => Promise<Changed<readonly KeySlot[]>>): Promise<Changed>;
  /** Writes the file durably. Throws `StoreError`; the former one stays then. */
  save(text: string): KeyRingState;
}

/** See `KeptKeys`. Precondition: this process holds the lock of the vault's database. */
export function createKeptKeys(given: KeyText, layout: VaultLayout): KeptKeys {
  const queue = createQueue();
  let known = given;
  const save = (text: string): KeyRingState => {
    known = replaceKeys(layout, known, text);
    return stateOf(known.file);
  };
  const proven: KeptKeys['proven'] = ({ person, passphrase }, work) =>
    queue.run(async () => {
      const opened = await openAsPerson(known.file, person, passphrase);
      if (!opened.ok && opened.error.kind === 'damaged') throw new StoreError('damaged');
      if (!opened.ok) return err({ kind: 'wrong-passphrase' });
      try {
        return await work(opened.value);
      } finally {
        opened.value.wipe();
      }
    });
  return {
    run: (work) => queue.run(work),
    proven,
    change: (proof, decide) =>
      proven(proof, async (keys) => {
        const slots = await decide(keys);
        return slots.ok ? ok(save(nextGeneration(keys, slots.value))) : slots;
      }),
    save,
    known: () => known,
  };
}

/** What a key file tells without a key. */
export function stateOf({ slots }: KeyFile): KeyRingState {
  const recovery = slots.find(({ kind }) => kind === 'recovery');
  const escrow = slots.find(({ kind }) => kind === 'escrow');
  return {
    people: slots
      .filter((slot) => slot.kind === 'person')
      .map(({ slotId, role, temporary, since }) => ({ id: slotId as PersonId, role, temporary, since })),
    recovery: recovery ? { since: recovery.since } : null,
    escrow: escrow
      ? { since: escrow.since, fingerprint: fingerprintOf(Buffer.from(escrow.publicKey, 'base64')) }
      : null,
  };
}
