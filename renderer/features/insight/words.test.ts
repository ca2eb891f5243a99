import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Metrics } from '../../../shared/domain/metrics/types.ts';
import { startI18n } from '../../i18n/index.ts';
import { agesNote, agesWords } from './ages-words.ts';
import { percent } from './figure-words.ts';
import { flowWords } from './flow-words.ts';
import { heldNote, heldWords } from './held-words.ts';
import { loadMap, loadWords } from './load-words.ts';
import { outcomeNote, outcomeWords } from './outcome-words.ts';
import { pathsNote, pathsWords } from './paths-words.ts';
import { INVENTED_METRICS as TOLD } from './testing/invented-metrics.ts';
import { timeWords } from './time-words.ts';

// The language also goes onto the page.
vi.stubGlobal('document', { documentElement: {} });
beforeAll(() => startI18n('da'));

const of = (given: Partial<Metrics>): Metrics => ({ ...TOLD, ...given });
const rowsOf = ({ tables }: ReturnType<typeof loadWords>, table = 0) =>
  tables[table]?.rows.map(({ head, cells }) => [head, ...cells]);

describe('load', () => {
  it('names who has more than they are to have, and leaves out lanes and people that are gone', () => {
    const words = loadWords(TOLD, TOLD.to);
    expect(words.title).toBe('Mette har 4 borgere, 1 over sin grænse');
    expect(words.told).toBe('Mette: 4 af højst 3, over grænsen. Ole: 1 af højst 5. Ikke fordelt: 1.');
    expect(words.tables[0]?.columns).toEqual(['Ny', 'Praktik', 'Slut', 'I gang', 'Grænse', 'Over grænsen']);
    expect(rowsOf(words)).toEqual([
      ['Mette', '2', '2', '1', '4', '3', '1'],
      ['Ole', '1', '0', '2', '1', '5', '0'],
      ['Ikke fordelt', '1', '0', '0', '1', null, null],
      ['I alt', '4', '2', '3', '6', '', ''],
    ]);
  });

  it('colours by the lanes where people are on their way', () => {
    expect(loadMap(TOLD).most).toBe(2);
  });

  it('tells what is the case where nobody is over a limit', () => {
    const limits = (...limit: (number | null)[]): Metrics =>
      of({ consultants: TOLD.consultants.map((one, at) => ({ ...one, limit: limit[at] ?? null })) });
    expect(loadWords(limits(4, 5), TOLD.to).title).toBe('Alle er inden for deres grænse');
    expect(loadWords(limits(null, 5), TOLD.to).title).toBe('Fra 1 til 4 borgere pr. konsulent');
    expect(loadWords(limits(3, 0), TOLD.to).title).toBe('Mette og Ole har flere borgere end deres grænse');
  });
});

it('counts those who waited longer than the rhythm, also those with whom nobody has spoken', () => {
  const words = agesWords(TOLD, 'lane', TOLD.to);
  expect(words.title).toBe('2 af 4 borgere har ventet længere end kontaktrytmen');
  expect(rowsOf(words)?.[0]).toEqual(['Ny', '14', '2', '1', '0', '1', '0']);
  expect(rowsOf(words)?.at(-1)).toEqual(['I alt', '', '2', '1', '0', '1', '5']);
  // On a day that has been nobody waits now.
  expect(words.topic).toMatch(/^Hvem venter nu\?/);
  expect(agesWords(TOLD, 'lane', '2027-04-02' as Metrics['to']).topic).toBe('Hvem ventede 31. mar.? Seneste kontakt');
  expect(rowsOf(agesWords(TOLD, 'owner', TOLD.to))?.at(-1)).toEqual(['I alt', '2', '1', '0', '1', '5']);
});

it('says of colleagues that their numbers are no ranking, and what is counted', () => {
  expect(heldNote('owner')).toMatch(/^Det er ingen rangliste: .*Kontakter, ikke borgere/);
  expect(heldNote('lane')).toMatch(/^Kontakter, ikke borgere/);
  expect(agesNote('owner')).toMatch(/^Det er ingen rangliste: .*Borgere, som de står den ene dag/);
});

it('says all of them only where it is all of them', () => {
  expect(heldWords(TOLD, 'owner').title).toBe('83 % af de forfaldne kontakter blev holdt til tiden');
  expect([percent(72, 221), percent(999, 1000), percent(1, 1000), percent(0, 0)]).toEqual([
    '33 %',
    '99 %',
    '1 %',
    '0 %',
  ]);
  const all = { held: 6, due: 6 };
  expect(heldWords(of({ contactHeld: { ...TOLD.contactHeld, all } }), 'lane').title).toBe(
    'Alle 6 forfaldne kontakter blev holdt til tiden',
  );
});

/** As many stayed as are needed to say how long. */
const MANY = of({
  timeInLane: [
    { ended: { count: 12, medianDays: 20, p90Days: 42 }, going: { count: 5, medianDays: 9, p90Days: 30 } },
    { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 10, medianDays: 60, p90Days: 1200 } },
  ],
});

