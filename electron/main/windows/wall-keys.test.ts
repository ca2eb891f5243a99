import { expect, it } from 'vitest';
import { wallKeyOf, type WallKey } from './wall-keys.ts';

const down: WallKey = { type: 'keyDown', key: '', isAutoRepeat: false, control: false, meta: false, alt: false };

it.each([
  [{ key: 'n' }, 'press'],
  [{ key: 'N' }, 'press'],
  [{ key: 'n', isAutoRepeat: true }, 'nothing'],
  [{ key: 'n', type: 'keyUp' }, 'release'],
  [{ key: 'ArrowRight' }, 'next'],
  [{ key: 'PageUp' }, 'previous'],
  [{ key: 'ArrowRight', type: 'keyUp' }, 'nothing'],
  [{ key: 'Escape' }, 'close'],
  [{ key: 'Escape', isAutoRepeat: true }, 'nothing'],
  [{ key: 'P' }, 'pause'],
  [{ key: '2' }, 'consultants'],
  // What closes the board is heard elsewhere; what moves the focus is the page's.
  [{ key: 'l', control: true }, null],
  [{ key: 'n', control: true }, null],
  [{ key: 'Tab' }, null],
  [{ key: 'Enter' }, null],
  [{ key: ' ' }, null],
] as const)('%o asks for %s', (pressed, asked) => {
  expect(wallKeyOf({ ...down, ...pressed }, false)).toBe(asked);
});

it.each([
  [{ key: 'Escape' }, null],
  [{ key: 'ArrowDown' }, null],
  [{ key: 'ArrowLeft' }, null],
  [{ key: '1' }, null],
  [{ key: 'n' }, 'press'],
  [{ key: 'n', type: 'keyUp' }, 'release'],
] as const)('with a list open %o asks for %s', (pressed, asked) => {
  expect(wallKeyOf({ ...down, ...pressed }, true)).toBe(asked);
});
