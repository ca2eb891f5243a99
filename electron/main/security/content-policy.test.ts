import { expect, it } from 'vitest';
import { contentPolicy } from './content-policy.ts';

it('lets pages use our own files and nothing else', () => {
  expect(contentPolicy(null)).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
      "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  );
});

it('opens up for the development server only', () => {
  const policy = contentPolicy(new URL('http://localhost:5173'));
  expect(policy).toContain("connect-src 'self' http://localhost:5173 ws://localhost:5173;");
  expect(policy).not.toContain('unsafe-eval');
});
