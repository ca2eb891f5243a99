import { describe, expect, it } from 'vitest';
import { MIN_HEIGHT, MIN_WIDTH, openingBounds } from './window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };

describe('where the window opens', () => {
  it('is the middle of the main screen at first', () => {
    expect(openingBounds(null, [screen])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  it('is where it was left', () => {
    const left = { x: 2000, y: 10, width: 1000, height: 700 };
    expect(openingBounds(left, [screen, { ...screen, x: 1920 }])).toEqual(left);
  });

  it('is the main screen again when the other one is gone', () => {
    expect(openingBounds({ x: 2000, y: 10, width: 1000, height: 700 }, [screen]).x).toBe(240);
    expect(openingBounds({ x: 1900, y: 10, width: 1000, height: 700 }, [screen]).x).toBe(240);
  });

  it('is never smaller than the smallest size', () => {
    const small = { x: 0, y: 0, width: 640, height: 480 };
    expect(openingBounds(null, [small])).toEqual({ x: 0, y: 0, width: MIN_WIDTH, height: MIN_HEIGHT });
    expect(openingBounds({ ...small, width: 300 }, [screen])).toMatchObject({ width: MIN_WIDTH, height: MIN_HEIGHT });
  });
});
