import { describe, expect, it } from 'vitest';
import { isLockHotkey } from './hotkey.ts';

const press = { type: 'keyDown', key: 'l', code: 'KeyL', control: true, meta: false, alt: false, shift: false };

describe('the lock hotkey', () => {
  it('is Ctrl+L, and Cmd+L on a Mac', () => {
    expect(isLockHotkey(press, 'linux')).toBe(true);
    expect(isLockHotkey({ ...press, key: 'L' }, 'win32')).toBe(true);
    expect(isLockHotkey(press, 'darwin')).toBe(false);
    expect(isLockHotkey({ ...press, control: false, meta: true }, 'darwin')).toBe(true);
  });

  it('follows the letter on Latin keyboards and the place on others', () => {
    expect(isLockHotkey({ ...press, code: 'KeyP' }, 'linux')).toBe(true);
    expect(isLockHotkey({ ...press, key: 'n' }, 'linux')).toBe(false);
    expect(isLockHotkey({ ...press, key: 'م' }, 'linux')).toBe(true);
  });

  it.each([{ type: 'keyUp' }, { control: false }, { alt: true }, { shift: true }, { meta: true }])(
    'is not %o',
    (change) => {
      expect(isLockHotkey({ ...press, ...change }, 'linux')).toBe(false);
    },
  );
});
