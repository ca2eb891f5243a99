import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { snapshotOf } from '../../../db/testing/folder-snapshot.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { KDF_FLOOR } from '../keys/index.ts';
import { PASSPHRASE } from '../testing/samples.ts';
import { createVaultFiles } from './vault-files.ts';

// The disk goes away between the making of a vault and its first opening: nothing else can bring that moment about.
vi.mock('../../../db/index.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  openBoardStore: () => {
    throw new StoreError('gone');
  },
}));

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
});
afterEach(() => remove());

it('leaves nothing behind when a new vault cannot be opened', async () => {
  const clock = { now: () => '2026-11-21T12:00:00.000Z', today: () => '2026-11-21' as IsoDate };
  const files = createVaultFiles({ clock, cost: KDF_FLOOR });
  const person = 'person-1' as PersonId;
  const making = files.create({ folder, person, name: 'Nord', passphrase: PASSPHRASE, seed: () => Promise.resolve() });
  await expect(making).rejects.toThrow(StoreError);
  expect(snapshotOf(folder)).toEqual({});
});
