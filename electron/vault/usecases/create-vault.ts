import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { LaneId, OrderKey, PersonId } from '../../../shared/domain/ids.ts';
import { keysAtEnd } from '../../../shared/domain/order.ts';
import { suggestedLanes } from '../../../shared/domain/rules/suggested-lanes.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../../shared/ipc/limits.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { OpenedVault, VaultFiles } from './ports.ts';

/** Stands in the history for what nobody did by hand, so that nobody can undo it. */
const FOUNDER = 'tavle' as PersonId;

export interface NewVault {
  /** Where the vault's folder is made. */
  readonly folder: string;
  readonly name: string;
  readonly passphrase: string;
  /** Language of the first lanes' names. */
  readonly lang: 'da' | 'en';
}

/** Makes a vault with the suggested first lanes and opens it. Refused: weak-passphrase, exists, not-writable. Throws `StoreError`; nothing is left behind then. */
export async function createVault(
  files: VaultFiles,
  { folder, name, passphrase, lang }: NewVault,
  { clock, newId }: { readonly clock: Clock; readonly newId: () => string },
): Promise<Result<OpenedVault, DoorRefusal>> {
  // People count what they see, so characters are counted, not the code units they take.
  if ([...passphrase.normalize('NFC')].length < MIN_PASSPHRASE_LENGTH)
    return err({ kind: 'weak-passphrase', minLength: MIN_PASSPHRASE_LENGTH });
  const change = firstRecords(name, lang, clock.today(), newId);
  return files.create({
    folder,
    name,
    passphrase,
    seed: async (store) => {
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
