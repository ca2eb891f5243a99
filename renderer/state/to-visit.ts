import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CitizenId, CompanyId } from '../../shared/domain/ids.ts';
import { placementStage } from '../../shared/domain/placement.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { boardStore, readBoard } from './board-store.ts';
import { placementsAtCompany } from './placement-index.ts';

/** Whom a visit to a company is about: who is there or begins there, then who is thought of for an offer of it that stands open. */
export function peopleToVisit(board: BoardReader, id: CompanyId, today: IsoDate): readonly CitizenId[] {
  const found = new Set<CitizenId>();
  for (const placement of placementsAtCompany(board, id))
    if (placementStage(placement, today) !== 'ended') found.add(placement.citizenId);
  for (const { state, offerId, citizenId } of board.all('proposal')) {
    if (state !== 'waiting' && state !== 'accepted') continue;
    const offer = board.get('offer', offerId);
    if (offer?.companyId === id && offer.closed === null) found.add(citizenId);
  }
  return [...found].filter((one) => board.get('citizen', one) !== undefined);
}

/** The same of the board on show. Kept while nothing on the board changes. */
export function usePeopleToVisit(id: CompanyId, today: IsoDate): readonly CitizenId[] {
  boardStore((state) => state.revision);
  return peopleToVisit(readBoard(), id, today);
}
