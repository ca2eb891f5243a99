import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Metrics } from '../../../shared/domain/metrics/types.ts';
import { startI18n } from '../../i18n/index.ts';
import { agesNote, agesWords } from './ages-words.ts';
import { percent } from './figure-words.ts';
import { flowWords } from './flow-words.ts';
import { heldNote, heldWords } from './held-words.ts';
import { loadMap, loadWords } from './load-words.ts';
import { outcomeWords } from './outcome-words.ts';
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

it('tells of the lane where it takes longest, of stays that ended or that go on', () => {
  expect(timeWords(TOLD, 'ended').title).toBe('Af dem, der er gået videre fra Ny, gjorde halvdelen det inden 20 dage');
  expect(timeWords(TOLD, 'going').title).toBe('På Praktik har halvdelen stået i mindst 60 dage');
  expect(rowsOf(timeWords(TOLD, 'ended'))?.[1]).toEqual(['Praktik', null, null, '0', '91']);
  expect(rowsOf(timeWords(TOLD, 'going'))?.[1]).toEqual(['Praktik', '60', '1.200', '2', '91']);
});

it('counts a half day as a whole one', () => {
  const timeInLane = [{ ...TOLD.timeInLane[0]!, ended: { count: 2, medianDays: 20.5, p90Days: 42 } }];
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

it('tells who came to be paid, how long it took and how placements ended', () => {
  const words = outcomeWords(TOLD);
  expect(words.title).toBe('2 kom til løntimer eller job for første gang');
  expect(words.told).toBe(
    'Til løntimer 1, til job 1. Halvdelen inden 40 dage, ni af ti inden 80 dage efter deres første placering. ' +
      'Begyndt: Praktik 3. Sluttet: Blev til job 1, Stoppede før tid 2.',
  );
  expect(rowsOf(words)?.[0]).toEqual(['Praktik', '3', '1', '0', '0', '0', '2', '0']);
  expect(rowsOf(words, 1)).toEqual([
    ['Til løntimer', '1'],
    ['Til job', '1'],
    ['Vejen til løn målt på', '2'],
    ['Dage til løn, median', '40'],
    ['Dage til løn, 9 af 10 inden for', '80'],
  ]);
});