it('tells of the lane where it takes longest, of stays that ended or that go on', () => {
  expect(timeWords(MANY, 'ended').title).toBe('Af dem, der er gået videre fra Ny, gjorde halvdelen det inden 20 dage');
  expect(timeWords(MANY, 'going').title).toBe('På Praktik har halvdelen stået i mindst 60 dage');
  expect(rowsOf(timeWords(MANY, 'ended'))?.[1]).toEqual(['Praktik', null, null, '0', '91']);
  expect(rowsOf(timeWords(MANY, 'going'))?.[1]).toEqual(['Praktik', '60', '1.200', '10', '91']);
});

it('tells of few stays only how many they are: the middle of one would be somebody’s own number', () => {
  const few = timeWords(TOLD, 'going');
  expect(few.title).toBe('For få ophold til at sige, hvor længe de varer');
  expect(few.told).toBe('Ny: 4 i alt. Praktik: 2 i alt.');
  expect(rowsOf(few)?.[1]).toEqual(['Praktik', null, null, '2', '91']);
  // Of five there is a half, and nine in ten only of ten.
  expect(timeWords(MANY, 'going').told).toBe(
    'Ny: median 9 dage, 5 i alt. Praktik: median 60 dage, ni af ti højst 1.200 dage, 10 i alt.',
  );
  expect(rowsOf(timeWords(MANY, 'going'))?.[0]).toEqual(['Ny', '9', null, '5', null]);
});

it('counts a half day as a whole one', () => {
  const timeInLane = [{ ...TOLD.timeInLane[0]!, ended: { count: 6, medianDays: 20.5, p90Days: 42 } }];
  expect(timeWords(of({ timeInLane }), 'ended').title).toContain('21 dage');
});

it('leaves out of the flow where nobody stood', () => {
  const words = flowWords(TOLD, TOLD.to);
  expect(words.title).toBe('Lige mange borgere i gang den første og den sidste dag: 6');
  expect(words.tables[0]?.columns).toEqual(['Ny', 'Praktik', 'Slut', 'I gang', 'I alt']);
  expect(rowsOf(words)?.at(-1)).toEqual(['31. mar.', '4', '2', '3', '6', '9']);
});

it('tells of the largest path between two lanes, and of one from outside only where there is no other', () => {
  const words = pathsWords(TOLD);
  expect(words.title).toBe('Flest er gået fra Ny til Praktik: 2 borgere');
  expect(words.told).toBe('Kommet til på Ny: 3. Ny til Praktik: 2. Praktik til Slut: 1. Gået ud fra Slut: 1.');
  expect(rowsOf(words)).toEqual([
    ['Ny', '0', '2', '0', '0', '2'],
    ['Praktik', '0', '0', '1', '0', '1'],
    ['Slut', '0', '0', '0', '1', '1'],
    ['Kommet til', '3', '0', '0', '0', '3'],
  ]);
  expect(pathsWords(of({ paths: [{ from: null, to: 0, count: 1 }] })).title).toBe(
    'Flest er kommet til på Ny: 1 borger',
  );
  expect(pathsWords(of({ paths: [] })).title).toBe('Ingen er flyttet i perioden');
  // The board began before the period, or on its first day.
  expect(pathsNote(TOLD)).toBeUndefined();
  expect(pathsNote(of({ firstDay: TOLD.from }))).toBe(
    'De, der stod på tavlen fra dens første dag, er ikke kommet til.',
  );
});

const paidIn = (count: number): Metrics => {
  const paid = { hours: 1, job: 1, time: { count, medianDays: 40, p90Days: 80 } };
  return of({ outcomes: { ...TOLD.outcomes, paid } });
};

it('tells who came to be paid, how long it took and how placements ended', () => {
  const words = outcomeWords(paidIn(10));
  expect(words.title).toBe('2 kom til løntimer eller job for første gang');
  expect(words.told).toBe(
    'Til løntimer 1, til job 1. Halvdelen inden 40 dage, ni af ti inden 80 dage efter deres første placering. ' +
      'Begyndt: Praktik 3. Sluttet: Blev til job 1, Stoppede før tid 2.',
  );
  expect(rowsOf(words)?.[0]).toEqual(['Praktik', '3', '1', '0', '0', '0', '2', '0']);
  expect(rowsOf(words, 1)).toEqual([
    ['Til løntimer', '1'],
    ['Til job', '1'],
    ['Vejen til løn målt på', '10'],
    ['Dage til løn, median', '40'],
    ['Dage til løn, 9 af 10 inden for', '80'],
  ]);
  expect(outcomeNote(paidIn(10))).not.toContain('regnes af mindst');
});

it('tells of few who were paid only how many they are, and from how many on more is said', () => {
  expect(outcomeWords(TOLD).told).not.toMatch(/Halvdelen|ni af ti/);
  expect(
    rowsOf(outcomeWords(TOLD), 1)
      ?.slice(2)
      .map(([, value]) => value),
  ).toEqual(['2', null, null]);
  expect(outcomeWords(paidIn(5)).told).toContain('Halvdelen inden 40 dage efter deres første placering.');
  expect(outcomeNote(TOLD)).toContain('Halvdelen regnes af mindst 5 borgere, ni af ti af mindst 10.');
});
