import { describe, expect, it } from 'vitest';

import { initialsOf } from './initials.ts';

describe('initialsOf', () => {
  it.each([
    ['Amina al-Masri', 'AM'],
    ['Jean-Pierre Ilunga', 'JI'],
    ['åse', 'Å'],
    ['أمينة حداد', 'أح'],
    ['   ', '?'],
    ['1234', '?'],
  ])('%s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
