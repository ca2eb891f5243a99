import { describe, expect, it } from 'vitest';

import type { LaneId, OrderKey } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { blankLane, freeSuggestions, keptForIn, laneFieldsOf, lanePatchOf, laneValuesOf } from './lane-draft.ts';

const lane: Lane = {
  id: 'l' as LaneId,
  order: 'a0' as OrderKey,
  name: 'Praktik',
  glanceName: '',
  color: 'blue',
  icon: 'briefcase',
  expectedDays: 91,
  cadenceDays: 14,
  isEnd: false,
  away: null,
  retentionDays: null,
};

describe('the form of a lane', () => {
  it('gives back what it was made of', () => {
    const { id: _id, order: _order, retentionDays: _kept, ...fields } = lane;
    expect(laneFieldsOf(laneValuesOf(lane))).toEqual({ ok: true, value: fields });
    expect(laneFieldsOf(laneValuesOf({ ...lane, expectedDays: null }))).toEqual({
      ok: true,
      value: { ...fields, expectedDays: null },
    });
  });

  it('saves only what was changed', () => {
    expect(lanePatchOf({})).toEqual({ ok: true, value: {} });
    expect(lanePatchOf({ away: 'leave' })).toEqual({ ok: true, value: { away: 'leave' } });
    expect(lanePatchOf({ away: null })).toEqual({ ok: true, value: { away: null } });
    expect(lanePatchOf({ color: 'teal' })).toEqual({ ok: true, value: { color: 'teal' } });
    expect(lanePatchOf({ expectedDays: '' })).toEqual({ ok: true, value: { expectedDays: null } });
  });

  it('keeps how long cards stay apart from the rest, within its range', () => {
    expect(lanePatchOf({ name: 'Afsluttet', retentionDays: '365' })).toEqual({
      ok: true,
      value: { name: 'Afsluttet' },
    });
    expect(keptForIn({ name: 'Afsluttet' })).toEqual({ ok: true, value: undefined });
    expect(keptForIn({ retentionDays: ' ' })).toEqual({ ok: true, value: null });
    expect(keptForIn({ retentionDays: '365' })).toEqual({ ok: true, value: 365 });
    for (const retentionDays of ['0', '3661', 'et år']) expect(keptForIn({ retentionDays }).ok).toBe(false);
  });

  it('offers a colour and names that are free', () => {
    expect(blankLane([lane]).color).toBe('orange');
    const suggestions = [lane, { ...lane, name: 'PRAKTIK' }, { ...lane, name: 'Barsel' }];
    expect(freeSuggestions(suggestions, [lane]).map((one) => one.name)).toEqual(['Barsel']);
  });
});
