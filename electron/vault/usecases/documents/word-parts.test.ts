import { describe, expect, it } from 'vitest';

import { createPictureCanvas } from './picture-canvas.ts';
import { wordParts } from './word-parts.ts';

const SIZE = 12;
const { pen } = createPictureCanvas({ width: 100, height: 100 });

describe('a word longer than its line', () => {
  it('has a hyphen where it is parted, and about even parts', () => {
    const parts = wordParts(pen, 'Bartholomæussensgade', SIZE, 90);
    expect(parts).toEqual(['Bartholomæ-', 'ussensgade']);
    for (const part of parts) expect(pen.widthOf(part, SIZE)).toBeLessThanOrEqual(90);
  });

  it('is parted behind its own hyphen first', () => {
    expect(wordParts(pen, 'Maria-Fernanda-Luisa', SIZE, 100)).toEqual(['Maria-Fernanda-', 'Luisa']);
  });

  it('has no hyphen where one would be read as its own: in an address, or where letters are joined', () => {
    for (const word of ['amina.haddad@eksempel-kommune.dk', '1234567890123456789', 'الإسكندرانيالإسكندراني']) {
      const parts = wordParts(pen, word, SIZE, 60);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.join('')).toBe(word);
    }
  });

  it('of thousands of signs is parted as well', () => {
    for (const word of ['x'.repeat(4000), '-'.repeat(4000)])
      for (const part of wordParts(pen, word, SIZE, 200)) expect(pen.widthOf(part, SIZE)).toBeLessThanOrEqual(200);
  }, 60_000);

  it('that fits is left alone', () => {
    expect(wordParts(pen, 'Bo-Ida', SIZE, 90)).toEqual(['Bo-Ida']);
  });
});

describe('the semibold', () => {
  it('is wider than the text in every script', () => {
    for (const text of ['Amina Østergård', 'Тетяна', 'محمد', 'ተስፋዬ', 'ခင်ဝင်း', 'Łukasz'])
      expect(pen.semibold.widthOf(text, SIZE), text).toBeGreaterThan(pen.widthOf(text, SIZE));
  });

  it('knows how far letters hang below their line', () => {
    expect(pen.semibold.reachOf('AH', 100).bottom).toBeCloseTo(0, 0);
    expect(pen.semibold.reachOf('م', 100).bottom).toBeLessThan(-20);
  });

  it('letters that are kept apart are drawn as each alone', () => {
    const apart = pen.widthOf('م\u200cا', 100);
    expect(apart).toBeCloseTo(pen.widthOf('م', 100) + pen.widthOf('ا', 100), 3);
    expect(apart).not.toBeCloseTo(pen.widthOf('ما', 100), 0);
  });
});
