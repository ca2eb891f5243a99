import { err, ok } from '../../../shared/lib/result.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { VaultLayout } from '../folder/layout.ts';
import {
  personIn,
  slotKeyOf,
  withEscrow,
  withoutEscrow,
  withoutPerson,
  withPassphrase,
  withRole,
  type KdfCost,
} from '../keys/index.ts';
import type { KeyRing } from '../usecases/ports.ts';
import type { KeyText } from './key-text.ts';
import { createKeptKeys, stateOf } from './kept-keys.ts';
import { createPendingRecovery } from './pending-recovery.ts';
import { rotateVault } from './rotate-vault.ts';

export interface KeyRingSurroundings {
  readonly layout: VaultLayout;
  readonly clock: Clock;
  /** The work a new passphrase is given. */
  readonly cost: () => Promise<KdfCost>;
}

/** The key file of an open vault, whose text was found whole when it was opened. Precondition: this process holds the database's lock. */
export function createKeyRing(given: KeyText, { layout, clock, cost }: KeyRingSurroundings): KeyRing {
  const kept = createKeptKeys(given, layout);
  const { forget, ...recovery } = createPendingRecovery(kept, { clock, cost });
  return {
    ...recovery,
    read: () => kept.run(() => Promise.resolve(stateOf(kept.known().file))),
    addPerson: (proof, { id, role, temporary, passphrase }) =>
      kept.change(proof, (keys) => {
        if (personIn(keys.file, id)) throw new Error('this person has a slot already');
        return withPassphrase(keys, { slotId: id, role, temporary, since: clock.today() }, passphrase, cost);
      }),
    setRole: (proof, id, role) => kept.change(proof, (keys) => withRole(keys, id, role)),
    removePerson: (proof, id) => kept.change(proof, (keys) => Promise.resolve(withoutPerson(keys, id))),
    resetPassphrase: (proof, id, passphrase) =>
      kept.change(proof, async (keys) => {
        const slot = personIn(keys.file, id);
        if (!slot) return err({ kind: 'unknown-person' });
        return withPassphrase(keys, { ...slot, temporary: true }, passphrase, cost);
      }),
    changePassphrase: (proof, passphrase) =>
      kept.change(proof, async (keys) => {
        const slot = personIn(keys.file, proof.person);
        if (!slot) return err({ kind: 'unknown-person' });
        // Whoever gave the temporary one out knows it.
        if (slot.temporary && passphrase.normalize('NFC') === proof.passphrase.normalize('NFC'))
          return err({ kind: 'passphrase-taken' });
        return withPassphrase(keys, { ...slot, temporary: false }, passphrase, cost);
      }),
    setEscrow: (proof, publicKeyPem) => kept.change(proof, (keys) => withEscrow(keys, publicKeyPem, clock.today())),
    removeEscrow: (proof) => kept.change(proof, (keys) => Promise.resolve(withoutEscrow(keys))),
    personKey: ({ person, passphrase }) =>
      kept.run(async () => {
        const key = await slotKeyOf(kept.known().file, person, passphrase);
        return key ? ok(key) : err({ kind: 'wrong-passphrase' });
      }),
    async rotate(proof, store) {
      await kept.run(() => store.close());
      return kept.proven(proof, async (keys) => {
        forget();
        await rotateVault(layout, keys, kept.known());
        return ok(null);
      });
    },
  };
}
