import { runVerb } from './lib/failure.ts';
import { packageFile } from './lib/paths.ts';
import { capture } from './lib/run.ts';

interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

const cache = (name: string) => packageFile('.cache', name);
const rooms = ['shared', 'db', 'electron', 'renderer'];

// Two lanes for two cores: the slow linter beside everything else.
const lanes: readonly (readonly Check[])[] = [
  [
    {
      name: 'lint',
      program: 'eslint/bin/eslint.js',
      args: ['.', '--max-warnings=0', '--cache', '--cache-location', cache('eslint/')],
    },
  ],
  [
    { name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
    {
      name: 'boundaries',
      program: 'dependency-cruiser/bin/dependency-cruise.mjs',
      args: ['--config', '.dependency-cruiser.cjs', ...rooms],
    },
    {
      name: 'format',
      program: 'prettier/bin/prettier.cjs',
      args: ['--check', '.', '--log-level=warn', '--cache', '--cache-location', cache('tavle-format')],
    },
    { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
  ],
];

async function passes({ name, program, args }: Check): Promise<boolean> {
  const startedMs = Date.now();
  const { code, stdout, stderr } = await capture(process.execPath, [packageFile(program), ...args]);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log([stdout, stderr].map((text) => text.trim()).join('\n'));
  return code === 0;
}

async function runLane(lane: readonly Check[]): Promise<readonly boolean[]> {
  const results: boolean[] = [];
  for (const check of lane) results.push(await passes(check));
  return results;
}

await runVerb(async () => {
  const results = (await Promise.all(lanes.map(runLane))).flat();
  const passed = results.filter(Boolean).length;
  console.log(`Checks: ${passed} passed, ${results.length - passed} failed`);
  return passed === results.length ? 0 : 1;
});
