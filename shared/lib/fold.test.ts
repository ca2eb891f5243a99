import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold, withoutFolded } from './fold.ts';

describe('a folded text taken out', () => {
  it('goes however it was written, and nothing beside it', () => {
    const without = (text: string): string => withoutFolded(text, fold('Søren  Kærgård'), '…');
    expect(without('Bor med SØREN kærga\u030Ard, siger han')).toBe('Bor med …, siger han');
    expect(without('søren\u00a0\nkærgård')).toBe('…');
    expect(without('Søren Kærgård Søren Kærgård')).toBe('… …');
    expect(without('Søren og Kærgård')).toBe('Søren og Kærgård');
    expect(withoutFolded('mødte حَسَن علي i går', fold('حسن علي'), '…')).toBe('mødte … i går');
  });

  const word = fc.stringMatching(/^[a-zæøåéüşßA-ZÆØÅ]{1,8}$/u);
  it('is found nowhere afterwards, and all around it stays', () => {
    fc.assert(
      fc.property(word, word, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (first, last, a, b) => {
        const name = fold(`${first} ${last}`);
        const text = `${a} ${first} ${last} ${b}`;
        const left = withoutFolded(text, name, '#');
        expect(fold(left)).not.toContain(name);
        expect(left).toContain('#');
        if (!fold(` ${a} `).includes(name) && !fold(` ${b} `).includes(name) && !fold(a).includes(fold(first)))
          expect(left.startsWith(`${a} `)).toBe(true);
      }),
    );
  });

  it('leaves every other text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), word, word, (text, first, last) => {
        const name = fold(`${first} ${last}`);
        fc.pre(!fold(text).includes(name));
        expect(withoutFolded(text, name, '#')).toBe(text);
      }),
    );
  });
});
