import { ensureElectron } from './lib/electron-runtime.ts';
import { runVerb } from './lib/failure.ts';

await runVerb(async () => {
  const { executable } = await ensureElectron();
  process.stdout.write(`${executable}\n`);
  return 0;
});
