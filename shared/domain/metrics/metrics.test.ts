import { describe, expect, it } from 'vitest';

import type { PlacementKind } from '../work.ts';
import { metricsOf } from './metrics.ts';
import { at, board, day, place, trail } from './testing/trails.ts';
import type { MetricsBoard, Trail, TrailPlacement } from './trail.ts';

describe('load', () => {
  it('counts who stands where on the last evening, and what a limit is about without those who have ended', () => {
    const { load } = metricsOf(
      board([
        trail([at(null, place('waiting', '2026-08-01', { owner: 'mh' }))]),
        trail([
          at(null, place('waiting', '2026-08-01', { owner: 'mh' })),
          at('2026-09-30', place('done', '2026-09-30', { owner: 'mh' })),
        ]),
        trail([at(null, null), at('2026-09-30', place('working', '2026-09-30', { owner: 'oø' }))]),
        // Came a day too late, and left a day before the end.
        trail([at(null, null), at('2026-10-01', place('waiting', '2026-10-01'))]),
        trail([at(null, place('waiting', '2026-08-01')), at('2026-09-30', null)]),
        trail([at(null, place('leave', '2026-08-01'))]),
      ]),
    );
    expect(load.cells).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect([load.carried, load.total]).toEqual([[1, 1, 1], 3]);
    expect(load.byLane).toEqual(load.cells.map((line) => line.reduce((all, one) => all + one, 0)));
  });
});

describe('ages', () => {
  it.each([
    // A rhythm of 14 days on 30 September: the last day within is 16 September.
    [['2026-09-16'], '2026-01-01', 'within'],
    [['2026-09-15'], '2026-01-01', 'over'],
    [['2026-09-02'], '2026-01-01', 'over'],
    [['2026-09-01'], '2026-01-01', 'over-twice'],
    // A contact after the period was not there yet.
    [['2026-09-01', '2026-10-05'], '2026-01-01', 'over-twice'],
    [[], '2026-09-16', 'within'],
    [[], '2026-09-15', 'never'],
  ] as const)('contacts %j of somebody there since %s: %s', (contacts, enteredOn, kind) => {
    const { ages } = metricsOf(board([trail([at(null, place('waiting', '2026-01-01', { enteredOn }))], contacts)]));
    expect(ages.byLane[0]?.[kind]).toBe(1);
    expect(ages.byOwner.at(-1)?.[kind]).toBe(1);
  });

  it('asks for nothing where a lane keeps no rhythm or the way has ended', () => {
    const { ages } = metricsOf(board(['leave', 'done'].map((id) => trail([at(null, place(id, '2026-01-01'))]))));
    expect(ages.byLane.map(({ none }) => none)).toEqual([0, 0, 1, 1]);
  });
});

