import { randomBytes, randomUUID } from 'node:crypto';

import { loadDriver } from '../../../db/index.ts';
import { isoDateOf } from '../../../shared/lib/iso-date.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { calibrateCost, type KdfCost } from '../keys/index.ts';
import { createPins, noKeyStore, type KeyStore } from '../pin/index.ts';
import { createVault, type Vault, type VaultOptions } from '../vault.ts';
import { createVaultFiles } from './vault-files.ts';

const systemClock: Clock = { now: () => new Date().toISOString(), today: () => isoDateOf(new Date()) };

/** The first board after a PIN is to come at once, so less than for a passphrase; the count, not the work, is what stops a visitor. */
const PIN_MS = 100;

export type ComposeOptions = Pick<VaultOptions, 'log' | 'onOpened'> & {
  readonly clock?: Clock;
  /** Fixed work for new passphrases, for tests; see `VaultFilesOptions`. */
  readonly cost?: KdfCost;
  /** Where PINs lie; without one nobody has any. */
  readonly keyStore?: KeyStore;
};

/** The vault over this computer's disks: the one place where ports meet adapters. */
export function composeVault({
  log,
  onOpened,
  clock = systemClock,
  cost,
  keyStore = noKeyStore,
}: ComposeOptions): Vault {
  return createVault({
    files: createVaultFiles({ clock, cost }),
    pins: createPins({ keyStore, cost: () => (cost ? Promise.resolve(cost) : calibrateCost(PIN_MS)) }),
    clock,
    newId: randomUUID,
    newReference,
    log,
    onOpened,
  });
}

/** Short enough to be read out over a telephone. */
export function newReference(): string {
  return randomBytes(4).toString('hex').toUpperCase();
}

/** Makes ready what an unlock would otherwise wait for. Says in one sentence, without data, what is missing on this computer; undefined when nothing is. */
export function prepareVault(): string | undefined {
  return loadDriver();
}
