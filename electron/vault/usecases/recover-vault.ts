import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { RECOVERED_KEY } from '../../../shared/ipc/session-keys.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { namedPeople } from './named-people.ts';
import { weakPassphrase } from './passphrase.ts';
import { personName } from './person-name.ts';
import type { OpenedVault, RecoveredVault } from './ports.ts';

/** Who gets a passphrase: somebody who has a key already, or a new colleague. */
export type RecoverAs =
  { readonly kind: 'known'; readonly id: PersonId } | { readonly kind: 'new'; readonly name: string };

/** Whose passphrase can be made anew. Throws `StoreError`. */
export async function peopleOf({ people, store }: RecoveredVault): Promise<readonly Person[]> {
  return namedPeople(people, await store.loadPeople()).map(({ id, name, role, temporary }) => ({
    id,
    name,
    role,
    temporary,
  }));
}

/**
 * Makes a passphrase for one person of a recovered vault, who is a supervisor from then on, and enters as them. Refused, with the vault
 * still recovered: unknown-person, name-blank, name-too-long, name-taken, weak-passphrase, passphrase-taken. Throws `StoreError`.
 */
export async function enterRecovered(
  vault: RecoveredVault,
  who: RecoverAs,
  passphrase: string,
  { clock, newId }: { readonly clock: Clock; readonly newId: () => string },
): Promise<Result<OpenedVault, KeysRefusal>> {
  const weak = weakPassphrase(passphrase);
  if (weak) return err(weak);
  if (who.kind === 'known') {
    if (!vault.people.some(({ id }) => id === who.id)) return err({ kind: 'unknown-person' });
    return withReceipt(await vault.enterAs(who.id, passphrase), 'known');
  }
  const name = personName(who.name, await peopleOf(vault), null);
  if (!name.ok) return name;
  const id = newId() as PersonId;
  await vault.store.savePerson({ id, name: name.value, since: clock.today() });
  let isIn = false;
  try {
    const entered = await withReceipt(await vault.enterAs(id, passphrase), 'new');
    isIn = entered.ok;
    return entered;
  } finally {
    if (!isIn) await vault.store.forgetPerson(id);
  }
}

/** Notes for the board's page what it has to say first. What has been done holds also where the note finds no room. */
async function withReceipt(
  entered: Result<OpenedVault, KeysRefusal>,
  how: RecoverAs['kind'],
): Promise<Result<OpenedVault, KeysRefusal>> {
  if (entered.ok) {
    const { store, person } = entered.value;
    await store.saveSession(person, RECOVERED_KEY, JSON.stringify(how)).catch(() => undefined);
  }
  return entered;
}
