import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeRecoveryKey, parseRecoveryKey } from './recovery-key.ts';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');
/** The same sign to a reader. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: 'L', '1': 'L', B: '8' };
const meant = (character: string): string => MEANT[character] ?? character;
const keys = fc.noShrink(fc.constant(null).map(makeRecoveryKey));

describe('a recovery key', () => {
  it('is shown in capitals, in 8 groups of 4, and differs each time', () => {
    const made = Array.from({ length: 50 }, makeRecoveryKey);
    for (const key of made) expect(key).toMatch(/^[AC-HJ-NP-Z02-9]{4}(-[AC-HJ-NP-Z02-9]{4}){7}$/);
    expect(new Set(made).size).toBe(50);
    // 128 bits at random: each of the 25 whole characters takes most of the 32 values.
    const firsts = new Set(Array.from({ length: 400 }, () => makeRecoveryKey()[0]));
    expect(firsts.size).toBeGreaterThan(25);
  });

  it('is read back as it was written, and however it is typed', () => {
    const key = makeRecoveryKey();
    const plain = key.replaceAll('-', '');
    for (const typed of [
      key,
      plain,
      key.toLowerCase(),
      ` ${key}\n`,
      key.replaceAll('-', ' '),
      key.replaceAll('-', ' – '),
      key.replaceAll('-', '\u2011'),
      key.replaceAll('-', '\u2212'),
      key.replaceAll('-', '\u00AD\u200B'),
      [...plain].join('\t'),
      key.replaceAll('0', 'O'),
      key.replaceAll('0', 'o'),
      key.replaceAll('L', 'I'),
      key.replaceAll('L', '1'),
      key.replaceAll('L', 'i'),
      key.replaceAll('8', 'b'),
    ])
      expect(parseRecoveryKey(typed)).toBe(key);
  });

  it('is a typing error with any one character replaced by another, unless both mean the same', () => {
    fc.assert(
      fc.property(keys, (key) => {
        for (let at = 0; at < key.length; at += 1) {
          const own = key[at] ?? '';
          if (own === '-') continue;
          for (const other of CHARACTERS) {
            const typed = key.slice(0, at) + other + key.slice(at + 1);
            expect([typed, parseRecoveryKey(typed)]).toEqual([typed, meant(other) === own ? key : undefined]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is a typing error with a character missing or one too many, wherever', () => {
    fc.assert(
      fc.property(keys, (shown) => {
        const key = shown.replaceAll('-', '');
        for (let at = 0; at <= key.length; at += 1) {
          if (at < key.length) expect(parseRecoveryKey(key.slice(0, at) + key.slice(at + 1))).toBeUndefined();
          for (const more of CHARACTERS)
            expect(parseRecoveryKey(key.slice(0, at) + more + key.slice(at))).toBeUndefined();
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is a typing error with any two characters in each other’s place, or up to four replaced', () => {
    const places = fc.uniqueArray(fc.nat(31), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(keys, places, fc.infiniteStream(fc.constantFrom(...CHARACTERS)), (shown, at, others) => {
        const key = [...shown.replaceAll('-', '')];
        const swapped = [...key];
        const [first = 0, second = 0] = at;
        [swapped[first], swapped[second]] = [key[second] ?? '', key[first] ?? ''];
        const isSame = key[first] === key[second];
        expect(parseRecoveryKey(swapped.join(''))).toBe(isSame ? shown : undefined);
        const replaced = [...key];
        for (const place of at) replaced[place] = String(others.next().value);
        const isMeant = replaced.every((character, place) => meant(character) === key[place]);
        expect(parseRecoveryKey(replaced.join(''))).toBe(isMeant ? shown : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '-', 'Æ'.repeat(32), 'A'.repeat(32), '🔑'.repeat(16), 'tavle1', 'K'.repeat(200)])(
    'is not read out of %j',
    (typed) => {
      expect(parseRecoveryKey(typed)).toBeUndefined();
    },
  );

  it('is read out of no text at all that was not one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        expect(parseRecoveryKey(typed)).toBeUndefined();
      }),
    );
  });
});
