import { electronArguments, runsAsRoot } from './lib/app-arguments.ts';
import { runVerb } from './lib/failure.ts';
import { rootDir } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';
import { run } from './lib/run.ts';

await runVerb(async () => {
  const { electron, env } = await prepareApp({ build: true });
  const passedOn = process.argv.slice(2);
  const args = electronArguments({ appFolder: rootDir, passedOn, platform: process.platform, isRoot: runsAsRoot() });
  return run(electron.executable, args, { env });
});
