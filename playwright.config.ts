import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  // One app at a time: they share a display, and with it the keyboard focus.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // On CI the machine is shared: a start that was held up is made once more. Here a test passes at once or not at all.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
  projects: [
    { name: 'app', testIgnore: 'security/**', use: { trace: 'retain-on-failure' } },
    // No traces: they would write down what the proofs look for.
    { name: 'security', testMatch: 'security/**/*.spec.ts' },
  ],
});
