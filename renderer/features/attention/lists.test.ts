import { describe, expect, it } from 'vitest';

import { attentionOf } from '../../../shared/domain/attention.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from '../../../shared/domain/testing/samples.ts';
import { countsOf, dayOf, listOf } from './lists.ts';

const today = SAMPLE_DAY;
const lane = laneWith();
const end = laneWith({ id: 'end' as LaneId, isEnd: true });
const laneOf = (id: LaneId): Lane => (id === end.id ? end : lane);

describe('nobody forgotten', () => {
  const everybody = [
    citizenWith('Alma', { nextDate: daysAgo(3) }),
    citizenWith('Bo', { nextDate: null, lastContact: daysAgo(40) }),
    citizenWith('Cai', { laneSince: daysAgo(200) }),
    citizenWith('Dan', { nextDate: null }),
    citizenWith('Eva', { nextDate: today }),
    citizenWith('Fie'),
    citizenWith('Gro', { laneId: end.id, nextDate: null }),
  ];
  const list = everybody.flatMap((one) => attentionOf(one, laneOf(one.laneId), today) ?? []);
  const ids = (filter: Parameters<typeof listOf>[1]): string[] =>
    listOf(list, filter, (id) => id).map(({ citizenId }) => citizenId);

  it('counts everybody once, and under each of their reasons', () => {
    expect(countsOf(list)).toEqual({
      all: 5,
      overdue: 1,
      'due-today': 1,
      'no-contact': 1,
      'no-next-date': 2,
      'stood-still': 1,
    });
  });

  it('has who has waited longest first, and a long stay alone last', () => {
    expect(ids('all')).toEqual(['Bo', 'Alma', 'Dan', 'Eva', 'Cai']);
  });

  it('is narrowed to a reason', () => {
    expect(ids('no-next-date')).toEqual(['Bo', 'Dan']);
    expect(ids('stood-still')).toEqual(['Cai']);
  });
});

describe('placements that end soon', () => {
  const partsOf = (citizens: readonly Citizen[], endsIn: Readonly<Record<string, number>>): string[] =>
    dayOf(citizens, laneOf, today, (id) => endsIn[id] ?? null).map(
      ({ part, citizenId, days }) => `${part} ${citizenId} ${String(days)}`,
    );

  it('stand after contacts and before those without a date, the first to end first', () => {
    const citizens = [citizenWith('a'), citizenWith('b'), citizenWith('c'), citizenWith('none', { nextDate: null })];
    expect(partsOf(citizens, { a: 9, b: -2 })).toEqual(['placement b -2', 'placement a 9', 'no-date none 0']);
  });

  it('stand once, where the citizen is most pressing', () => {
    const late = citizenWith('late', { nextDate: daysAgo(1) });
    const silent = citizenWith('silent', { lastContact: daysAgo(20) });
    const undated = citizenWith('undated', { nextDate: null });
    expect(partsOf([late, silent, undated], { late: 3, silent: 3, undated: 3 })).toEqual([
      'overdue late 1',
      'silent silent 6',
      'placement undated 3',
    ]);
  });
});

describe('a day', () => {
  const partsOf = (...citizens: readonly Citizen[]): string[] =>
    dayOf(citizens, laneOf, today).map(({ part, citizenId, days }) => `${part} ${citizenId} ${String(days)}`);

  it('has each where it is most pressing, the most pressing first', () => {
    expect(
      partsOf(
        citizenWith('no date', { nextDate: null }),
        citizenWith('soon', { lastContact: daysAgo(8) }),
        citizenWith('broken', { lastContact: daysAgo(20) }),
        citizenWith('longer', { lastContact: daysAgo(30) }),
        citizenWith('today', { nextDate: today, lastContact: daysAgo(30) }),
        citizenWith('late', { nextDate: daysAgo(1) }),
        citizenWith('later', { nextDate: daysAgo(9) }),
        citizenWith('calm', { lastContact: daysAgo(6) }),
      ),
    ).toEqual([
      'overdue later 9',
      'overdue late 1',
      'silent longer 16',
      'silent broken 6',
      'today today 0',
      'contact soon 6',
      'no-date no date 0',
    ]);
  });

  it('counts a contact due within a week, not on the eighth day', () => {
    expect(
      partsOf(citizenWith('seven', { lastContact: daysAgo(7) }), citizenWith('eight', { lastContact: daysAgo(6) })),
    ).toEqual(['contact seven 7']);
  });

  it('counts from the day the card came where nobody was met', () => {
    expect(partsOf(citizenWith('new', { lastContact: null, enteredOn: daysAgo(20) }))).toEqual(['silent new 6']);
  });

  it('tells who was met today at the end, and asks for the next date still', () => {
    const met = citizenWith('met', { lastContact: today, nextDate: null });
    expect(partsOf(met)).toEqual(['no-date met 0', 'done met 0']);
    expect(partsOf(citizenWith('done', { lastContact: today }))).toEqual(['done done 0']);
  });

  it('leaves out those whose way has ended', () => {
    expect(partsOf(citizenWith('ended', { laneId: end.id, nextDate: daysAgo(4), lastContact: today }))).toEqual([]);
  });
});