describe('contacts held', () => {
  const heldOf = (one: Trail, given: Partial<MetricsBoard> = {}) => metricsOf(board([one], given)).contactHeld;
  const waiting = at(null, place('waiting', '2026-01-01'));

  it.each([
    // A rhythm of 14 days. The last contact on 25 August: due on 8 September, and so on.
    ['held on the last day, then counted from there', ['2026-08-25', '2026-09-08', '2026-09-22'], 2, 2],
    ['a day late: missed, and counted from the contact', ['2026-08-25', '2026-09-09', '2026-09-23'], 1, 2],
    ['several within a rhythm hold one', ['2026-08-25', '2026-09-01', '2026-09-03', '2026-09-07', '2026-09-20'], 2, 2],
    ['silence falls due again and again', ['2026-08-25'], 0, 2],
    // Missed on 18 August and 1 September; the contact on the 5th is counted from and holds none: the next is due on the 19th.
    ['missed before the period', ['2026-08-04', '2026-09-05', '2026-09-18'], 1, 2],
    // Late on the 1st; held on the 2nd for the 15th; missed on the 16th.
    ['late, then held, then missed', ['2026-09-01', '2026-09-02', '2026-09-30'], 1, 2],
  ])('%s', (_, contacts, held, due) => {
    const told = heldOf(trail([waiting], contacts));
    expect(told.all).toEqual({ held, due });
    expect(told.byLane[0]).toEqual({ held, due });
    expect(told.byOwner).toEqual([
      { held: 0, due: 0 },
      { held: 0, due: 0 },
      { held, due },
    ]);
  });

  // Contacts on 25 August, 4 and 12 September: due on the 8th (held on the 4th), on the 18th (held on the 12th), and on the 26th (missed).
  it.each([
    ['2026-09-01', '2026-09-30', 2, 3],
    // Somebody met on the 4th had kept what fell due on the 8th, whenever a period begins.
    ['2026-09-05', '2026-09-30', 2, 3],
    ['2026-09-01', '2026-09-07', 0, 0],
    ['2026-09-08', '2026-09-08', 1, 1],
    ['2026-09-09', '2026-09-25', 1, 1],
    ['2026-09-26', '2026-09-30', 0, 1],
  ])('from %s to %s the same contacts are as much as in the days of it: %i of %i', (from, to, held, due) => {
    const met = trail([waiting], ['2026-08-25', '2026-09-04', '2026-09-12']);
    expect(heldOf(met, { from: day(from), to: day(to) }).all).toEqual({ held, due });
  });

  it('a pause without a rhythm asks for nothing, and what was met in it counts', () => {
    // Last met on 25 August, on leave from 1 to 20 September: nothing on the 8th. Back on the 20th: due on 4 October, 14 days from that day.
    const paused = [
      at(null, place('waiting', '2026-01-01')),
      at('2026-09-01', place('leave', '2026-09-01')),
      at('2026-09-20', place('waiting', '2026-09-20')),
    ];
    const until = { to: day('2026-10-10') };
    expect(heldOf(trail(paused, ['2026-08-25'])).all).toEqual({ held: 0, due: 0 });
    expect(heldOf(trail(paused, ['2026-08-25']), until).all).toEqual({ held: 0, due: 1 });
    // Met on the 15th while away: due on the 29th instead, and on 13 October.
    expect(heldOf(trail(paused, ['2026-08-25', '2026-09-15', '2026-09-29']), until).all).toEqual({ held: 1, due: 1 });
  });

  it('what falls due today is not missed yet, and held when it is held', () => {
    const until = { to: day('2026-09-08'), today: day('2026-09-08') };
    expect(heldOf(trail([waiting], ['2026-08-25']), until).all).toEqual({ held: 0, due: 0 });
    expect(heldOf(trail([waiting], ['2026-08-25', '2026-09-08']), until).all).toEqual({ held: 1, due: 1 });
    expect(heldOf(trail([waiting], ['2026-08-25']), { ...until, today: day('2026-09-09') }).all).toEqual({
      held: 0,
      due: 1,
    });
  });

  it('belongs to the lane and the consultant of the day on which it fell due', () => {
    const moved = trail(
      [
        at(null, place('waiting', '2026-01-01', { owner: 'mh' })),
        at('2026-09-08', place('waiting', '2026-01-01', { owner: 'oø' })),
        at('2026-09-15', place('working', '2026-09-15', { owner: 'mh' })),
      ],
      ['2026-08-25'],
    );
    const { byLane, byOwner } = heldOf(moved);
    // Due on the 8th, missed; 30 days from then is in October.
    expect(byLane.map(({ due }) => due)).toEqual([1, 0, 0, 0]);
    expect(byOwner.map(({ due }) => due)).toEqual([0, 1, 0]);
  });

  it('nobody is late on the day they come: a rhythm that is past by then begins anew, as does that of somebody new', () => {
    const fromLeave = [at(null, place('leave', '2026-03-01')), at('2026-09-10', place('waiting', '2026-09-10'))];
    expect(heldOf(trail(fromLeave, ['2026-02-01'])).all).toEqual({ held: 0, due: 1 });
    expect(heldOf(trail(fromLeave, ['2026-02-01', '2026-09-24'])).all).toEqual({ held: 1, due: 1 });
    const isNew = [at(null, null), at('2026-09-10', place('waiting', '2026-09-10'))];
    expect(heldOf(trail(isNew)).all).toEqual({ held: 0, due: 1 });
    expect(heldOf(trail(isNew), { to: day('2026-09-23') }).all).toEqual({ held: 0, due: 0 });
  });

  it('asks nothing of lanes without a rhythm, nor of those where the way has ended', () => {
    for (const id of ['leave', 'done']) expect(heldOf(trail([at(null, place(id, '2026-01-01'))])).all.due).toBe(0);
  });
});

