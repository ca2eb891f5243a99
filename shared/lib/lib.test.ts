import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareDanish } from './danish-collation.ts';
import { fold } from './fold.ts';
import { sameValue } from './same-value.ts';
import { characterCount, isBlank, safeLine, safeText } from './safe-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('safeText', () => {
  it.each([
    ['bidi override', 'Ali\u202Egnp.exe', 'Alignp.exe'],
    ['isolates', '\u2066Ali\u2069', 'Ali'],
    ['zero-width space and BOM', '\uFEFFA\u200Bb\u2060c', 'Abc'],
    ['NUL and controls', 'a\u0000b\u001Bc\u009Fd', 'abcd'],
    ['halves of a pair', 'a\uD83Db\uDE00', 'ab'],
    ['blank fillers', 'a\u3164\u2800b', 'ab'],
    ['tags', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['line ends', 'a\r\nb\rc\u2028d\u0085e\n', 'a\nb\nc\nd\ne'],
    ['composed', 'A\u030Ase', 'Åse'],
    ['a mark behind what hid it', 'A\u200B\u030A', 'Å'],
  ])('%s', (_what, raw, kept) => {
    expect(safeText(raw)).toBe(kept);
  });

  it.each(['می‌خواهم', '👩‍👩‍👧', '❤️', 'क्‍ष', 'نور', 'a\tb'])('leaves %s as it is', (text) => {
    expect(safeText(text)).toBe(text);
  });

  it('changes nothing the second time, and a line has no line end', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(safeText(safeText(raw))).toBe(safeText(raw));
        expect(safeLine(safeLine(raw))).toBe(safeLine(raw));
        expect(safeLine(raw)).not.toMatch(/[\n\r]/);
        expect(safeText(raw).isWellFormed()).toBe(true);
      }),
    );
  });

  it('knows what nobody can see', () => {
    for (const text of ['', ' \n', '\u200D', '\u0301', '\u00A0']) expect(isBlank(text)).toBe(true);
    for (const text of ['a', '٣', '?', '👧', 'က']) expect(isBlank(text)).toBe(false);
  });

  it('counts an emoji as one character', () => {
    expect(characterCount('a🌱ø')).toBe(3);
  });
});

describe('fold', () => {
  it.each([
    ['Øster Ågade', 'oster agade'],
    ['ÆBLE', 'aeble'],
    ['Ḩalīma  ŞAHİN', 'halima sahin'],
    ['Đặng Łukasz ßtraße', 'dang lukasz sstrasse'],
    ['ＡＢＣ', 'abc'],
    ['Ола Ёлкина', 'ола елкина'],
    ['أَحْمَد', 'احمد'],
    ['علي', 'علی'],
    ['O’Neil–Smith', "o'neil-smith"],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the vowel signs of scripts in which they are letters', () => {
    expect(fold('ကို')).not.toBe(fold('က'));
    expect(fold('की')).not.toBe(fold('का'));
  });

  it('changes nothing the second time, and does not care how a letter is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });
});

it('sorts as Danish does: æ, ø, å last, aa as å', () => {
  const sorted = ['Zahra', 'Ærø', 'Øst', 'Åse', 'Aabenraa', 'anna', 'DU2 modul 10', 'DU2 modul 9'].sort(compareDanish);
  expect(sorted).toEqual(['anna', 'DU2 modul 9', 'DU2 modul 10', 'Zahra', 'Ærø', 'Øst', 'Aabenraa', 'Åse']);
});

it('compares lists by content', () => {
  expect(sameValue(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(sameValue(['a'], ['a', 'b'])).toBe(false);
  expect(sameValue([], null)).toBe(false);
  expect(sameValue(null, null)).toBe(true);
  expect(sameValue('1', 1)).toBe(false);
  expect(sameValue([{ from: '2026-01-01', paid: 5 }], [{ paid: 5, from: '2026-01-01' }])).toBe(true);
  expect(sameValue({ text: '', lanes: ['a'] }, { text: '', lanes: ['b'] })).toBe(false);
  expect(sameValue({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameValue({}, [])).toBe(false);
});
