import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settledOrLate } from './settled-or-late.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => undefined);
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it.each([
  { works: [], ms: 0 },
  { works: [() => Promise.resolve(), () => Promise.reject(new Error('busy'))], ms: 0 },
  { works: [() => after(30), () => after(70)], ms: 70 },
  { works: [() => after(30), () => never], ms: 200 },
])('waits for all there is to wait for, and no longer than it may: $ms ms', async ({ works, ms }) => {
  let isOver = false;
  void settledOrLate(
    works.map((work) => work()),
    200,
  ).then(() => (isOver = true));
  if (ms > 0) {
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(isOver).toBe(false);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
