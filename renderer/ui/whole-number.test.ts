import { expect, it } from 'vitest';

import { parseWholeNumber } from './whole-number.ts';

it('reads whole numbers, and nothing for none', () => {
  expect(parseWholeNumber(' 90 ')).toEqual({ ok: true, value: 90 });
  expect(parseWholeNumber(' ')).toEqual({ ok: true, value: null });
  for (const text of ['3 uger', '-1', '1,5', '1e9']) expect(parseWholeNumber(text).ok, text).toBe(false);
});
