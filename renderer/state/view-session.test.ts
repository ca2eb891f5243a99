import { describe, expect, it } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import type { ConsultantId, LaneId, OrderKey } from '../../shared/domain/ids.ts';
import { viewOf } from './view-session.ts';
import { INITIAL_VIEW } from './view.ts';

const board = createRecordStore({
  consultant: [
    {
      id: 'left' as ConsultantId,
      name: 'Mette Hornbæk',
      initials: 'MH',
      color: 'blue',
      order: 'a0' as OrderKey,
      active: false,
      limit: null,
    },
  ],
  lane: [
    {
      id: 'l1' as LaneId,
      name: 'Praktik',
      glanceName: '',
      color: 'blue',
      icon: 'star',
      order: 'a0' as OrderKey,
      expectedDays: null,
      cadenceDays: null,
      isEnd: false,
      away: null,
      retentionDays: null,
    },
  ],
});
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('the view kept over a lock', () => {
  it('comes back as it was', () => {
    const view = {
      layout: 'together',
      filter: 'åse',
      only: ['none'],
      sieve: { lanes: ['l1'], languages: ['Dari'], experience: 'kok', licence: 'B', minHours: 15, isOverdue: true },
      panel: { kind: 'lane-edit', id: 'l1' },
    } as const;
    expect(viewOf(throughJson(view), board)).toEqual(view);
  });

  it('lets go of what is not on the board any more', () => {
    const sieve = { ...INITIAL_VIEW.sieve, lanes: ['gone'] };
    const kept = { ...INITIAL_VIEW, only: ['gone', 'left'], sieve, panel: { kind: 'citizen', id: 'gone' } };
    expect(viewOf(kept, board)).toEqual(INITIAL_VIEW);
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    { panel: { kind: 'unheard-of' }, layout: 3, filter: {}, only: 'all', sieve: { lanes: 7, minHours: 'x' } },
  ])('begins anew from %j', (kept) => {
    expect(viewOf(kept, board)).toEqual(INITIAL_VIEW);
  });
});
