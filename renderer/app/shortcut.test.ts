import { describe, expect, it } from 'vitest';

import { matchesShortcut, shortcutText } from './shortcut.ts';

const keys = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('match by key and by exactly the keys held', () => {
    expect(matchesShortcut(keys('z', { ctrlKey: true }), { key: 'z', mod: true })).toBe(true);
    expect(matchesShortcut(keys('Z', { ctrlKey: true, shiftKey: true }), { key: 'z', mod: true, shift: true })).toBe(
      true,
    );
    expect(matchesShortcut(keys('Z', { ctrlKey: true, shiftKey: true }), { key: 'z', mod: true })).toBe(false);
    expect(matchesShortcut(keys('l'), { key: 'l', mod: true })).toBe(false);
  });

  it('are written as on the keyboard', () => {
    expect(shortcutText({ key: 'z', mod: true, shift: true })).toBe('Ctrl+Shift+Z');
    expect(shortcutText({ key: 'ArrowUp', alt: true })).toBe('Alt+↑');
  });
});

describe('a sign', () => {
  it('is heard however the keyboard makes it, and with no other key held', () => {
    for (const shiftKey of [true, false]) {
      expect(matchesShortcut(keys('?', { shiftKey }), { key: '?' })).toBe(true);
      expect(matchesShortcut(keys('/', { shiftKey }), { key: '/' })).toBe(true);
    }
    expect(matchesShortcut(keys('?', { ctrlKey: true }), { key: '?' })).toBe(false);
    expect(matchesShortcut(keys('K', { shiftKey: true }), { key: 'k' })).toBe(false);
    expect(matchesShortcut(keys('F1'), { key: 'F1' })).toBe(true);
  });
});
