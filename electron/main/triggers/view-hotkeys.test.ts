import { expect, it } from 'vitest';
import { viewOfHotkey } from './view-hotkeys.ts';

const press = (key: string, more = {}) => ({
  type: 'keyDown',
  key,
  code: `Key${key.toUpperCase()}`,
  control: true,
  meta: false,
  alt: false,
  shift: false,
  ...more,
});

it('Ctrl+G hides the names and Ctrl+O shows them, also where the keys write other letters', () => {
  expect(viewOfHotkey(press('g'), 'linux')).toBe('glance');
  expect(viewOfHotkey(press('O'), 'win32')).toBe('open');
  expect(viewOfHotkey(press('п', { code: 'KeyG' }), 'linux')).toBe('glance');
  expect(viewOfHotkey(press('g', { control: false, meta: true }), 'darwin')).toBe('glance');
});

it.each([
  press('g', { shift: true }),
  press('g', { alt: true }),
  press('g', { control: false }),
  press('g', { meta: true }),
  press('g', { type: 'keyUp' }),
  press('h'),
  // The letter counts, not its place, where there is one.
  press('x', { code: 'KeyG' }),
])('nothing else does: %j', (input) => expect(viewOfHotkey(input, 'linux')).toBeNull());
