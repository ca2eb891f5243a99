import { createVaultInProcess } from './in-process.ts';
import { addCitizen, PASSPHRASE } from './samples.ts';

// Run as a process of its own, so that it can be killed: opens the vault named and adds citizens, one after the other, each acknowledged
// on its own line after the vault has answered. `hold` stops after the first line and keeps the vault open.
const [path = '', mode, canary = 'Canary'] = process.argv.slice(2);
const vault = createVaultInProcess();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const opened = await vault.door().call('vault.unlock', { path, passphrase: PASSPHRASE, likely: [] });
if (!opened.ok) {
  say(JSON.stringify(opened.error));
  process.exit(2);
}
const board = vault.board();
const { lanes, citizens } = await board.mustCall('board.load', {});
say('open');
if (mode === 'hold') setInterval(() => undefined, 1000);
else {
  for (let n = citizens.rows.length; ; n += 1) {
    const fields = {
      name: `${canary} navn ${n}`,
      note: `${canary} note ${n}`,
      considerations: `${canary} hensyn`,
      otherLanguages: [`${canary}isk`],
    };
    await board.mustCall('command.run', addCitizen(`citizen-${n}`, lanes[0]?.id ?? '', fields));
    say(String(n));
  }
}
