import { expect, test } from 'vitest';
import { needsVirtualDisplay } from './display.ts';

test('a virtual display is for Linux without any other', () => {
  expect(needsVirtualDisplay('linux', {})).toBe(true);
  expect(needsVirtualDisplay('linux', { DISPLAY: '' })).toBe(true);
  expect(needsVirtualDisplay('linux', { DISPLAY: ':0' })).toBe(false);
  expect(needsVirtualDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
  expect(needsVirtualDisplay('darwin', {})).toBe(false);
});
