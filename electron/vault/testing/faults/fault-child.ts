import type { Result } from '../../../../shared/lib/result.ts';
import type { CallError } from '../../../../shared/ipc/errors.ts';
import { createVaultInProcess, type InProcessVault } from '../in-process.ts';
import { addCitizen, PASSPHRASE } from '../samples.ts';

// Run as a process of its own, so that it can come to grief: does one thing to the vault named, over the calls that pages have. Says 'open' before it begins, then what
// came of it as JSON, and 'closed' when the vault is.
const [action = '', path = '', given = ''] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const vault: InProcessVault = createVaultInProcess();
const unlock = () => vault.door().call('vault.unlock', { path, passphrase: PASSPHRASE, likely: [] });

/** What is asked for; those that need an open board come with it open. */
const ACTIONS: Readonly<Record<string, () => Promise<Result<unknown, CallError>>>> = {
  unlock,
  putBack: () => vault.door().call('copies.putBack', { path, copy: given, passphrase: PASSPHRASE }),
  rotate: () => vault.board().call('keys.rotate', { proof: PASSPHRASE }),
  copy: () => vault.board().call('copies.make', { place: null }),
  restore: () => vault.board().call('copies.restore', { proof: PASSPHRASE, copy: given, passphrase: null }),
  write,
};

/** Adds so many citizens as `given` says, each refusal and each acknowledgement told at once. */
async function write(): Promise<Result<unknown, CallError>> {
  const board = vault.board();
  const loaded = await board.call('board.load', {});
  if (!loaded.ok) return loaded;
  const { lanes, citizens } = loaded.value;
  const first = citizens.rows.length;
  for (let n = first; n < first + Number(given); n += 1) {
    const answer = await board.call(
      'command.run',
      addCitizen(`citizen-${String(n)}`, lanes[0]?.id ?? '', { name: `Navn ${String(n)}` }),
    );
    say(answer.ok ? String(n) : JSON.stringify(answer.error));
  }
  return { ok: true, value: null };
}

const isAtDoor = action === 'unlock' || action === 'putBack';
if (!isAtDoor) {
  const opened = await unlock();
  if (!opened.ok) {
    say(JSON.stringify(opened.error));
    process.exit(2);
  }
}
say('open');
const answer = await ACTIONS[action]?.();
say(answer?.ok === true ? 'ok' : JSON.stringify(answer?.error ?? 'no such action'));
say((await vault.close()).saved ? 'closed' : 'closed unsaved');
