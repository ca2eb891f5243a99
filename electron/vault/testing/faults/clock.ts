import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { createVaultInProcess } from '../in-process.ts';
import { addCitizen, PASSPHRASE } from '../samples.ts';
import type { Trial } from './trial.ts';
import { makeVault, missingOf } from './vaults.ts';

const COMMANDS = { short: 40, full: 400 } as const;
/** Days the clock jumps by, in turn: summer time and back, a leap day, years to and fro. */
const JUMPS = [0, 1, -1, 365, -3650, 29, 0, -1, 3285, 10] as const;
const DAY_MS = 86_400_000;

/** The computer's clock jumps to and fro: nothing is lost, the order stays, and what was done can be taken back. */
export const clockTrial: Trial = {
  promise: 11,
  what: 'the clock jumps by days and years, to and fro',
  atLeast: 400,
  async run(folder, size) {
    const path = await makeVault(folder);
    let now = Date.parse('2026-02-27T23:30:00Z');
    const clock = {
      now: () => new Date(now).toISOString(),
      today: () => new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length) as IsoDate,
    };
    const commands = COMMANDS[size];
    const vault = createVaultInProcess({ clock });
    await vault.door().mustCall('vault.unlock', { path, passphrase: PASSPHRASE, likely: [] });
    const board = vault.board();
    const { lanes } = await board.mustCall('board.load', {});
    for (let n = 0; n < commands; n += 1) {
      now += (JUMPS[n % JUMPS.length] ?? 0) * DAY_MS;
      await board.mustCall(
        'command.run',
        addCitizen(`citizen-${String(n)}`, lanes[0]?.id ?? '', { name: `Navn ${String(n)}` }),
      );
      await board.mustCall('board.asOf', { day: clock.today() });
    }
    await board.mustCall('history.undo', { entryId: null });
    await board.mustCall('history.redo', {});
    await vault.close();
    const lost = await missingOf(path, commands - 1);
    return { tried: commands, lost, told: `${String(commands)} changes, ${String(commands)} past days` };
  },
};
