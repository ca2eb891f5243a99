import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

import { readKeys } from '../../compose/key-text.ts';
import { layoutOf } from '../../folder/layout.ts';
import { openWithPassphrase, type VaultSecret } from '../../keys/index.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from '../in-process.ts';
import { addCitizen, PASSPHRASE, PERSON } from '../samples.ts';

/** A vault in `folder` with so many citizens, closed; its folder. */
export async function makeVault(folder: string, citizens = 0): Promise<string> {
  const vault = createVaultInProcess();
  const request = { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
  const { path: made } = await vault.door().mustCall('vault.create', request);
  if (citizens > 0) await addCitizens(vault.board(), 0, citizens);
  await vault.close();
  return made;
}

/** Adds the citizens numbered `from` to `to` − 1; throws where one is refused. */
export async function addCitizens(board: TestPage<'board'>, from: number, to: number): Promise<void> {
  const { lanes } = await board.mustCall('board.load', {});
  for (let n = from; n < to; n += 1)
    await board.mustCall(
      'command.run',
      addCitizen(`citizen-${String(n)}`, lanes[0]?.id ?? '', {
        name: `Navn ${String(n)}`,
        note: 'Har sagt ja. '.repeat(30),
      }),
    );
}

/** `work` with the vault open; closed afterwards, whatever happens. Throws where it does not open. */
export async function withVault<T>(path: string, work: (vault: InProcessVault) => Promise<T>): Promise<T> {
  const vault = createVaultInProcess();
  try {
    await vault.door().mustCall('vault.unlock', { path, passphrase: PASSPHRASE, likely: [] });
    return await work(vault);
  } finally {
    await vault.close();
  }
}

/** `work` with a vault process at the door, nothing open. */
export async function atDoor<T>(work: (door: TestPage<'door'>) => Promise<T>): Promise<T> {
  const vault = createVaultInProcess();
  try {
    return await work(vault.door());
  } finally {
    await vault.close();
  }
}

/** The ids of everybody in a vault, opened as a person does; or why it does not open. */
export async function citizensIn(path: string): Promise<ReadonlySet<string> | string> {
  const vault = createVaultInProcess();
  try {
    const opened = await vault.door().call('vault.unlock', { path, passphrase: PASSPHRASE, likely: [] });
    if (!opened.ok) return JSON.stringify(opened.error);
    const loaded = await vault.board().call('board.load', {});
    if (!loaded.ok) return JSON.stringify(loaded.error);
    const { citizens } = loaded.value;
    return new Set(citizens.rows.map((row) => String(row[citizens.columns.indexOf('id')])));
  } finally {
    await vault.close();
  }
}

/** How many citizens a vault holds that are numbered 0, 1, 2 and so on; or what is wrong with it, other people in it as well. */
export async function countIn(path: string): Promise<number | string> {
  const found = await citizensIn(path);
  if (typeof found === 'string') return found;
  for (let n = 0; n < found.size; n += 1)
    if (!found.has(`citizen-${String(n)}`)) return `citizen-${String(n)} is missing`;
  return found.size;
}

/** How many of the citizens that were acknowledged, from 0 to `last`, are not in the vault; all of them where it does not open. */
export async function missingOf(path: string, last: number): Promise<number> {
  const found = await citizensIn(path);
  if (typeof found === 'string') return last + 1;
  let missing = 0;
  for (let n = 0; n <= last; n += 1) if (!found.has(`citizen-${String(n)}`)) missing += 1;
  return missing;
}

/** The data keys that a vault's key file gives to whoever knows the passphrase: one, or two in the midst of a change. Throws where it gives none. */
export async function secretsOf(vault: string): Promise<readonly VaultSecret[]> {
  const text = readKeys(layoutOf(vault));
  if (!text.ok) throw new Error(text.error.kind);
  const keys = await openWithPassphrase(text.value.file, PASSPHRASE, []);
  if (!keys.ok) throw new Error(keys.error.kind);
  return keys.value.secrets;
}

/** A copy of a closed vault's folder, in the place of the former one. */
export function freshCopy(of: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(of, to, { recursive: true });
  return to;
}

/** Where the copies of a vault lie. */
export function backupsOf(vault: string): string {
  return path.join(vault, 'backups');
}
