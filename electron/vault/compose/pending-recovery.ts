import { err, ok } from '../../../shared/lib/result.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import {
  macKeyOf,
  makeRecoveryKey,
  makeRecoverySlot,
  parseRecoveryKey,
  printWithMac,
  put,
  type KdfCost,
  type KeySlot,
} from '../keys/index.ts';
import type { KeyRing } from '../usecases/ports.ts';
import type { Changed, KeptKeys } from './kept-keys.ts';

type PendingRecovery = Pick<KeyRing, 'makeRecovery' | 'pendingRecovery' | 'confirmRecovery'> & {
  /** The key that waits is never put in the file. */
  readonly forget: () => void;
};

/** A recovery key that was made and is not typed back yet. No data key lies in it. */
interface Pending {
  readonly recoveryKey: string;
  readonly slot: KeySlot;
  /** Authenticates the file that the slot is put in. */
  readonly macKey: Buffer;
}

/** The part of a key ring that makes recovery keys. */
export function createPendingRecovery(
  kept: KeptKeys,
  { clock, cost }: { readonly clock: Clock; readonly cost: () => Promise<KdfCost> },
): PendingRecovery {
  let pending: Pending | undefined;
  const forget = (): void => {
    pending?.macKey.fill(0);
    pending = undefined;
  };
  const confirm = (typed: string): Changed => {
    if (!pending) return err({ kind: 'no-such-way' });
    const key = parseRecoveryKey(typed);
    if (key === undefined) return err({ kind: 'recovery-typo' });
    if (key !== pending.recoveryKey) return err({ kind: 'recovery-wrong' });
    const { generation, slots } = kept.known().file;
    const content = { generation: generation + 1, slots: [...put(slots, pending.slot)] };
    const state = kept.save(printWithMac(pending.macKey, content));
    forget();
    return ok(state);
  };
  return {
    forget,
    makeRecovery: (proof) =>
      kept.proven(proof, async (keys) => {
        forget();
        const [secret] = keys.secrets;
        if (!secret) throw new Error('opened keys hold a secret');
        const recoveryKey = makeRecoveryKey();
        const slot = await makeRecoverySlot(clock.today(), recoveryKey, await cost(), keys);
        pending = { recoveryKey, slot, macKey: macKeyOf(secret) };
        return ok(recoveryKey);
      }),
    pendingRecovery: () => pending?.recoveryKey ?? null,
    confirmRecovery: (typed) => kept.run(() => Promise.resolve(confirm(typed))),
  };
}
