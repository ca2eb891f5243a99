import { describe, expect, it } from 'vitest';

import { attentionOf } from '../../../shared/domain/attention.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, LaneId, OrderKey } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { addDays, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { countsOf, dayOf, listOf } from './lists.ts';

const today = parseIsoDate('2026-11-22') as IsoDate;
const ago = (days: number): IsoDate => addDays(today, -days);
const lane: Lane = {
  id: 'l' as LaneId,
  name: 'Praktik',
  glanceName: '',
  color: 'blue',
  icon: 'briefcase',
  order: 'a0' as OrderKey,
  expectedDays: 90,
  cadenceDays: 14,
  isEnd: false,
};
const end: Lane = { ...lane, id: 'end' as LaneId, isEnd: true };
const laneOf = (id: LaneId): Lane => (id === end.id ? end : lane);

function citizen(name: string, given: Partial<Citizen> = {}): Citizen {
  return {
    ...BLANK_CITIZEN_FIELDS,
    id: name as CitizenId,
    name,
    laneId: lane.id,
    laneSince: ago(5),
    order: 'a0' as OrderKey,
    consultantId: null,
    enteredOn: ago(60),
    lastContact: ago(1),
    nextDate: addDays(today, 10),
    ...given,
  };
}

describe('nobody forgotten', () => {
  const everybody = [
    citizen('Alma', { nextDate: ago(3) }),
    citizen('Bo', { nextDate: null, lastContact: ago(40) }),
    citizen('Cai', { laneSince: ago(200) }),
    citizen('Dan', { nextDate: null }),
    citizen('Eva', { nextDate: today }),
    citizen('Fie'),
    citizen('Gro', { laneId: end.id, nextDate: null }),
  ];
  const list = attentionOf(everybody, laneOf, today);
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

describe('a day', () => {
  const partsOf = (...citizens: readonly Citizen[]): string[] =>
    dayOf(citizens, laneOf, today).map(({ part, citizenId, days }) => `${part} ${citizenId} ${String(days)}`);

  it('has each where it is most pressing, the most pressing first', () => {
    expect(
      partsOf(
        citizen('no date', { nextDate: null }),
        citizen('soon', { lastContact: ago(8) }),
        citizen('broken', { lastContact: ago(20) }),
        citizen('today', { nextDate: today, lastContact: ago(30) }),
        citizen('late', { nextDate: ago(1) }),
        citizen('later', { nextDate: ago(9) }),
        citizen('calm', { lastContact: ago(6) }),
      ),
    ).toEqual([
      'overdue later 9',
      'overdue late 1',
      'today today 0',
      'contact broken -6',
      'contact soon 6',
      'no-date no date 0',
    ]);
  });

  it('counts a contact due within a week, not on the eighth day', () => {
    expect(partsOf(citizen('seven', { lastContact: ago(7) }), citizen('eight', { lastContact: ago(6) }))).toEqual([
      'contact seven 7',
    ]);
  });

  it('counts from the day the card came where nobody was met', () => {
    expect(partsOf(citizen('new', { lastContact: null, enteredOn: ago(20) }))).toEqual(['contact new -6']);
  });

  it('tells who was met today at the end, and asks for the next date still', () => {
    const met = citizen('met', { lastContact: today, nextDate: null });
    expect(partsOf(met)).toEqual(['no-date met 0', 'done met 0']);
    expect(partsOf(citizen('done', { lastContact: today }))).toEqual(['done done 0']);
  });

  it('leaves out those whose way has ended', () => {
    expect(partsOf(citizen('ended', { laneId: end.id, nextDate: ago(4), lastContact: today }))).toEqual([]);
  });
});
