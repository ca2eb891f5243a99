import { describe, expect, it } from 'vitest';

import { addDays, type IsoDate } from '../lib/iso-date.ts';
import { attentionOf } from './attention.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from './citizen.ts';
import { contactState } from './due.ts';
import type { CitizenId, LaneId, OrderKey } from './ids.ts';
import type { Lane } from './lane.ts';

const TODAY = '2026-11-21' as IsoDate;
const ago = (days: number, from = TODAY): IsoDate => addDays(from, -days);
const lane = (given: Partial<Lane> = {}): Lane => ({
  id: 'l1' as LaneId,
  name: 'Praktik',
  glanceName: '',
  color: 'blue',
  icon: 'briefcase',
  order: 'a0' as OrderKey,
  expectedDays: 91,
  cadenceDays: 14,
  isEnd: false,
  ...given,
});
const citizen = (id: string, given: Partial<Citizen> = {}): Citizen => ({
  ...BLANK_CITIZEN_FIELDS,
  id: id as CitizenId,
  name: id,
  laneId: 'l1' as LaneId,
  laneSince: ago(10),
  order: 'a0' as OrderKey,
  consultantId: null,
  enteredOn: ago(10),
  lastContact: ago(2),
  nextDate: addDays(TODAY, 3),
  ...given,
});
const reasons = (given: Partial<Citizen>, of: Partial<Lane> = {}, today = TODAY) =>
  attentionOf([citizen('c1', given)], () => lane(of), today)[0]?.reasons ?? [];

describe('the time since the last contact', () => {
  it.each([
    [0, 'within'],
    [11, 'within'],
    [12, 'near'],
    [14, 'near'],
    [15, 'over'],
  ])('after %i days of a fortnight: %s', (days, kind) => {
    expect(contactState(14, { lastContact: ago(days), enteredOn: ago(400) }, TODAY)).toMatchObject({ kind, days });
  });

  it('runs from the day the card came where nobody was met yet, and says so', () => {
    const state = contactState(14, { lastContact: null, enteredOn: ago(20) }, TODAY);
    expect(state).toEqual({ kind: 'over', days: 20, never: true, over: 6 });
    expect(contactState(null, { lastContact: null, enteredOn: ago(20) }, TODAY)).toMatchObject({ kind: 'none' });
  });

  it.each([
    ['2026-03-01', '2026-02-15', 14], // a short month
    ['2028-03-01', '2028-02-15', 15], // a leap year
    ['2026-03-30', '2026-03-28', 2], // the night the clock goes forward
    ['2026-10-26', '2026-10-24', 2], // the night it goes back
    ['2027-01-01', '2026-12-31', 1],
  ])('on %s since %s: %i days', (today, last, days) => {
    const state = contactState(14, { lastContact: last as IsoDate, enteredOn: last as IsoDate }, today as IsoDate);
    expect(state.days).toBe(days);
  });
});

describe('who asks for attention', () => {
  it.each<[string, Partial<Citizen>, Partial<Lane>, readonly object[]]>([
    ['nobody whose step and contact are in time', {}, {}, []],
    ['a step that is past', { nextDate: ago(4) }, {}, [{ kind: 'overdue', days: 4 }]],
    ['a step today', { nextDate: TODAY }, {}, [{ kind: 'due-today', days: 0 }]],
    ['no step at all', { nextDate: null }, {}, [{ kind: 'no-next-date', days: 0 }]],
    ['a broken rhythm', { lastContact: ago(15) }, {}, [{ kind: 'no-contact', days: 15 }]],
    ['no rhythm to break', { lastContact: ago(150) }, { cadenceDays: null }, []],
    ['a stay that is too long', { laneSince: ago(92) }, {}, [{ kind: 'stood-still', days: 92 }]],
    [
      'all of it',
      { laneSince: ago(92), lastContact: null, enteredOn: ago(92), nextDate: ago(1) },
      {},
      [
        { kind: 'overdue', days: 1 },
        { kind: 'no-contact', days: 92 },
        { kind: 'stood-still', days: 92 },
      ],
    ],
    ['nobody whose way has ended', { nextDate: null, lastContact: null }, { isEnd: true }, []],
  ])('%s', (_what, given, of, expected) => {
    expect(reasons(given, of)).toEqual(expected);
  });

  it('puts who has waited longest for a talk first, and who only stands long last', () => {
    const all = [
      citizen('stands', { laneSince: ago(900) }),
      citizen('waits', { lastContact: ago(40) }),
      citizen('late', { nextDate: ago(9) }),
    ];
    expect(attentionOf(all, () => lane(), TODAY).map(({ citizenId }) => citizenId)).toEqual([
      'waits',
      'late',
      'stands',
    ]);
  });
});
