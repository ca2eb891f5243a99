import { describe, expect, it } from 'vitest';

import { addDays, parseIsoDate, type IsoDate } from '../lib/iso-date.ts';
import { daysInLane, nextDateState, stayState } from './due.ts';
import { COLOR_KEYS, LANE_ICONS } from './palette.ts';
import { daysOf, ruleOn } from './rules/rules.ts';
import { saysHealth } from './rules/health-words.ts';
import { suggestedLanes } from './rules/suggested-lanes.ts';
import { RULES } from './rules/table.ts';

const TODAY = '2026-11-21' as IsoDate;

describe('days in the lane', () => {
  it.each([
    ['2026-11-21', 0],
    ['2026-11-20', 1],
    ['2026-10-24', 28],
    ['2025-11-21', 365],
    ['2026-12-24', 0],
  ])('since %s: %i', (laneSince, days) => {
    expect(daysInLane({ laneSince: laneSince as IsoDate }, TODAY)).toBe(days);
  });

  it('counts the leap day and both changes of the clock', () => {
    expect(daysInLane({ laneSince: '2024-02-28' as IsoDate }, '2024-03-01' as IsoDate)).toBe(2);
    expect(daysInLane({ laneSince: '2026-03-28' as IsoDate }, '2026-03-29' as IsoDate)).toBe(1);
    expect(daysInLane({ laneSince: '2026-10-25' as IsoDate }, '2026-10-26' as IsoDate)).toBe(1);
  });
});

describe('a stay against what is expected', () => {
  it.each([
    [null, 9999, 'none'],
    [100, 0, 'within'],
    [100, 79, 'within'],
    [100, 80, 'near'],
    [100, 100, 'near'],
    [100, 101, 'over'],
    [1, 0, 'within'],
    [1, 1, 'near'],
    [1, 2, 'over'],
  ] as const)('expected %s, %i days: %s', (expected, days, state) => {
    expect(stayState(expected, days)).toBe(state);
  });
});

describe('the next date', () => {
  it.each([
    [null, { kind: 'none' }],
    ['2026-11-21', { kind: 'today' }],
    ['2026-11-22', { kind: 'later', days: 1 }],
    ['2027-01-01', { kind: 'later', days: 41 }],
    ['2026-11-20', { kind: 'overdue', days: 1 }],
    ['2026-10-31', { kind: 'overdue', days: 21 }],
  ] as const)('%s: %j', (date, state) => {
    expect(nextDateState(date as IsoDate | null, TODAY)).toEqual(state);
  });
});

describe('rules', () => {
  it('takes the version in force on the day', () => {
    expect(ruleOn('igu.schooling', '2021-04-30' as IsoDate)?.value).toBe(20);
    expect(ruleOn('igu.schooling', '2021-05-01' as IsoDate)?.value).toBe(23);
    expect(ruleOn('igu.schooling', TODAY)).toMatchObject({ value: 23, unit: 'weeks', certainty: 'A' });
  });

  it('has one version a key and first day, each with a source', () => {
    const versions = RULES.map(({ key, from }) => `${key} ${from ?? ''}`);
    expect(new Set(versions).size).toBe(versions.length);
    for (const { key, value, from, source } of RULES) {
      expect(value, key).toBeGreaterThan(0);
      expect(source, key).not.toBe('');
      if (from !== null) expect(parseIsoDate(from), key).toBe(from);
    }
  });

  it('turns times into days, and nothing else', () => {
    expect(daysOf({ value: 26, unit: 'weeks' })).toBe(182);
    expect(daysOf({ value: 1, unit: 'months' })).toBe(30);
    expect(daysOf({ value: 2, unit: 'years' })).toBe(730);
    expect(daysOf({ value: 37, unit: 'hours-a-week' })).toBeUndefined();
  });
});

describe('suggested lanes', () => {
  it('are those of the wall, in order, with the stays a source gives', () => {
    expect(suggestedLanes('da', TODAY).map(({ name, expectedDays }) => [name, expectedDays])).toEqual([
      ['Ny / modtagelse', 30],
      ['Praktik', 182],
      ['Praktik + løntimer', null],
      ['Løntilskud', 183],
      ['IGU', 730],
      ['Sygemeldt', null],
      ['Barsel', 364],
      ['Efterværn', null],
      ['Parkeret til dato', null],
      ['Afsluttet', null],
    ]);
  });

  it('have another name for the overview exactly where the name says something about health', () => {
    for (const lang of ['da', 'en'] as const)
      for (const { name, glanceName } of suggestedLanes(lang, TODAY)) {
        expect([name, glanceName !== '']).toEqual([name, saysHealth(name)]);
        expect(saysHealth(glanceName)).toBe(false);
      }
    expect(suggestedLanes('da', TODAY).flatMap(({ glanceName }) => glanceName || [])).toEqual(['Pause', 'Orlov']);
    expect(suggestedLanes('en', TODAY).flatMap(({ glanceName }) => glanceName || [])).toEqual(['Break', 'Leave']);
  });

  it('tell why people are away exactly where the name says something about health', () => {
    const away = suggestedLanes('da', TODAY).flatMap((lane) => (lane.away === null ? [] : [[lane.name, lane.away]]));
    expect(away).toEqual([
      ['Sygemeldt', 'sickness'],
      ['Barsel', 'parental-leave'],
    ]);
  });

  it('differ in name only between the languages; each has its own colour and picture; the last is the end', () => {
    const [danish, english] = [suggestedLanes('da', TODAY), suggestedLanes('en', addDays(TODAY, 1))];
    const nameless = (lanes: typeof danish) => lanes.map((lane) => ({ ...lane, name: '', glanceName: '' }));
    expect(nameless(english)).toEqual(nameless(danish));
    for (const lanes of [danish, english]) {
      for (const key of ['name', 'color', 'icon'] as const)
        expect(new Set(lanes.map((lane) => lane[key])).size).toBe(lanes.length);
      expect(lanes.map(({ isEnd }) => isEnd)).toEqual(lanes.map((_lane, index) => index === lanes.length - 1));
    }
    for (const { color, icon } of danish) {
      expect(COLOR_KEYS).toContain(color);
      expect(LANE_ICONS).toContain(icon);
    }
  });
});
