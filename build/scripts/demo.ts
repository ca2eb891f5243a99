import path from 'node:path';

import { needsVirtualDisplay } from './lib/display.ts';
import { runVerb } from './lib/failure.ts';
import { rootDir } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';
import { run } from './lib/run.ts';

await runVerb(async () => {
  // With somebody at a screen the board is theirs; without, the demo works through it by itself.
  const watched = !needsVirtualDisplay(process.platform, process.env);
  const { env } = await prepareApp({ build: true });
  const demo = [path.join(rootDir, 'e2e/demo/run.ts'), ...process.argv.slice(2)];
  return run(process.execPath, demo, { env: { ...env, TAVLE_DEMO: watched ? 'watched' : 'alone' } });
});
