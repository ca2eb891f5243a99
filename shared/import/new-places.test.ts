import { expect, it } from 'vitest';

import { createRecordStore } from '../changes/record-store.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { newLanes } from './new-places.ts';

const awayOf = (name: string) =>
  newLanes([name], createRecordStore({}), () => 'l1', '2026-11-22' as IsoDate).map(({ away }) => away);

it.each([
  ['Sygemeldt', 'sickness'],
  ['SYGEMELDTE', 'sickness'],
  ['Langtidssygemeldt', 'sickness'],
  ['Sick leave', 'sickness'],
  ['Barsel', 'parental-leave'],
  ['På barsel', 'parental-leave'],
  ['Orlov', 'leave'],
  ['Tilbage efter sygemelding', null],
  ['Barselsvikarer', null],
  ['Praktik', null],
] as const)('a lane called %s: %s', (name, away) => {
  expect(awayOf(name)).toEqual([away]);
});
