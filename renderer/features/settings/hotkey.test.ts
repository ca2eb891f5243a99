import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isGlobalAccelerator } from '../../../shared/lib/accelerator.ts';
import { hotkeyText, recordKeys, type PressedKeys } from './hotkey.ts';

const press = (key: string, code: string, held: Partial<PressedKeys> = {}): PressedKeys => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  [press('L', 'KeyL', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+L', true],
  // On a Danish keyboard the sign over 7 is a slash: the key is still 7.
  [press('/', 'Digit7', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+7', true],
  // A letter is what is printed on the key, wherever it lies.
  [press('y', 'KeyZ', { ctrlKey: true, altKey: true }), 'CommandOrControl+Alt+Y', true],
  [press('F9', 'F9'), 'F9', true],
  [press('Enter', 'Enter', { metaKey: true, altKey: true }), 'Super+Alt+Return', true],
  [press('c', 'KeyC', { ctrlKey: true }), 'CommandOrControl+C', false],
  [press('x', 'KeyX'), 'X', false],
])('reads %j', (pressed, accelerator, allowed) => {
  expect(recordKeys(pressed)).toMatchObject({ accelerator, allowed });
});

it('waits while only modifiers are held', () => {
  expect(recordKeys(press('Shift', 'ShiftLeft', { ctrlKey: true, shiftKey: true }))).toEqual({
    modifiers: ['CommandOrControl', 'Shift'],
    accelerator: null,
    allowed: false,
  });
});

it('takes no letter that has no place in the notation', () => {
  expect(recordKeys(press('å', 'BracketLeft', { ctrlKey: true, altKey: true })).accelerator).toBeNull();
});

it('allows nothing that main would refuse', () => {
  const keys = fc.record({
    key: fc.constantFrom('a', 'L', '7', '/', 'F5', 'Enter', 'å', 'Shift', ' '),
    code: fc.constantFrom('KeyA', 'KeyL', 'Digit7', 'F5', 'Enter', 'BracketLeft', 'ShiftLeft', 'Space', 'Numpad3'),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
  });
  fc.assert(
    fc.property(keys, (pressed) => {
      const { accelerator, allowed } = recordKeys(pressed);
      expect(allowed).toBe(accelerator !== null && isGlobalAccelerator(accelerator));
    }),
  );
});

it('is written as on the keyboard', () => {
  expect(hotkeyText('CommandOrControl+Shift+L')).toBe('Ctrl+Shift+L');
  expect(hotkeyText('Super+Alt+Return')).toBe('Win+Alt+Enter');
});
