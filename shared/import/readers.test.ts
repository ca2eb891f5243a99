import { format } from 'date-fns';
import { da, enGB } from 'date-fns/locale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isoDateOf, type IsoDate } from '../lib/iso-date.ts';
import { fieldOfHeading } from './column-words.ts';
import { guessFields, guessHeader } from './guess-columns.ts';
import { initialsOf, proposeInitials } from './initials.ts';
import { readCell, type ColumnContext } from './read-cell.ts';
import { readEmail, readPhone } from './read-contact.ts';
import { monthFirstShape, readDate, type DateContext, type DateKind } from './read-date.ts';
import { looksLikeFormula, readHours, readLanguages, readWordList, readYesNo } from './read-words.ts';
import { IMPORT_FIELDS } from './preview.ts';

const today = '2026-11-21' as IsoDate;
const context = (kind: DateKind, shapes: readonly string[] = []): DateContext => ({
  kind,
  today,
  monthFirstShapes: new Set(shapes),
});
const day = (text: string, kind: DateKind = 'birth', shapes: readonly string[] = []) => {
  const read = readDate(text, context(kind, shapes));
  return read && [read.day, read.doubt];
};

describe('days', () => {
  it.each([
    ['26-08-2002', '2002-08-26'],
    ['1982-02-04', '1982-02-04'],
    ['3/8-1992', '1992-08-03'],
    ['9.10.02', '2002-10-09'],
    ['22.11.69', '1969-11-22'],
    ['3. august 1992', '1992-08-03'],
    ['d. 3. aug. 1992', '1992-08-03'],
    ['3 aug 92', '1992-08-03'],
    ['August 3, 1992', '1992-08-03'],
    ['3rd May 1992', '1992-05-03'],
    ['mandag den 3. maj 1993', '1993-05-03'],
    ['1992-08-03 00:00:00', '1992-08-03'],
    ['1992-08-03T00:00:00Z', '1992-08-03'],
    ['03.08.1992 kl. 10.30', '1992-08-03'],
    ['19920803', '1992-08-03'],
    ['03081992', '1992-08-03'],
    ['030892', '1992-08-03'],
    ['1992/8/3', '1992-08-03'],
    ['3. sept. 1992', '1992-09-03'],
  ])('reads %s as it is meant', (text, expected) => expect(day(text)).toEqual([expected, null]));

  it.each([
    '',
    'omkring 1983',
    '31-02-1990',
    '32/1-1990',
    '13/13-1990',
    '3/8',
    '0.0.00',
    '99999',
    '1992',
    'august',
    '3. auguster 1992',
    '12-34-5678-9',
  ])('does not make a day of "%s"', (text) => expect(day(text)).toBeUndefined());

  it('never swaps day and month in silence', () => {
    expect(day('08/26/2002')).toEqual(['2002-08-26', 'guessed-day-order']);
    expect(day('03/04/2002')).toEqual(['2002-04-03', null]);
    expect(day('03/04/2002', 'birth', ['//'])).toEqual(['2002-04-03', 'guessed-day-order']);
    expect(day('3/4-2002', 'birth', ['//'])).toEqual(['2002-04-03', null]);
    expect(['08/26/2002', '8.26.02', '26/08/2002', '03/04/2002', ''].map(monthFirstShape)).toEqual([
      '//',
      '..',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('doubts a century only where two are possible', () => {
    expect(day('1.1.15')).toEqual(['2015-01-01', 'guessed-century']);
    expect(day('24/6-26', 'since')).toEqual(['2026-06-24', null]);
    expect(day('25.1.27', 'next')).toEqual(['2027-01-25', null]);
    expect(day('1.1.70', 'next')).toEqual(['2070-01-01', 'guessed-century']);
  });

  it('takes the numbers of spreadsheets, and days far off, with doubt', () => {
    expect(day('33819')).toEqual(['1992-08-03', 'serial-date']);
    expect(day('24/6-2027', 'since')).toEqual(['2027-06-24', 'date-far-off']);
    expect(day('24/6-2036', 'next')).toEqual(['2036-06-24', 'date-far-off']);
    expect(day('1820-01-01')).toEqual(['1820-01-01', 'date-far-off']);
  });

  it('reads back every style in which a day can be written', () => {
    const styles = [
      'dd-MM-yyyy',
      'yyyy-MM-dd',
      'd/M-yyyy',
      'd.M.yy',
      'dd.MM.yyyy',
      'd/M yyyy',
      'yyyyMMdd',
      'd. MMMM yyyy',
      "'d.' d. MMMM yyyy",
      'EEEE d. MMMM yyyy',
      'd MMM yy',
      'yyyy.MM.dd',
      'dd/MM/yy',
    ];
    // Two-digit years are read back for people of an age to work.
    fc.assert(
      fc.property(
        fc.date({ min: new Date(1950, 0, 1), max: new Date(2008, 0, 1), noInvalidDate: true }),
        fc.constantFrom(...styles),
        fc.constantFrom(da, enGB),
        (moment, style, locale) => {
          expect(day(format(moment, style, { locale }))).toEqual([isoDateOf(moment), null]);
        },
      ),
    );
  });

  it('never throws and never answers a day that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('1', '2', '0', '9', '-', '.', '/', ' ', 'maj', 'T', ':') }),
        ),
        fc.constantFrom('birth' as const, 'since' as const, 'next' as const),
        (text, kind) => {
          const read = readDate(text, context(kind));
          if (read) expect(Number.isNaN(Date.parse(read.day)) || !/^\d{4}-\d\d-\d\d$/.test(read.day)).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('other readers', () => {
  it('writes Danish numbers in pairs, foreign ones with their country, and others not at all', () => {
    expect(
      [
        '7983-4201',
        '+45 4999 6355',
        '41949684',
        '86 40 85 74',
        '0045 86408574',
        '+46 8 123 456 78',
        '+44 20 7946 0018',
      ].map(readPhone),
    ).toEqual([
      '79 83 42 01',
      '49 99 63 55',
      '41 94 96 84',
      '86 40 85 74',
      '86 40 85 74',
      '+46 8 123 456 78',
      '+44 20 7946 0018',
    ]);
    expect(['12', 'ring til mor', '22883680 (mor)', '22883680 / 22883681', ''].map(readPhone)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('knows an address from something else', () => {
    expect(['a@example.dk', 'mailto:a@example.dk', 'a@example', 'a b@example.dk', '@x.dk', ''].map(readEmail)).toEqual([
      'a@example.dk',
      'a@example.dk',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads hours with comma, point and words', () => {
    expect(['37', '37,5', '37.5 t', '15 timer/uge', '20 t. pr. uge', '169', '-1', 'fuld tid'].map(readHours)).toEqual([
      37,
      37.5,
      37.5,
      15,
      20,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('splits languages and unifies their case, not their spelling', () => {
    expect(readLanguages('tigrinya, AMHARISK/engelsk og Fransk; tigrinya')).toEqual([
      'Tigrinya',
      'Amharisk',
      'Engelsk',
      'Fransk',
    ]);
    expect(readLanguages('Kurdisk (sorani)')).toEqual(['Kurdisk (sorani)']);
  });

  it('tells formulas from bullets and numbers', () => {
    expect(['=1+1', '+cmd|x', '@SUM(1)', '-2+3', '＝1'].map(looksLikeFormula)).toEqual([true, true, true, true, true]);
    expect(['- ikke aften', '+45 12 34', '-5', '--', 'a=b', '+4512345678'].map(looksLikeFormula)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('proposes initials that are free', () => {
    expect(initialsOf('Anne Marie Holm')).toEqual(['amh', 'ah']);
    expect(proposeInitials('Mette Hornbæk', new Set())).toBe('MH');
    expect(proposeInitials('Mette Hornbæk', new Set(['mh']))).toBe('MHO');
    expect(proposeInitials('Ali', new Set())).toBe('AL');
    const taken = new Set<string>();
    for (let count = 0; count < 200; count += 1) {
      const initials = proposeInitials('Ole Snekkersten', taken);
      expect([initials.length >= 1 && initials.length <= 4, taken.has(initials.toLowerCase())]).toEqual([true, false]);
      taken.add(initials.toLowerCase());
    }
  });

  it('never throws on any cell of any field, and keeps its limits', () => {
    const column = fc.record<ColumnContext>({
      field: fc.option(fc.constantFrom(...IMPORT_FIELDS)),
      today: fc.constant(today),
      own: fc.boolean(),
      holdsCpr: fc.boolean(),
      monthFirstShapes: fc.constantFrom(new Set<string>(), new Set(['//'])),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), column, fc.boolean(), (text, about, corrected) => {
        const read = readCell(text, about, corrected);
        expect(read.status === 'bad' ? read.reading : '').toBe('');
        expect(read.text.length).toBeLessThanOrEqual(20_000);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('columns', () => {
  const known = { lanes: new Set(['igu', 'barsel']), consultants: new Set(['mh', 'mette hornbaek']) };

  it('knows headings in both languages, exact and within longer ones', () => {
    expect(
      [
        'Fødselsdato',
        'F.dato',
        'Date of birth',
        'Tlf. nr.',
        'Timer pr. uge',
        'E-mail',
        'Næste opfølgning (dato)',
        'Skostørrelse',
      ].map((header) => fieldOfHeading(header)?.field),
    ).toEqual(['birthDate', 'birthDate', 'birthDate', 'phone', 'weeklyHours', 'email', 'nextDate', undefined]);
  });

  it('tells columns by what stands in them where there is no heading', () => {
    const rows = [
      ['Amina Haddad', '1.2.83', '22 88 36 80', 'a@example.dk', 'IGU', 'MH', 'x'],
      ['Yusuf al-Masri', '3/8-1992', '7983-4201', 'b@example.dk', 'BARSEL', 'Mette Hornbæk', 'y'],
    ];
    expect(guessHeader(rows)).toBe(false);
    expect(guessFields([], rows, 7, known)).toEqual([
      'name',
      'birthDate',
      'phone',
      'email',
      'lane',
      'consultant',
      null,
    ]);
  });

  it('knows a heading it has no words for by the cells under it, and never takes a person for one', () => {
    expect(
      guessHeader([
        ['Jina', 'Tarehe'],
        ['Amina', '1.2.83'],
        ['Yusuf', '3.4.92'],
      ]),
    ).toBe(true);
    expect(guessHeader([['Amina Haddad'], ['Yusuf al-Masri']])).toBe(false);
    expect(guessHeader([])).toBe(false);
  });

  it('takes first and family names together', () => {
    expect(guessFields(['Efternavn', 'Fornavn', 'Navn på firma'], [], 3, known)).toEqual(['name', 'name', null]);
  });
});

describe('words that came late to the card', () => {
  it('are told by their headings', () => {
    const fields = [
      'Tolk',
      'Behov for tolk',
      'Bopæl',
      'Uddannelse',
      'Danskuddannelse',
      'Kompetencer',
      'Beviser',
      'Jobønsker',
      'Kørekort',
    ];
    expect(fields.map((heading) => fieldOfHeading(heading)?.field)).toEqual([
      'interpreter',
      'interpreter',
      'home',
      'education',
      'danishEducation',
      'skills',
      'licences',
      'wishes',
      'drivingLicence',
    ]);
  });

  it('are lists of words, each once, and yes or no as people write it', () => {
    expect(readWordList('Svejsning; kasse,  svejsning\n- børnepasning')).toEqual([
      'Svejsning',
      'kasse',
      'børnepasning',
    ]);
    expect(['Ja', 'nej', 'x', 'Nej, kun ved lægen', 'ikke behov', 'måske'].map(readYesNo)).toEqual([
      true,
      false,
      true,
      false,
      false,
      undefined,
    ]);
  });
});
