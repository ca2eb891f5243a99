import { expect, it } from 'vitest';

import { vaultChannels } from '../../../shared/ipc/contract.ts';

/** By line of the text: what a supervisor alone may ask for. Whoever adds to it tells consultants, and puts it here. */
const TOLD: Readonly<Record<'figures' | 'log' | 'keys', readonly string[]>> = {
  figures: ['metrics.read', 'metrics.save'],
  log: ['access.check', 'access.export', 'access.kept', 'access.keepFor'],
  keys: [
    ...['people.add', 'people.rename', 'people.setRole', 'people.resetPassphrase', 'people.remove', 'keys.rotate'],
    ...['recovery.make', 'recovery.save', 'recovery.confirm', 'escrow.set', 'escrow.remove'],
    ...['copies.compare', 'copies.restore', 'copies.retire'],
    ...['erasure.preview', 'erasure.run', 'erasure.saveCertificate', 'lane.keepFor', 'access.citizen'],
  ],
};

it('a consultant is told of everything that a supervisor alone may ask for', () => {
  const alone = Object.entries(vaultChannels).flatMap(([name, channel]) => ('needs' in channel ? [name] : []));
  expect(alone.sort()).toEqual(Object.values(TOLD).flat().sort());
});
