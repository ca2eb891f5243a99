import { ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { createVault } from '../usecases/create-vault.ts';
import { enterVault, unlockVault } from '../usecases/unlock-vault.ts';
import type { VaultState } from './state.ts';

/** What the door page may ask. */
export function doorHandlers(state: VaultState): Pick<Handlers, 'vault.probe' | 'vault.create' | 'vault.unlock'> {
  const { files, clock, publish, newId } = state;
  return {
    'vault.probe': async ({ path }) => ok(await files.probe(path)),
    'vault.create': (input) =>
      state.enter(async () => {
        const created = await createVault(files, input, { clock, newId });
        return created.ok ? enterVault(created.value, { clock, publish }) : created;
      }),
    'vault.unlock': ({ path, passphrase }) =>
      state.enter(() => unlockVault(files, path, passphrase, { clock, publish })),
  };
}
