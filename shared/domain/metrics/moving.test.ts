import { describe, expect, it } from 'vitest';

import { addDays } from '../../lib/iso-date.ts';
import { metricsOf } from './metrics.ts';
import { at, board, day, place, trail } from './testing/trails.ts';

describe('time in lane, flow and paths', () => {
  it('a month’s end, a day of two moves, one who came back and one who ended and returned', () => {
    const figures = metricsOf(
      board([
        // 31 days, ended on the first day of the period.
        trail([at(null, place('waiting', '2026-08-01')), at('2026-09-01', place('working', '2026-09-01'))]),
        // Came back to the lane: the first stay of 9 days ended, the second of 10 days goes on.
        trail([
          at(null, place('waiting', '2026-09-01')),
          at('2026-09-10', place('working', '2026-09-10')),
          at('2026-09-20', place('waiting', '2026-09-20')),
        ]),
        // Ended, and returned after a week.
        trail([
          at(null, place('working', '2026-08-31')),
          at('2026-09-07', place('done', '2026-09-07')),
          at('2026-09-14', place('working', '2026-09-14')),
        ]),
        // Only handed over: no move. And moved after the period: none either.
        trail([
          at(null, place('leave', '2026-08-31', { owner: 'mh' })),
          at('2026-09-05', place('leave', '2026-08-31', { owner: 'oø' })),
          at('2026-10-01', place('working', '2026-10-01', { owner: 'oø' })),
        ]),
      ]),
    );
    expect(figures.timeInLane).toEqual([
      { ended: { count: 2, medianDays: 20, p90Days: 31 }, going: { count: 1, medianDays: 10, p90Days: 10 } },
      { ended: { count: 2, medianDays: 8.5, p90Days: 10 }, going: { count: 2, medianDays: 22.5, p90Days: 29 } },
      { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 1, medianDays: 30, p90Days: 30 } },
      { ended: { count: 1, medianDays: 7, p90Days: 7 }, going: { count: 0, medianDays: null, p90Days: null } },
    ]);
    expect(figures.paths).toEqual([
      { from: 0, to: 1, count: 2 },
      { from: 1, to: 0, count: 1 },
      { from: 1, to: 3, count: 1 },
      { from: 3, to: 1, count: 1 },
    ]);
    expect(figures.flow.stepDays).toBe(1);
    expect(figures.flow.points).toHaveLength(30);
    expect(figures.flow.points[0]).toEqual({ day: '2026-09-01', counts: [1, 2, 1, 0] });
    expect(figures.flow.points[6]).toEqual({ day: '2026-09-07', counts: [1, 1, 1, 1] });
    expect(figures.flow.points.at(-1)).toEqual({ day: '2026-09-30', counts: [1, 2, 1, 0] });
  });

  it('who came and went is a path from outside, and off the board', () => {
    const { paths } = metricsOf(
      board([
        trail([at(null, null), at('2026-09-02', place('waiting', '2026-09-02')), at('2026-09-09', null)]),
        // There in the morning and gone in the evening: no evening ever saw them.
        trail([at(null, null), at('2026-09-02', null)]),
      ]),
    );
    expect(paths).toEqual([
      { from: null, to: 0, count: 1 },
      { from: 0, to: null, count: 1 },
    ]);
  });

  it('who stood on the board when its first day ended did not come: only what they do later is a way', () => {
    const firstDay = day('2026-09-02');
    const founders = [
      // Put on the board on its first day, moved on the next, and gone again later.
      trail([
        at(null, null),
        at('2026-09-02', place('waiting', '2026-08-01')),
        at('2026-09-03', place('working', '2026-09-03')),
        at('2026-09-20', null),
      ]),
      // Stands there ever since.
      trail([at(null, null), at('2026-09-02', place('waiting', '2026-08-01'))]),
      // Taken off on the first day, and came a day later: that is an arrival.
      trail([at(null, null), at('2026-09-02', null), at('2026-09-03', place('waiting', '2026-09-03'))]),
    ];
    const told = metricsOf(board(founders, { from: firstDay, firstDay }));
    expect(told.paths).toEqual([
      { from: null, to: 0, count: 1 },
      { from: 0, to: 1, count: 1 },
      { from: 1, to: null, count: 1 },
    ]);
    // They stood there all the same, and the stay that ended is as long as the card says.
    expect(told.flow.points[0]).toEqual({ day: firstDay, counts: [2, 0, 0, 0] });
    expect(told.timeInLane[0]?.ended).toEqual({ count: 1, medianDays: 33, p90Days: 33 });
    expect(metricsOf(board(founders, { from: firstDay, to: firstDay, firstDay })).paths).toEqual([]);
  });

  it('a stay begins on the day that the card names, also where somebody put it right', () => {
    const { timeInLane } = metricsOf(
      board([
        trail([
          at(null, place('waiting', '2026-08-20')),
          at('2026-09-03', place('waiting', '2026-06-20')),
          at('2026-09-10', place('working', '2026-09-10')),
        ]),
      ]),
    );
    expect(timeInLane[0]?.ended).toEqual({ count: 1, medianDays: 82, p90Days: 82 });
  });

  it('long periods have fewer points, evenly spread, the last one on the last day', () => {
    const came = trail([at(null, null), at('2026-09-29', place('waiting', '2026-09-29'))]);
    for (const [from, stepDays, count] of [
      ['2026-06-03', 1, 120],
      ['2026-06-02', 7, 18],
      ['2025-09-30', 7, 53],
      ['2020-09-30', 21, 105],
    ] as const) {
      const { flow } = metricsOf(board([came], { from: day(from) }));
      expect([flow.stepDays, flow.points.length]).toEqual([stepDays, count]);
      expect(flow.points.at(-1)).toEqual({ day: '2026-09-30', counts: [1, 0, 0, 0] });
      expect(flow.points.at(-2)).toEqual({
        day: addDays(day('2026-09-30'), -stepDays),
        counts: [stepDays === 1 ? 1 : 0, 0, 0, 0],
      });
      expect((flow.points[0]?.day ?? '') >= from).toBe(true);
    }
  });
});
