import { describe, expect, it } from 'vitest';

import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { createRecordStore } from '../../shared/changes/record-store.ts';
import type { CitizenId, CompanyId, PlacementId } from '../../shared/domain/ids.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../../shared/domain/placement.ts';
import { notePlacements, placementsAtCompany, placementsOfCitizen } from './placement-index.ts';

const placement = (id: string, citizenId: string, companyId: string): Placement => ({
  id: id as PlacementId,
  citizenId: citizenId as CitizenId,
  companyId: companyId as CompanyId,
  offerId: null,
  ...BLANK_PLACEMENT_FIELDS,
});

function boardWith(...placements: Placement[]) {
  const board = createRecordStore({ placement: placements });
  const ids = (list: readonly Placement[]): string[] => list.map(({ id }) => id).sort();
  return {
    of: (id: string) => placementsOfCitizen(board, id as CitizenId),
    at: (id: string) => ids(placementsAtCompany(board, id as CompanyId)),
    ids,
    take: (change: ChangeSet) => {
      board.apply(change);
      notePlacements(board, change);
    },
  };
}

describe('placements by citizen and company', () => {
  it('are those of the board, and none is an empty list', () => {
    const { of, at, ids } = boardWith(
      placement('p1', 'c1', 'f1'),
      placement('p2', 'c1', 'f2'),
      placement('p3', 'c2', 'f1'),
    );
    expect(ids(of('c1'))).toEqual(['p1', 'p2']);
    expect(at('f1')).toEqual(['p1', 'p3']);
    expect(of('nobody')).toEqual([]);
  });

  it('follow what comes, moves to another company and goes', () => {
    const { of, at, ids, take } = boardWith(placement('p1', 'c1', 'f1'));
    expect(at('f1')).toEqual(['p1']);
    take([{ op: 'added', kind: 'placement', record: placement('p2', 'c2', 'f1') }]);
    expect(at('f1')).toEqual(['p1', 'p2']);
    const companyId = (id: string) => ({ companyId: id as CompanyId });
    take([
      { op: 'updated', kind: 'placement', id: 'p1' as PlacementId, before: companyId('f1'), after: companyId('f2') },
    ]);
    expect([at('f1'), at('f2')]).toEqual([['p2'], ['p1']]);
    expect(of('c1')[0]?.companyId).toBe('f2');
    take([{ op: 'removed', kind: 'placement', record: placement('p1', 'c1', 'f2') }]);
    expect([at('f2'), ids(of('c1'))]).toEqual([[], []]);
  });

  it('keep the list of whom nothing changed', () => {
    const { of, take } = boardWith(placement('p1', 'c1', 'f1'), placement('p2', 'c2', 'f1'));
    const before = of('c1');
    take([{ op: 'updated', kind: 'placement', id: 'p2' as PlacementId, before: { role: '' }, after: { role: 'Kok' } }]);
    expect(of('c1')).toBe(before);
    expect(of('c2')[0]?.role).toBe('Kok');
  });
});
