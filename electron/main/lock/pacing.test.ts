import { expect, it } from 'vitest';
import { createPacing } from './pacing.ts';

it('starts again at once after one failure, and ever later while it keeps failing', () => {
  let nowMs = 0;
  const pacing = createPacing(() => nowMs);
  const waits: number[] = [pacing.waitMs()];
  for (let failure = 0; failure < 9; failure++) {
    pacing.failed();
    waits.push(pacing.waitMs());
    nowMs += pacing.waitMs();
  }
  expect(waits).toEqual([0, 0, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

it('forgets failures of long ago', () => {
  let nowMs = 0;
  const pacing = createPacing(() => nowMs);
  for (let failure = 0; failure < 5; failure++) pacing.failed();
  nowMs += 60_000;
  expect(pacing.waitMs()).toBe(0);
  pacing.failed();
  expect(pacing.waitMs()).toBe(0);
});
