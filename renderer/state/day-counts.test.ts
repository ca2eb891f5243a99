import { expect, it } from 'vitest';

import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { countDay, marksOf } from './day-counts.ts';

const update = (id: string, after: object): object => ({ op: 'updated', kind: 'citizen', id, before: {}, after });
const CHANGE = [
  update('both', { laneId: 'l2', consultantId: 'k2' }),
  update('handed', { consultantId: null }),
  update('typed', { phone: '11 22 33 44' }),
  { op: 'added', kind: 'citizen', record: { id: 'new' } },
  { op: 'removed', kind: 'citizen', record: { id: 'gone' } },
  { op: 'added', kind: 'company', record: { id: 'netto' } },
  { op: 'updated', kind: 'lane', id: 'l1', before: {}, after: { name: 'Praktik' } },
] as unknown as ChangeSet;

it('counts whose card stands elsewhere, once each, and nothing else', () => {
  expect(countDay(CHANGE)).toEqual({ moved: 1, added: 1, removed: 1, handedOver: 1, all: 4 });
  expect(countDay([])).toMatchObject({ all: 0 });
});

it('marks those whom it counts', () => {
  expect([...marksOf(CHANGE)]).toEqual([
    ['both', 'moved'],
    ['handed', 'moved'],
    ['new', 'added'],
    ['gone', 'moved'],
  ]);
});
