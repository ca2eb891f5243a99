import { expect, it } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import { attentionOf } from '../../shared/domain/attention.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from '../../shared/domain/testing/samples.ts';
import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';
import { attentionOnBoard } from './attention.ts';

const today = SAMPLE_DAY;
const lane = laneWith();
const citizens = Array.from({ length: 50 }, (_, index) =>
  citizenWith(`Person ${String(index)}`, {
    laneSince: daysAgo(index * 3),
    lastContact: daysAgo(index),
    nextDate: index % 5 === 0 ? null : addDays(today, 10 - index),
  }),
);
const board = createRecordStore({ lane: [lane], citizen: citizens });

/** The rule itself, with nothing remembered. */
const told = (day: IsoDate): unknown =>
  [...board.all('citizen')]
    .flatMap((one) => attentionOf(one, board.get('lane', one.laneId) ?? lane, day) ?? [])
    .sort(byId);
const byId = (a: { citizenId: string }, b: { citizenId: string }): number => (a.citizenId < b.citizenId ? -1 : 1);
const found = (day: IsoDate): unknown => [...attentionOnBoard(board, day)].sort(byId);

it('finds what the rule finds, also after a change, another rhythm and midnight', () => {
  expect(found(today)).toEqual(told(today));
  const [first] = citizens;
  if (!first) throw new Error('there is somebody');
  board.apply([
    {
      op: 'updated',
      kind: 'citizen',
      id: first.id,
      before: { nextDate: null },
      after: { nextDate: addDays(today, 3) },
    },
    { op: 'updated', kind: 'lane', id: lane.id, before: { cadenceDays: 14 }, after: { cadenceDays: 30 } },
  ]);
  expect(found(today)).toEqual(told(today));
  expect(found(addDays(today, 1))).toEqual(told(addDays(today, 1)));
  expect(found(today)).toEqual(told(today));
});

it('looks at nobody twice while nothing changes', () => {
  const once = attentionOnBoard(board, today);
  expect(attentionOnBoard(board, today).every((one, at) => one === once[at])).toBe(true);
});
