import { ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { createVault } from '../usecases/create-vault.ts';
import { enterRecovered, peopleOf } from '../usecases/recover-vault.ts';
import { enterVault, unlockVault } from '../usecases/unlock-vault.ts';
import { withoutPin } from './pin.ts';
import { refusedAtDoor, refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';

type DoorChannel =
  'vault.probe' | 'vault.create' | 'vault.unlock' | 'vault.recover' | 'vault.recoverAs' | 'vault.forgetRecovered';

/** What the door page may ask. */
export function doorHandlers(state: VaultState): Pick<Handlers, DoorChannel> {
  const { files, clock, publish, newId } = state;
  return {
    'vault.probe': async ({ path }) => ok(await files.probe(path)),
    'vault.create': (input) =>
      state.enter(async () => {
        const created = refusedAtDoor(await createVault(files, input, { clock, newId }));
        return created.ok ? refusedAtDoor(await enterVault(created.value, { clock, publish })) : created;
      }),
    'vault.unlock': (input) =>
      state.enter(async () => refusedAtDoor(await unlockVault(files, input, { clock, publish }))),
    'vault.recover': ({ path, way }) =>
      state.recover(
        async () => refusedAtDoor(await files.recover(path, way)),
        async (vault) => ({ people: await peopleOf(vault) }),
      ),
    'vault.recoverAs': ({ who, passphrase }) =>
      state.enterRecovered(async (vault) => {
        const entered = refusedKeys(await enterRecovered(vault, who, passphrase, { clock, newId }));
        if (!entered.ok) return entered;
        const board = refusedAtDoor(await enterVault(entered.value, { clock, publish }));
        return withoutPin(state, entered.value, board);
      }),
    'vault.forgetRecovered': () => state.forgetRecovered(),
  };
}
