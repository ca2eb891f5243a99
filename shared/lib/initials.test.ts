import { describe, expect, it } from 'vitest';

import { initialsOf } from './initials.ts';

describe('initialsOf', () => {
  it.each([
    ['Amina al-Masri', 'AM'],
    ['Jean-Pierre Ilunga', 'JI'],
    ['åse', 'Å'],
    // Apart: joined they would be a word of their own.
    ['أمينة حداد', 'أ\u200Cح'],
    ['محمد الأحمد', 'م\u200Cا'],
    ['Мар’яна Шевчук', 'МШ'],
    ['   ', '?'],
    ['1234', '?'],
  ])('%s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
