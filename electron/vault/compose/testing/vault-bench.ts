import { laneNamed, manyCitizens } from '../../../../db/testing/fixtures.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { KDF_FLOOR } from '../../keys/index.ts';
import type { OpenedVault, Proof } from '../../usecases/ports.ts';
import { createVaultFiles } from '../vault-files.ts';

export const TODAY = '2026-11-21' as IsoDate;
export const files = createVaultFiles({
  clock: { now: () => `${TODAY}T12:00:00.000Z`, today: () => TODAY },
  cost: KDF_FLOOR,
});

export const METTE: Proof = { person: 'mette' as PersonId, passphrase: 'tre høje birke på række' };
export const OLE: Proof = { person: 'ole' as PersonId, passphrase: 'en lille grøn frø i søen' };

/** A new vault with records in it and one supervisor, Mette; open. */
export async function makeVault(folder: string, citizens = 20): Promise<OpenedVault> {
  const lane = laneNamed('l1', 'Praktik');
  const change = [
    { op: 'added', kind: 'lane', record: lane } as const,
    ...manyCitizens(citizens, lane.id).map((record) => ({ op: 'added', kind: 'citizen', record }) as const),
  ];
  return must(
    await files.create({
      folder,
      ...METTE,
      name: 'Nord',
      seed: async (store) => {
        await store.commit({
          at: TODAY,
          person: METTE.person,
          kind: 'do',
          command: 'import.apply',
          target: null,
          mergeKey: null,
          change,
        });
      },
    }),
  );
}

/** Gives Ole a slot. */
export async function addOle({ keys }: OpenedVault, role: 'consultant' | 'supervisor' = 'consultant'): Promise<void> {
  must(await keys.addPerson(METTE, { id: OLE.person, role, temporary: false, passphrase: OLE.passphrase }));
}

/** The value, where a refusal would be a fault of the test. */
export function must<T>(result: Result<T, { readonly kind: string }>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}
