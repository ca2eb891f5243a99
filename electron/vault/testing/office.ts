import { cpSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from './in-process.ts';
import { PASSPHRASE, PERSON } from './samples.ts';

export const OLE = { name: 'Ole Østergård', passphrase: 'fire grønne æbler på et fad' } as const;

/** A board of Mette, its supervisor, in a folder of its own; vaults opened on it one after the other. */
export interface Office {
  /** The vault's folder. */
  readonly made: string;
  readonly folder: string;
  vault(): InProcessVault;
  board(): TestPage<'board'>;
  /** Gives Ole a key; answers everybody. */
  addOle(given?: object): Promise<KeyHolders>;
  /** Closes what is open and opens the board with this passphrase. */
  reopen(passphrase: string): Promise<TestPage<'board'>>;
  /** Closes what is open; another vault, that has opened nothing. */
  another(): Promise<InProcessVault>;
  close(): Promise<void>;
}

type OfficeOptions = Parameters<typeof createVaultInProcess>[0] & {
  /** Another office's vault, which nobody has open: taken over as it is, which is quicker than making one. */
  readonly as?: string;
};

/** See `Office`. The caller closes it. */
export async function openOffice(name = 'Nord', { as, ...options }: OfficeOptions = {}): Promise<Office> {
  const { folder, remove } = makeTemporaryFolder();
  let vault = createVaultInProcess(options);
  const made = as === undefined ? await make() : await takeOver(as);
  async function make(): Promise<string> {
    const request = { folder, name, person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
    return (await vault.door().mustCall('vault.create', request)).path;
  }
  async function takeOver(other: string): Promise<string> {
    const target = path.join(folder, name);
    cpSync(other, target, { recursive: true });
    await vault.door().mustCall('vault.unlock', { path: target, passphrase: PASSPHRASE, likely: [] });
    return target;
  }
  let board = vault.board();
  const another = async (): Promise<InProcessVault> => {
    await vault.close();
    vault = createVaultInProcess(options);
    board = vault.board();
    return vault;
  };
  return {
    made,
    folder,
    vault: () => vault,
    board: () => board,
    addOle: (given = {}) =>
      board.mustCall('people.add', { proof: PASSPHRASE, ...OLE, role: 'consultant', temporary: true, ...given }),
    async reopen(passphrase) {
      const next = await another();
      await next.door().mustCall('vault.unlock', { path: made, passphrase, likely: [] });
      return board;
    },
    another,
    async close() {
      await vault.close();
      remove();
    },
  };
}
