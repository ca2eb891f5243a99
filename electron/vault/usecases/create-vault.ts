import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { LaneId, OrderKey, PersonId } from '../../../shared/domain/ids.ts';
import { keysAtEnd } from '../../../shared/domain/order.ts';
import { FOUNDER } from '../../../shared/domain/person.ts';
import { suggestedLanes } from '../../../shared/domain/rules/suggested-lanes.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { weakPassphrase } from './passphrase.ts';
import { personName } from './person-name.ts';
import type { OpenedVault, VaultFiles } from './ports.ts';

export interface NewVault {
  /** Where the vault's folder is made. */
  readonly folder: string;
  readonly name: string;
  /** What the first supervisor is called, who makes it. */
  readonly person: string;
  readonly passphrase: string;
  /** Language of the first lanes' names. */
  readonly lang: 'da' | 'en';
}

/** Makes a vault with the suggested first lanes for its first supervisor, and opens it. Refused: weak-passphrase, name-blank, name-too-long, exists, not-writable. Throws `StoreError`; nothing is left behind then. */
export async function createVault(
  files: VaultFiles,
  { folder, name, person: typedName, passphrase, lang }: NewVault,
  { clock, newId }: { readonly clock: Clock; readonly newId: () => string },
): Promise<Result<OpenedVault, DoorRefusal | Extract<KeysRefusal, { readonly kind: `name-${string}` }>>> {
  const weak = weakPassphrase(passphrase);
  if (weak) return err(weak);
  const named = personName(typedName, [], null);
  if (!named.ok) return named;
  const person = newId() as PersonId;
  const change = firstRecords(name, lang, clock.today(), newId);
  return files.create({
    folder,
    person,
    name,
    passphrase,
    seed: async (store) => {
      await store.savePerson({ id: person, name: named.value, since: clock.today() });
      await store.commit({
        at: clock.now(),
        person: FOUNDER,
        kind: 'do',
        command: 'board.rename',
        target: null,
        mergeKey: null,
        change,
      });
    },
  });
}

function firstRecords(name: string, lang: NewVault['lang'], today: IsoDate, newId: () => string): ChangeSet {
  const lanes = suggestedLanes(lang, today);
  const orders = keysAtEnd([], lanes.length);
  return [
    { op: 'added', kind: 'board', record: { id: BOARD_ID, name } },
    ...lanes.map(
      (lane, index) =>
        ({
          op: 'added',
          kind: 'lane',
          record: { ...lane, id: newId() as LaneId, order: orders[index] as OrderKey },
        }) as const,
    ),
  ];
}
