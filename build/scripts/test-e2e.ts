import { runVerb } from './lib/failure.ts';
import { packageFile } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';
import { run } from './lib/run.ts';

await runVerb(async () => {
  const { env } = await prepareApp({ build: true });
  return run(process.execPath, [packageFile('@playwright/test/cli.js'), 'test', ...process.argv.slice(2)], { env });
});
