import { ensureDisplay } from './lib/display.ts';
import { runVerb } from './lib/failure.ts';
import { packageFile } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';
import { run } from './lib/run.ts';
import { ensureTestKeyStore, ensureTestPrograms, ensureTestScreens } from './lib/system-libraries.ts';

await runVerb(async () => {
  await ensureTestPrograms();
  await ensureTestKeyStore();
  await ensureTestScreens();
  const { env } = await prepareApp({ build: true });
  // The keyboard focus is a display's: two apps side by side need one each. A person's own display is only one.
  const second = (await ensureDisplay()).env['DISPLAY'];
  const displays = second === undefined ? {} : { TAVLE_TEST_DISPLAYS: `${env['DISPLAY'] ?? ''} ${second}` };
  const args = ['test', '--project=app', ...process.argv.slice(2)];
  return run(process.execPath, [packageFile('@playwright/test/cli.js'), ...args], { env: { ...env, ...displays } });
});
