import { expect, it, vi } from 'vitest';
import { createGlobalHotkey } from './global-hotkey.ts';

/** Keys as the system hands them out: each to one program. */
function createShortcuts(taken: string[] = []) {
  const ours = new Map<string, () => void>();
  return {
    ours,
    taken,
    register(accelerator: string, pressed: () => void) {
      if (accelerator.includes('Æ')) throw new TypeError('no such key');
      if (taken.includes(accelerator) || ours.has(accelerator)) return false;
      ours.set(accelerator, pressed);
      return true;
    },
    unregister: (accelerator: string) => void ours.delete(accelerator),
  };
}

it('holds one set of keys at a time, and none when none are wanted', () => {
  const shortcuts = createShortcuts();
  const pressed = vi.fn();
  const hotkey = createGlobalHotkey(shortcuts, pressed);
  expect(hotkey.state()).toBe('off');
  expect(hotkey.choose('A')).toBe(true);
  shortcuts.ours.get('A')?.();
  expect(pressed).toHaveBeenCalledOnce();
  expect(hotkey.choose('A')).toBe(true);
  expect(hotkey.choose('B')).toBe(true);
  expect([...shortcuts.ours.keys()]).toEqual(['B']);
  expect(hotkey.state()).toBe('on');
  expect(hotkey.choose(null)).toBe(true);
  expect([...shortcuts.ours.keys()]).toEqual([]);
  expect(hotkey.state()).toBe('off');
});

it.each(['B', 'Ctrl+Æ'])('keeps the keys that work when the new ones (%s) cannot be had, and says so', (wish) => {
  const shortcuts = createShortcuts(['B']);
  const hotkey = createGlobalHotkey(shortcuts, vi.fn());
  hotkey.choose('A');
  expect(hotkey.choose(wish)).toBe(false);
  expect([...shortcuts.ours.keys()]).toEqual(['A']);
  expect(hotkey.state()).toBe('on');
});

it('says that another program has the keys, and takes them when it lets go', () => {
  const shortcuts = createShortcuts(['A']);
  const hotkey = createGlobalHotkey(shortcuts, vi.fn());
  expect(hotkey.choose('A')).toBe(true);
  expect(hotkey.state()).toBe('taken');
  hotkey.retry();
  expect(hotkey.state()).toBe('taken');
  shortcuts.taken.pop();
  hotkey.retry();
  expect(hotkey.state()).toBe('on');
});
