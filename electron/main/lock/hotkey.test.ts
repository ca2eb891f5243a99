import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isLockHotkey, listenForHotkey } from './hotkey.ts';
import type { LockState } from './machine.ts';

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

it('closes whatever there is, the door with an unlocking under way as well, and once while it is held down', () => {
  const contents = new EventEmitter();
  const send = vi.fn();
  const preventDefault = vi.fn();
  let state: LockState = { kind: 'open', view: 'open', lost: false };
  listenForHotkey(contents as unknown as WebContents, { state: () => state, send }, 'linux');
  const pressKeys = (isAutoRepeat: boolean): void =>
    void contents.emit('before-input-event', { preventDefault }, { ...press, isAutoRepeat });
  pressKeys(true);
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'lock-asked' });
  state = { kind: 'door', reason: 'locked' };
  pressKeys(false);
  expect(send).toHaveBeenCalledTimes(2);
  pressKeys(true);
  expect(send).toHaveBeenCalledTimes(2);
  expect(preventDefault).toHaveBeenCalledTimes(3);
});
