import { defineConfig } from '@playwright/test';

// Apps on one display share the keyboard focus, so each worker has a display of its own, and there are as many workers as displays.
const displays = process.env['TAVLE_TEST_DISPLAYS']?.split(' ') ?? [];
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (own !== undefined) process.env['DISPLAY'] = own;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  workers: Math.max(1, displays.length),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // On CI the machine is shared: a start that was held up is made once more. Here a test passes at once or not at all.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
  projects: [
    { name: 'app', testIgnore: 'security/**', use: { trace: 'on-first-retry' } },
    // No traces: they would write down what the proofs look for.
    { name: 'security', testMatch: 'security/**/*.spec.ts' },
  ],
});
