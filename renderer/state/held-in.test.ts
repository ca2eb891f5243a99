import { expect, it } from 'vitest';

import { heldIn } from './held-in.ts';

it('says what a record holds in the fields that are changed, and of no other', () => {
  const record = { role: 'Kok', start: null as string | null, note: 'x' };
  expect(heldIn(record, { role: 'Tjener', start: '2026-11-01' })).toEqual({ role: 'Kok', start: null });
  expect(heldIn(record, {})).toEqual({});
});
