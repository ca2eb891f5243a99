import path from 'node:path';

import { runVerb } from './lib/failure.ts';
import { rootDir } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';
import { run } from './lib/run.ts';

await runVerb(async () => {
  const { env } = await prepareApp({ build: true });
  return run(process.execPath, [path.join(rootDir, 'bench/board.ts')], { env });
});
