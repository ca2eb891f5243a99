import { changedId, type ChangeSet } from '../../shared/changes/change-set.ts';
import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CitizenId, CompanyId } from '../../shared/domain/ids.ts';
import type { Placement } from '../../shared/domain/placement.ts';

type Lists<Id> = Map<Id, readonly Placement[]>;
interface Index {
  readonly byCitizen: Lists<CitizenId>;
  readonly byCompany: Lists<CompanyId>;
}

const NONE: readonly Placement[] = [];
/** By board; made when somebody first asks. */
const indexes = new WeakMap<BoardReader, Index>();

/** Somebody's placements, in no order. The array is replaced, never altered, so it can be compared by identity. */
export function placementsOfCitizen(board: BoardReader, id: CitizenId): readonly Placement[] {
  return indexOf(board).byCitizen.get(id) ?? NONE;
}

/** The placements a company has or had, in the same way. */
export function placementsAtCompany(board: BoardReader, id: CompanyId): readonly Placement[] {
  return indexOf(board).byCompany.get(id) ?? NONE;
}

/** Follows a change that the board has taken in: only the lists it touches are made anew. */
export function notePlacements(board: BoardReader, change: ChangeSet): void {
  const index = indexes.get(board);
  if (!index) return;
  for (const one of change) {
    if (one.kind !== 'placement') continue;
    const id = changedId(one) as Placement['id'];
    const after = board.get('placement', id);
    const before: Partial<Placement> = one.op === 'updated' ? one.before : one.record;
    const citizenId = after?.citizenId ?? before.citizenId;
    if (citizenId !== undefined) replaceIn(index.byCitizen, citizenId, id, after);
    const { companyId } = before;
    if (companyId !== undefined && companyId !== after?.companyId) replaceIn(index.byCompany, companyId, id, undefined);
    if (after) replaceIn(index.byCompany, after.companyId, id, after);
  }
}

function replaceIn<Id>(lists: Lists<Id>, key: Id, id: Placement['id'], after: Placement | undefined): void {
  const others = (lists.get(key) ?? NONE).filter((placement) => placement.id !== id);
  lists.set(key, after ? [...others, after] : others);
}

function indexOf(board: BoardReader): Index {
  const known = indexes.get(board);
  if (known) return known;
  const byCitizen = new Map<CitizenId, Placement[]>();
  const byCompany = new Map<CompanyId, Placement[]>();
  for (const placement of board.all('placement')) {
    listIn(byCitizen, placement.citizenId).push(placement);
    listIn(byCompany, placement.companyId).push(placement);
  }
  const index: Index = { byCitizen: new Map(byCitizen), byCompany: new Map(byCompany) };
  indexes.set(board, index);
  return index;
}

function listIn<Id>(lists: Map<Id, Placement[]>, id: Id): Placement[] {
  const list = lists.get(id) ?? [];
  lists.set(id, list);
  return list;
}
