import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { groupRecovery, typeRecovery } from './recovery-text.ts';

describe('a recovery key as it is typed', () => {
  it('takes any form that people write or paste', () => {
    const written = 'ABCD-EFGH-2345';
    expect(groupRecovery('abcdefgh2345')).toBe(written);
    expect(groupRecovery(' abcd efgh\n2345 ')).toBe(written);
    expect(groupRecovery('ABCD–EFGH—2345.')).toBe(written);
    expect(groupRecovery('ＡＢＣＤ-ＥＦＧＨ-２３４５')).toBe(written);
  });

  it('grows as one types, without a dash at the end', () => {
    expect(groupRecovery('abc')).toBe('ABC');
    expect(groupRecovery('ABCD')).toBe('ABCD');
    expect(groupRecovery('ABCDe')).toBe('ABCD-E');
    expect(groupRecovery('ABCD-')).toBe('ABCD');
  });

  it('keeps the caret after the same sign', () => {
    expect(typeRecovery('ABCD', { text: 'ABCDe', caret: 5 })).toEqual({ text: 'ABCD-E', caret: 6 });
    expect(typeRecovery('ABCD-EF', { text: 'AxBCD-EF', caret: 2 })).toEqual({ text: 'AXBC-DEF', caret: 2 });
    expect(typeRecovery('', { text: 'abcd efgh', caret: 9 })).toEqual({ text: 'ABCD-EFGH', caret: 9 });
  });

  it('takes the sign before a dash when the dash is deleted', () => {
    expect(typeRecovery('ABCD-EF', { text: 'ABCDEF', caret: 4 })).toEqual({ text: 'ABCE-F', caret: 3 });
  });

  it('changes nothing twice, and loses no sign of a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const once = groupRecovery(text);
        expect(groupRecovery(once)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{0,64}$/), fc.nat(64), (key, cut) => {
        const grouped = groupRecovery(key);
        expect(grouped.replaceAll('-', '')).toBe(key);
        expect(grouped.split('-').every((group) => group.length <= 4)).toBe(true);
        const { caret } = typeRecovery('', { text: key, caret: Math.min(cut, key.length) });
        expect(grouped.slice(0, caret).replaceAll('-', '')).toBe(key.slice(0, cut));
      }),
    );
  });
});
