import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../lib/iso-date.ts';
import { attentionOf } from './attention.ts';
import type { Citizen } from './citizen.ts';
import { contactState } from './due.ts';
import type { Lane } from './lane.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from './testing/samples.ts';

const reasons = (given: Partial<Citizen>, of: Partial<Lane> = {}, today = SAMPLE_DAY) =>
  attentionOf(citizenWith('c1', given), laneWith(of), today)?.reasons ?? [];

describe('the time since the last contact', () => {
  it.each([
    [0, 'within'],
    [11, 'within'],
    [12, 'near'],
    [14, 'near'],
    [15, 'over'],
  ])('after %i days of a fortnight: %s', (days, kind) => {
    expect(contactState(14, { lastContact: daysAgo(days), enteredOn: daysAgo(400) }, SAMPLE_DAY)).toMatchObject({
      kind,
      days,
    });
  });

  it('runs from the day the card came where nobody was met yet, and says so', () => {
    const state = contactState(14, { lastContact: null, enteredOn: daysAgo(20) }, SAMPLE_DAY);
    expect(state).toEqual({ kind: 'over', days: 20, never: true, over: 6 });
    expect(contactState(null, { lastContact: null, enteredOn: daysAgo(20) }, SAMPLE_DAY)).toMatchObject({
      kind: 'none',
    });
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
    ['a step that is past', { nextDate: daysAgo(4) }, {}, [{ kind: 'overdue', days: 4 }]],
    ['a step today', { nextDate: SAMPLE_DAY }, {}, [{ kind: 'due-today', days: 0 }]],
    ['no step at all', { nextDate: null }, {}, [{ kind: 'no-next-date', days: 0 }]],
    ['a broken rhythm', { lastContact: daysAgo(15) }, {}, [{ kind: 'no-contact', days: 15 }]],
    ['no rhythm to break', { lastContact: daysAgo(150) }, { cadenceDays: null }, []],
    ['a stay that is too long', { laneSince: daysAgo(92) }, {}, [{ kind: 'stood-still', days: 92 }]],
    [
      'all of it',
      { laneSince: daysAgo(92), lastContact: null, enteredOn: daysAgo(92), nextDate: daysAgo(1) },
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
});
