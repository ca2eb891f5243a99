import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRecordStore, type RecordStore } from '../../shared/changes/record-store.ts';
import { decideCommand } from '../../shared/commands/index.ts';
import type { CitizenId, ConsultantId, LaneId, OrderKey } from '../../shared/domain/ids.ts';
import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { NO_FILTER } from '../../shared/domain/saved-view.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { deriveLanes, type LaneViews } from './derive.ts';
import { createMatcher, type Matcher } from './filter.ts';

const LANES = ['l1', 'l2', 'l3'] as LaneId[];
const OWNERS = ['c1', 'c2'] as ConsultantId[];
const IDS = Array.from({ length: 8 }, (_, index) => `p${index}` as CitizenId);
const today = '2026-11-21' as IsoDate;

function board(): RecordStore {
  return createRecordStore({
    lane: LANES.map((id, index) => ({
      id,
      name: id,
      glanceName: '',
      color: 'blue',
      icon: 'star',
      order: `a${index}` as OrderKey,
      expectedDays: null,
      cadenceDays: null,
      isEnd: false,
      away: null,
      retentionDays: null,
    })),
    consultant: OWNERS.map((id, index) => ({
      id,
      name: `Konsulent ${id}`,
      initials: id,
      color: 'blue',
      order: `a${index}` as OrderKey,
      active: true,
      limit: null,
    })),
  });
}

const id = fc.constantFrom(...IDS);
const laneId = fc.constantFrom(...LANES);
const consultantId = fc.constantFrom(...OWNERS, null);
const name = fc.constantFrom('Amina', 'Åse', 'Yusuf', 'Ødegård');
const command = fc.oneof(
  fc.record({
    name: fc.constant('citizen.add' as const),
    payload: fc.record({
      id,
      laneId,
      consultantId,
      fields: name.map((text) => ({ ...BLANK_CITIZEN_FIELDS, name: text })),
    }),
  }),
  fc.record({
    name: fc.constant('citizen.move' as const),
    payload: fc.record({
      id,
      laneId,
      consultantId,
      place: fc.oneof(fc.constant('last' as const), fc.record({ after: fc.option(id) })),
    }),
  }),
  fc.record({ name: fc.constant('citizen.edit' as const), payload: fc.record({ id, patch: fc.record({ name }) }) }),
  fc.record({ name: fc.constant('citizen.remove' as const), payload: fc.record({ id }) }),
);

function content(views: LaneViews): unknown {
  return [...views].map(([lane, view]) => [
    lane,
    view.ids,
    [...view.byOwner].sort(),
    [...view.totals].sort(),
    view.total,
  ]);
}

describe('the views of lanes', () => {
  it('are what a fresh computation gives, whatever was done, and keep what was not touched', () => {
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 40 }),
        fc.constantFrom('', 'amina', 'åse', 'konsulent c1'),
        (commands, filter) => {
          const store = board();
          const matches: Matcher = createMatcher({ ...NO_FILTER, text: filter }, store, today);
          let views = deriveLanes(store, LANES, matches, 'all', new Map());
          for (const one of commands) {
            const decision = decideCommand(store, { id: 'x', ...one }, { today });
            if (!decision.ok) continue;
            const touched = store.apply(decision.value);
            const next = deriveLanes(store, LANES, matches, touched, views);
            for (const lane of LANES) if (!touched.has(lane)) expect(next.get(lane)).toBe(views.get(lane));
            views = next;
            expect(content(views)).toEqual(content(deriveLanes(store, LANES, matches, 'all', new Map())));
          }
        },
      ),
    );
  });

  it('keep the arrays of cells that a change in their lane left as they were', () => {
    const store = board();
    const add = (citizen: string, owner: ConsultantId) =>
      decideCommand(
        store,
        {
          id: 'x',
          name: 'citizen.add',
          payload: {
            id: citizen as CitizenId,
            laneId: 'l1' as LaneId,
            consultantId: owner,
            fields: { ...BLANK_CITIZEN_FIELDS, name: citizen },
          },
        },
        { today },
      );
    for (const [citizen, owner] of [
      ['a', 'c1'],
      ['b', 'c2'],
    ] as const) {
      const added = add(citizen, owner as ConsultantId);
      if (added.ok) store.apply(added.value);
    }
    const before = deriveLanes(store, LANES, null, 'all', new Map());
    const third = add('c', 'c2' as ConsultantId);
    const after = deriveLanes(store, LANES, null, third.ok ? store.apply(third.value) : new Set(), before);
    const [lane] = LANES;
    const cell = (views: LaneViews, owner: string) => views.get(lane as LaneId)?.byOwner.get(owner as ConsultantId);
    expect(cell(after, 'c1')).toBe(cell(before, 'c1'));
    expect(cell(after, 'c2')).toEqual(['b', 'c']);
    expect(after.get('l2' as LaneId)).toBe(before.get('l2' as LaneId));
  });
});
