import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { applyKey } from '../../../../db/sqlite/cipher.ts';
import { connect } from '../../../../db/sqlite/driver.ts';
import { migrations } from '../../../../db/sqlite/migrations/index.ts';
import { versionOf } from '../../../../db/sqlite/migrate.ts';
import { createDatabase } from '../../../../db/sqlite/open.ts';
import { copiesOf } from './copying.ts';
import { chosenSteps, ENOSPC, killAt, prepareFaults, type DeedOutcome, type Fault } from './step-fault.ts';
import { createTally, NEEDS_LINUX, type Trial, type TrialOutcome, type TrialSize } from './trial.ts';
import { backupsOf, freshCopy, makeVault, secretsOf, withVault } from './vaults.ts';

const POINTS = { short: 2, full: 15 } as const;
const NEWEST = migrations.length;
const LANE = 'En bane fra før';

/** An upgrade, as it comes about when a board is opened, is killed. */
export const upgradeKilledTrial: Trial = {
  promise: 21,
  what: 'opened by a newer program: killed before, or half-way through, a step on the disk',
  atLeast: 75,
  run: (folder, size) =>
    upgradeAtFault(folder, size, killAt, ({ wasKilled }) => (wasKilled ? undefined : 'it was not killed')),
};

/** The disk is full from some step of an upgrade on. */
export const upgradeFullTrial: Trial = {
  promise: 21,
  what: 'opened by a newer program: no room on the disk from some step on',
  atLeast: 75,
  run: (folder, size) => upgradeAtFault(folder, size, (at) => ({ at, how: ENOSPC }), told),
};

/** Either it is said that the disk is full, or the board opens all the same. */
function told({ lines }: DeedOutcome): string | undefined {
  const [answer = 'nothing'] = lines;
  return answer === 'ok' || answer === '{"kind":"disk","cause":"full"}' ? undefined : `it says ${answer}`;
}

async function upgradeAtFault(
  folder: string,
  size: TrialSize,
  faultAt: (at: number, n: number) => Fault,
  wrongWith: (outcome: DeedOutcome) => string | undefined,
): Promise<TrialOutcome | typeof NEEDS_LINUX> {
  const faults = prepareFaults(folder);
  if (!faults) return NEEDS_LINUX;
  const tally = createTally('upgrade');
  const tried = path.join(folder, 'tried');
  const found = { old: 0, later: 0 };
  const versions = Array.from({ length: NEWEST - 1 }, (_, n) => n + 1);
  for (const from of size === 'full' ? versions : versions.slice(-1)) {
    const made = await makeOldVault(path.join(folder, `v${String(from)}`), from);
    const { steps, lines } = faults.run({ action: 'unlock', vault: freshCopy(made, tried) });
    if (lines[0] !== 'ok') throw new Error(`version ${String(from)} does not open: ${lines.join(' ')}`);
    for (const [n, at] of chosenSteps(steps, POINTS[size]).entries()) {
      const outcome = faults.run({ action: 'unlock', vault: freshCopy(made, tried) }, faultAt(at, n));
      const version = await versionIn(tried);
      found[version === from ? 'old' : 'later'] += 1;
      tally.count(wrongWith(outcome) ?? (await wrongAfter(tried, from, version)));
    }
  }
  return {
    tried: tally.tried(),
    lost: tally.lost() + (found.old === 0 || found.later === 0 ? 1 : 0),
    told: `${String(tally.tried())} tries from ${size === 'full' ? String(versions.length) : 'one'} earlier versions: ${String(found.old)} the old one, ${String(found.later)} a later one, each with its copy from before`,
  };
}

/** A vault as an earlier version made it, with a lane in it. */
async function makeOldVault(folder: string, version: number): Promise<string> {
  mkdirSync(folder);
  const vault = await makeVault(folder);
  const [key] = await secretsOf(vault);
  if (!key) throw new Error('a vault has a key');
  const file = path.join(vault, 'vault.db');
  rmSync(file);
  const made = createDatabase({ file, key, migrations: migrations.slice(0, version) });
  made.exec("INSERT INTO board (id, name) VALUES ('board', 'Nord')");
  made.exec(
    `INSERT INTO lane (id, name, color, icon, order_key, is_end) VALUES ('l1', '${LANE}', 'blue', 'briefcase', 'a0', 0)`,
  );
  made.close();
  return vault;
}

/** What is wrong after an upgrade that broke off at this version: between versions, without a copy from before, or it does not open. */
async function wrongAfter(vault: string, from: number, version: number): Promise<string | undefined> {
  if (version < from || version > NEWEST) return `version ${String(version)}`;
  if (version > from && !(await hasCopyFrom(vault, from))) return `version ${String(version)} and no copy from before`;
  const lanes = await withVault(vault, async (opened) => (await opened.board().mustCall('board.load', {})).lanes).catch(
    String,
  );
  if (typeof lanes === 'string' || !lanes.some(({ name }) => name === LANE))
    return `opened again: ${JSON.stringify(lanes)}`;
  const now = await versionIn(vault);
  if (now !== NEWEST) return `opened again: version ${String(now)}`;
  return (await hasCopyFrom(vault, from)) ? undefined : 'opened again: no copy from before';
}

/** Whether a whole copy of this version lies among the vault's copies. */
async function hasCopyFrom(vault: string, version: number): Promise<boolean> {
  for (const { folder, isWhole, reason } of await copiesOf(backupsOf(vault)))
    if (isWhole && reason === 'upgrade' && (await versionIn(folder)) === version) return true;
  return false;
}

/** The version a vault's database is of, with what its log holds. Throws where it cannot be read from end to end. */
async function versionIn(vault: string): Promise<number> {
  const [key] = await secretsOf(vault);
  if (!key) throw new Error('a vault has a key');
  // Looking takes the log in, and leaves its own index: so at a copy.
  const copy = `${vault} looked at`;
  freshCopy(vault, copy);
  const connection = connect(path.join(copy, 'vault.db'), { fileMustExist: true, readonly: false, busyTimeoutMs: 0 });
  try {
    applyKey(connection, key);
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('it cannot be read');
    return versionOf(connection);
  } finally {
    connection.close();
    rmSync(copy, { recursive: true });
  }
}
