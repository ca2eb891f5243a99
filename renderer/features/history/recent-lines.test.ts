import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { createRecordStore } from '../../../shared/changes/record-store.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { RecentStep } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { startI18n } from '../../i18n/index.ts';
import { headingOf, timeOf } from './day-words.ts';
import { cardLines } from './past-lines.ts';
import { daysOf, stepFrom } from './recent-lines.ts';
import { stepDetail } from './step-detail.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

const edited = (before: object, after: object): ChangeSet =>
  [{ op: 'updated', kind: 'citizen', id: 'c1', before, after }] as unknown as ChangeSet;
/** At a local time, as the vault tells it. */
const step = (entryId: number, at: Date, more: Partial<RecentStep> = {}): RecentStep => ({
  entryId,
  at: at.toISOString(),
  by: 'Ole',
  command: 'citizen.edit',
  change: [],
  count: 1,
  about: [],
  state: 'done',
  ...more,
});

describe('the list', () => {
  it('stands by local day, also around midnight and where the clocks change', () => {
    const days = daysOf(
      [
        step(4, new Date(2026, 9, 26, 0, 1)),
        step(3, new Date(2026, 9, 25, 23, 59)),
        step(2, new Date(2026, 9, 25, 0, 0)),
        step(1, new Date(2026, 9, 24, 23, 59)),
      ],
      'all',
    );
    expect(days.map(({ day, steps }) => [day, steps.map(({ entryId }) => entryId)])).toEqual([
      ['2026-10-26', [4]],
      ['2026-10-25', [3, 2]],
      ['2026-10-24', [1]],
    ]);
  });

  it('is narrowed to moves, of one and of many', () => {
    const at = new Date(2026, 9, 26, 12);
    const steps = [
      step(5, at, { command: 'citizen.move' }),
      step(4, at, { command: 'citizen.several', change: edited({}, { laneId: 'l2' }) }),
      step(3, at, { command: 'citizen.several', change: edited({}, { nextDate: null }) }),
      step(2, at, { command: 'citizen.several', count: 300 }),
      step(1, at),
    ];
    expect(daysOf(steps, 'moves').flatMap((day) => day.steps.map(({ entryId }) => entryId))).toEqual([5, 4, 2]);
    expect(daysOf([step(1, at)], 'moves')).toEqual([]);
  });

  it('is walked by keys and never left by them', () => {
    expect([stepFrom(0, 'ArrowUp', 5), stepFrom(0, 'ArrowDown', 5), stepFrom(4, 'ArrowDown', 5)]).toEqual([0, 1, 4]);
    expect([stepFrom(2, 'Home', 5), stepFrom(2, 'End', 5), stepFrom(2, 'PageDown', 5)]).toEqual([0, 4, 4]);
  });

  it.each([
    ['2026-11-22', 'I dag'],
    ['2026-11-21', 'I går'],
    ['2026-11-20', 'Fredag 20. november'],
    ['2025-12-31', 'Onsdag den 31. december 2025'],
  ])('%s is %s', (day, words) => {
    expect(headingOf(day as IsoDate, '2026-11-22' as IsoDate)).toBe(words);
  });

  it('tells the time as it was on the wall', () => {
    expect(timeOf(new Date(2026, 10, 22, 9, 5).toISOString())).toBe('09.05');
  });
});

describe('what else is told of a step', () => {
  const lanes = [{ id: 'l1', name: 'Ny', order: 'a' }] as unknown as readonly Lane[];
  const people = ['Amina', 'Bo', 'Cille', 'Dana', 'Eva'].map((name) => ({ id: name, name })) as unknown as Citizen[];
  const board = createRecordStore({ lane: lanes, citizen: people });
  const placement = (before: object, after: object): ChangeSet =>
    [{ op: 'updated', kind: 'placement', id: 'p1', before, after }] as unknown as ChangeSet;
  const several = (count: number, after: object): ChangeSet =>
    people.slice(0, count).map(({ id }) => ({ op: 'updated', kind: 'citizen', id, before: {}, after }));
  it.each([
    ['fra Ny', 'citizen.move', edited({ laneId: 'l1' }, { laneId: 'l2' })],
    ['før ikke fordelt', 'citizen.move', edited({ consultantId: null }, { consultantId: 'k' })],
    ['telefon og notat', 'citizen.edit', edited({ note: 'følsomt' }, { note: 'mere', phone: '1' })],
    ['aftalt sidste dag og mentor', 'placement.edit', placement({}, { mentor: 'Bo', plannedEnd: '2026-12-01' })],
    ['Blev til job', 'placement.edit', placement({ outcome: null }, { outcome: 'job', end: '2026-12-01' })],
    ['Amina, Bo og Cille', 'citizen.several', several(3, { nextDate: '2026-12-01' })],
    ['Amina, Bo, Cille og Dana', 'citizen.several', several(4, { laneId: 'l2' })],
    ['Amina, Bo, Cille og 2 andre', 'citizen.several', several(5, { nextDate: null })],
    ['', 'citizen.several', several(1, { laneId: 'l2' })],
    ['', 'lane.add', []],
  ] as const)('%s', (words, command, change) => {
    expect(stepDetail(command, change, board)).toBe(words);
  });
});

it('a card of then tells what stood on it, and is silent on the rest', () => {
  const citizen: Partial<Citizen> = {
    ...BLANK_CITIZEN_FIELDS,
    name: 'Mya Naing',
    interpreter: false,
    weeklyHours: 22.5,
    otherLanguages: ['dari', 'engelsk'],
    workTimes: ['early', 'night'],
    avoids: ['cold'],
    birthDate: '1990-02-28' as IsoDate,
    laneSince: '2026-01-31' as IsoDate,
    note: 'Ring først',
  };
  expect(cardLines(citizen as Citizen)).toEqual([
    { label: 'Fødselsdato', words: '28. februar 1990' },
    { label: 'Andre sprog', words: 'dari og engelsk' },
    { label: 'Tolk', words: 'Nej' },
    { label: 'Timer om ugen', words: '22,5' },
    { label: 'Kan arbejde', words: 'Tidlig morgen og Nat' },
    { label: 'Skal skånes for', words: 'Kulde' },
    { label: 'På denne tavle siden', words: '31. januar 2026' },
    { label: 'Notat', words: 'Ring først' },
  ]);
});