describe('placements', () => {
  const placed = (kind: PlacementKind, start: string | null, given: Partial<TrailPlacement> = {}): TrailPlacement => ({
    kind,
    start: start === null ? null : day(start),
    end: null,
    plannedEnd: null,
    hours: [],
    outcome: null,
    ...given,
  });
  const outcomesOf = (...people: readonly (readonly TrailPlacement[])[]) =>
    metricsOf(board(people.map((placements) => trail([at(null, place('working', '2026-01-01'))], [], placements))))
      .outcomes;

  it('counts what began and what ended in the period by their own days', () => {
    const { started, ended } = outcomesOf(
      [
        placed('internship', '2026-09-01'),
        placed('internship', '2026-09-30', { end: day('2026-10-01') }),
        placed('internship', '2026-08-31', { end: day('2026-09-30') }),
        placed('igu', null),
      ],
      [
        placed('wage-subsidy', '2026-05-01', { end: day('2026-09-01'), outcome: 'broken-off' }),
        // Told how, and not when: it ended as agreed.
        placed('internship', '2026-06-01', { plannedEnd: day('2026-09-12'), outcome: 'completed' }),
        placed('internship', '2026-06-01', { outcome: 'completed' }),
      ],
    );
    expect(started).toEqual({ internship: 2, 'wage-subsidy': 0, igu: 0, 'paid-hours': 0, job: 0 });
    expect(ended.internship).toMatchObject({ unsaid: 1, completed: 1, job: 0 });
    expect(ended['wage-subsidy']).toMatchObject({ 'broken-off': 1, unsaid: 0 });
  });

  it('tells how long it took from the first placement to the first paid hours or a job, everybody once', () => {
    const { paid } = outcomesOf(
      // 100 days to paid hours within an internship; the job after that is not counted once more.
      [
        placed('internship', '2026-06-01', {
          hours: [
            { from: day('2026-06-01'), unpaid: 20, paid: 0 },
            { from: day('2026-09-09'), unpaid: 15, paid: 5 },
          ],
        }),
        placed('job', '2026-09-20'),
      ],
      // 31 days to a job as what an internship ended with.
      [placed('internship', '2026-08-10', { end: day('2026-09-10'), outcome: 'job' })],
      // A job from the first day: it took no time.
      [placed('job', '2026-09-15')],
      // Paid before the period, and after it.
      [placed('internship', '2026-01-01'), placed('paid-hours', '2026-08-31')],
      [placed('internship', '2026-01-01'), placed('paid-hours', '2026-10-01')],
    );
    expect(paid).toEqual({ hours: 1, job: 2, time: { count: 2, medianDays: 65.5, p90Days: 100 } });
  });

  it('hours that were agreed and never came were paid to nobody', () => {
    const paidFrom = (from: string) => [{ from: day(from), unpaid: 0, paid: 10 }];
    const { paid } = outcomesOf(
      // Never began; and broken off the day before the paid hours.
      [placed('internship', null, { hours: paidFrom('2026-09-10') })],
      [placed('internship', '2026-09-01', { end: day('2026-09-09'), hours: paidFrom('2026-09-10') })],
      // Began ten days later than the hours were agreed from: paid from the day it began, which took no time.
      [placed('igu', '2026-09-20', { hours: paidFrom('2026-09-10') })],
      // Paid on the last day alone: 9 days.
      [placed('internship', '2026-09-01', { end: day('2026-09-10'), hours: paidFrom('2026-09-10') })],
    );
    expect(paid).toEqual({ hours: 2, job: 0, time: { count: 1, medianDays: 9, p90Days: 9 } });
  });
});

describe('days', () => {
  it.each([
    // The clocks change on 25 October and 29 March; February has 28 days.
    ['2026-10-24', '2026-11-01', 8],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-02-27', '2026-03-01', 2],
    // The first day counts as 0.
    ['2026-11-01', '2026-11-01', 0],
  ])('from %s to %s are %i', (since, until, days) => {
    const { timeInLane } = metricsOf(
      board([trail([at(null, place('waiting', since))])], { from: day(until), to: day(until), today: day(until) }),
    );
    expect(timeInLane[0]?.going).toEqual({ count: 1, medianDays: days, p90Days: days });
  });
});
