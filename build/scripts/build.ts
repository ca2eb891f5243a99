import { buildApp } from './lib/build-app.ts';
import { runVerb } from './lib/failure.ts';

await runVerb(async () => {
  await buildApp();
  return 0;
});
