import { describe, expect, it } from 'vitest';

import { fold } from '../lib/fold.ts';
import { languageIn, otherLanguageName } from './language-in.ts';
import { LANGUAGE_NAMES } from './match/language-names.ts';

describe('a language in the tongue of the interface', () => {
  it.each([
    ['Burmesisk', 'Burmese'],
    ['spansk', 'Spanish'],
    ['ARABISK', 'Arabic'],
    ['Rumænsk', 'Romanian'],
    ['Dansk', 'Danish'],
    // Right already, or no language's name alone: as it was written.
    ['Arabic', 'Arabic'],
    ['Farsi', 'Farsi'],
    ['dari', 'dari'],
    ['arabisk og lidt tysk', 'arabisk og lidt tysk'],
    ['Kom fra Libanon', 'Kom fra Libanon'],
    ['', ''],
  ])('calls “%s” “%s” in English', (written, english) => {
    expect(languageIn(written, 'en')).toBe(english);
  });

  it.each([
    ['Burmese', 'Burmesisk'],
    ['spanish', 'spansk'],
    ['Tigrinya', 'Tigrinya'],
    ['arabisk', 'arabisk'],
  ])('calls “%s” “%s” in Danish', (written, danish) => {
    expect(languageIn(written, 'da')).toBe(danish);
  });

  it.each(Object.values(LANGUAGE_NAMES).map(([da, en]) => ({ da, en })))(
    'brings $da to English and back',
    ({ da, en }) => {
      expect(fold(languageIn(da, 'en'))).toBe(fold(en));
      expect(fold(languageIn(en, 'da'))).toBe(fold(da));
    },
  );
});

it.each([
  ['Arabisk', 'arabic'],
  ['Arabic', 'arabisk'],
  ['engelsk (godt)', 'english'],
  ['Tigrinya', ''],
  ['Sorani', ''],
])('knows “%s” by another name: “%s”', (written, other) => {
  expect(otherLanguageName(written)).toBe(other);
});
