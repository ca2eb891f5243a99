import { beforeAll, expect, it, vi } from 'vitest';

import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { startI18n } from '../../i18n/index.ts';
import { daysIn, keptChoices, keptRules, keptValue, PROPOSED } from './keep-words.ts';
import { stepTo } from './row-keys.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});
const rules = keptRules('2026-11-22' as IsoDate);

it('offers what lies between the bounds of the rules, the proposed one as such, and what holds now', () => {
  const labels = (now: number | null) => keptChoices(rules, now).map(({ label }) => label);
  expect(labels(null)).toEqual(['6 måneder', '1 år', '2 år (forslag)', '3 år', '4 år', '5 år']);
  expect(labels(365)).toEqual(labels(null));
  expect(labels(200)).toEqual(['6 måneder', '200 dage', '1 år', '2 år (forslag)', '3 år', '4 år', '5 år']);
  for (const { value } of keptChoices(rules, 200)) {
    const days = daysIn(value);
    expect(days === null ? value : keptValue(rules, days)).toBe(value);
  }
  expect(keptValue(rules, 730)).toBe(PROPOSED);
});

it('walks through the rows by key, and stays within them', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
  const goal = (key: string, at: number, more = {}) => stepTo({ key, ...plain, ...more }, at, 30);
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => goal(key, 12))).toEqual([
    13, 11, 22, 2, 0, 29,
  ]);
  expect([goal('ArrowUp', 0), goal('PageDown', 25), goal('End', 29)]).toEqual([0, 29, 29]);
  expect([goal('a', 3), goal('ArrowDown', 3, { ctrlKey: true }), goal('End', 3, { shiftKey: true })]).toEqual([
    null,
    null,
    null,
  ]);
  expect(goal('End', 3, { ctrlKey: true })).toBe(29);
});
