import { createVaultInProcess } from '../in-process.ts';
import { PASSPHRASE, PERSON } from '../samples.ts';

/** A vault in `folder`, closed; its folder. */
export async function makeVault(folder: string): Promise<string> {
  const vault = createVaultInProcess();
  const request = { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
  const { path } = await vault.door().mustCall('vault.create', request);
  await vault.close();
  return path;
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

/** How many of the citizens that were acknowledged, from 0 to `last`, are not in the vault; all of them where it does not open. */
export async function missingOf(path: string, last: number): Promise<number> {
  const found = await citizensIn(path);
  if (typeof found === 'string') return last + 1;
  let missing = 0;
  for (let n = 0; n <= last; n += 1) if (!found.has(`citizen-${String(n)}`)) missing += 1;
  return missing;
}
