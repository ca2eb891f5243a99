import { expect, it, vi } from 'vitest';
import { createSlot } from './slot.ts';

it('holds one at a time and drops it when emptied', async () => {
  const drop = vi.fn();
  const slot = createSlot<string>(drop);
  const waiting = slot.filled();
  slot.fill(0, () => 'first');
  expect(slot.value()).toBe('first');
  await expect(waiting).resolves.toBe('first');
  expect(() => slot.fill(0, () => 'second')).toThrow();
  slot.empty();
  slot.empty();
  expect(drop.mock.calls).toEqual([['first']]);
  expect(slot.isTaken()).toBe(false);
});

it('makes nothing after a pause during which it was emptied', () => {
  vi.useFakeTimers();
  const make = vi.fn(() => 'late');
  const slot = createSlot<string>(() => undefined);
  slot.fill(100, make);
  expect(slot.isTaken()).toBe(true);
  slot.empty();
  vi.advanceTimersByTime(1000);
  expect(make).not.toHaveBeenCalled();
  slot.fill(100, make);
  vi.advanceTimersByTime(1000);
  expect(slot.value()).toBe('late');
  vi.useRealTimers();
});

it('gives up what it holds without dropping it', () => {
  const drop = vi.fn();
  const slot = createSlot<string>(drop);
  expect(slot.take()).toBeNull();
  slot.fill(0, () => 'kept');
  expect(slot.take()).toBe('kept');
  slot.empty();
  expect(drop).not.toHaveBeenCalled();
  slot.fill(0, () => 'next');
  expect(slot.value()).toBe('next');
});
