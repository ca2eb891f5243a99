import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{shared,db,electron,renderer,build}/**/*.test.{ts,tsx}'],
    passWithNoTests: true,
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
