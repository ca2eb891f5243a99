import { describe, expect, it } from 'vitest';
import { isGlobalAccelerator } from './accelerator.ts';

describe('a key that is taken from every other program', () => {
  it.each(['CommandOrControl+Shift+L', 'Ctrl+Alt+1', 'Super+Shift+Space', 'F12', 'Shift+F5', 'alt+cmd+home'])(
    'may be %s',
    (text) => expect(isGlobalAccelerator(text)).toBe(true),
  );

  it.each([
    '',
    '+',
    'L',
    'Shift+L',
    'Ctrl+C',
    'Ctrl+Shift',
    'Ctrl+Shift+',
    'Ctrl+Control+L',
    'Cmd+Command+L',
    'Hyper+Shift+L',
    'Ctrl+Shift+LL',
    'Ctrl+Shift+Æ',
    'F25',
    'toString+constructor+L',
    `${'Ctrl+'.repeat(20)}L`,
    'Ctrl+Shift+L\n',
  ])('may not be %j', (text) => expect(isGlobalAccelerator(text)).toBe(false));
});
