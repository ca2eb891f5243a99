import { expect, it } from 'vitest';

import type { CitizenId, ConsultantId, LaneId, OfferId } from '../ids.ts';
import { movesOf, wayOf } from './moves.ts';

it('of an agenda those who came, moved or ended are told, with the lane and whose they were then', () => {
  const from = { laneId: 'l' as LaneId, name: 'Praktik', color: 'blue', ownerId: 'k' as ConsultantId } as const;
  expect(
    movesOf([
      { kind: 'citizen', id: 'late' as CitizenId, reasons: [{ kind: 'overdue', days: 3 }] },
      {
        kind: 'citizen',
        id: 'moved' as CitizenId,
        reasons: [
          { kind: 'moved', from },
          { kind: 'overdue', days: 3 },
        ],
      },
      { kind: 'offer', id: 'o' as OfferId },
      { kind: 'citizen', id: 'new' as CitizenId, reasons: [{ kind: 'came', from: null }] },
    ]),
  ).toEqual([
    { id: 'moved', kind: 'moved', fromLane: 'l', fromOwner: 'k' },
    { id: 'new', kind: 'came', fromLane: null, fromOwner: null },
  ]);
});

it('the way of one card begins where its words say: where they stood when the meeting began, of whoever was moved in it', () => {
  const from = { laneId: 'praktik' as LaneId, name: 'Praktik', color: 'blue', ownerId: 'k' as ConsultantId } as const;
  const item = { kind: 'citizen', id: 'x' as CitizenId, reasons: [{ kind: 'moved', from }] } as const;
  const start = { lane: 'igu' as LaneId, owner: 'm' as ConsultantId };
  expect(wayOf(item, 'igu' as LaneId, start)).toMatchObject([{ fromLane: 'praktik', fromOwner: 'k' }]);
  expect(wayOf(item, 'job' as LaneId, start)).toMatchObject([{ kind: 'moved', fromLane: 'igu', fromOwner: 'm' }]);
  const unchanged = { ...item, reasons: [{ kind: 'overdue', days: 3 }] } as const;
  expect(wayOf(unchanged, 'job' as LaneId, start)).toBeUndefined();
});
