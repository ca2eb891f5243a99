import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isoDateOfParts } from '../lib/iso-date.ts';
import { CPR_MARKER, withoutCpr } from './cpr.ts';

const datesIn = (text: string): readonly string[] => withoutCpr(text).found.map(({ birthDate }) => birthDate);

describe('withoutCpr', () => {
  it.each([
    ['ringede 720285-0003 om praktik', 'ringede [CPR] om praktik'],
    ['0101800002', '[CPR]'],
    ['cpr0101800002.', 'cpr[CPR].'],
    ['010180 0002 og 010180 - 0002', '[CPR] og [CPR]'],
    ['010180–0002, 010180.0002', '[CPR], [CPR]'],
    ['01.01.80-0002, 01-01-80-0002, 01/01/80-0002', '[CPR], [CPR], [CPR]'],
    ['01 01 80 0002', '[CPR]'],
    ['٠١٠١٨٠-٠٠٠٢ og ０１０１８００００２', '[CPR] og [CPR]'],
    ['0101\u200D80-\u200C0002', '[CPR]'],
    ['HEL-010180-0002', 'HEL-[CPR]'],
    ['010180-0002/020280-0003', '[CPR]/[CPR]'],
    ['01011980-0002, 010119800002 og 01-01-1980-0002', '[CPR], [CPR] og [CPR]'],
    ['01012001-5002', '[CPR]'],
    ['010180  0002, 010180\t0002 og 010180  -  0002', '[CPR], [CPR] og [CPR]'],
  ])('%s → %s', (text, kept) => {
    expect(withoutCpr(text).text).toBe(kept);
  });

  it.each([
    '320180-0002', // no such day
    '011380-0002', // no such month
    '290219-1234', // 1919 was no leap year
    '000180-0002',
    '600180-0002', // 60 is day 0 of an administrative number
    '920180-0002', // 32 January
    'den 01.05.24 1200 i receptionen',
    'den 01-05-2024-1200', // a serial of the last century
    '010119801', // a year and a day too few
    '+4520198012',
    '+46701234567',
    '12345678901',
    '20 10 19 80',
    '2024-05-01',
    'HEL-2022-1000',
    '010180\n0002',
    'Lagerhuset A/S (2024, 21 uger)',
  ])('leaves "%s"', (text) => {
    expect(withoutCpr(text)).toEqual({ text, found: [] });
  });

  it.each([
    // seventh digit, year: every border of the table
    ['010100-0000', '1900-01-01'],
    ['010199-3000', '1999-01-01'],
    ['010136-4000', '2036-01-01'],
    ['010137-4000', '1937-01-01'],
    ['010157-5000', '2057-01-01'],
    ['010158-5000', '1858-01-01'],
    ['010157-8000', '2057-01-01'],
    ['010199-8000', '1899-01-01'],
    ['010136-9000', '2036-01-01'],
    ['010137-9000', '1937-01-01'],
    // administrative: day + 60
    ['610190-0002', '1990-01-01'],
    ['910190-0002', '1990-01-31'],
    ['290200-4000', '2000-02-29'],
  ])('%s was born on %s', (text, birthDate) => {
    expect(datesIn(text)).toEqual([birthDate]);
  });

  it('finds every number of a real day, in any text, and what is left holds none', () => {
    const number = fc
      .record({
        day: fc.integer({ min: 1, max: 31 }),
        month: fc.integer({ min: 1, max: 12 }),
        year: fc.integer({ min: 1900, max: 1999 }),
        serial: fc.integer({ min: 0, max: 3999 }),
        shift: fc.constantFrom(0, 60),
      })
      .filter(({ day, month, year }) => isoDateOfParts(year, month, day) !== undefined)
      .map(({ day, month, year, serial, shift }) => ({
        birthDate: isoDateOfParts(year, month, day),
        digits: [day + shift, month, year % 100].map((part) => String(part).padStart(2, '0')).join(''),
        serial: String(serial).padStart(4, '0'),
      }));
    const separator = fc.constantFrom('', '-', ' ', ' - ', '–');
    const words = fc.stringMatching(/^[a-zæøå ,.]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, number, separator), { maxLength: 4 }), words, (parts, end) => {
        const text =
          parts.map(([before, { digits, serial }, between]) => `${before}x${digits}${between}${serial}`).join('') + end;
        const { text: kept, found } = withoutCpr(text);
        expect(found).toEqual(parts.map(([, { birthDate }]) => ({ birthDate })));
        expect(kept).toBe(parts.map(([before]) => `${before}x${CPR_MARKER}`).join('') + end);
        expect(withoutCpr(kept).found).toEqual([]);
      }),
    );
  });

  // What grows with the square of the text takes minutes here, and runs into the time limit of a test.
  it('ends on long text made to be slow', () => {
    expect(withoutCpr('01 '.repeat(200_000)).found).toEqual([]);
    for (const text of ['0'.repeat(600_000), '\u200D'.repeat(600_000) + '1', '1' + '\u200D'.repeat(600_000)])
      expect(withoutCpr(text).found).toEqual([]);
  });
});
