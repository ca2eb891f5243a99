import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CitizenId, ConsultantId, OfferId } from '../../shared/domain/ids.ts';
import { offerState, type Offer, type OfferState, type Proposal } from '../../shared/domain/offer.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { boardStore, readBoard } from './board-store.ts';
import { sameOrNew } from './derive.ts';

interface Index {
  readonly revision: number;
  readonly byOffer: ReadonlyMap<OfferId, readonly Proposal[]>;
  /** Placements that came from an offer. */
  readonly taken: ReadonlyMap<OfferId, number>;
}
const NONE: readonly Proposal[] = [];
let index: Index | null = null;

/** There are few of them: made anew after a change. Lists that stayed the same keep their identity. */
function indexNow(): Index {
  const { revision } = boardStore.getState();
  if (index?.revision === revision) return index;
  const board = readBoard();
  const byOffer = new Map<OfferId, Proposal[]>();
  for (const proposal of board.all('proposal')) {
    const list = byOffer.get(proposal.offerId);
    if (list) list.push(proposal);
    else byOffer.set(proposal.offerId, [proposal]);
  }
  const kept = new Map<OfferId, readonly Proposal[]>();
  for (const [id, list] of byOffer) kept.set(id, sameOrNew(index?.byOffer.get(id), list));
  const taken = new Map<OfferId, number>();
  for (const { offerId } of board.all('placement'))
    if (offerId !== null) taken.set(offerId, (taken.get(offerId) ?? 0) + 1);
  index = { revision, byOffer: kept, taken };
  return index;
}

/** Who was thought of for an offer. The array is replaced, never altered. */
export function proposalsOf(id: OfferId): readonly Proposal[] {
  return indexNow().byOffer.get(id) ?? NONE;
}

export function useProposalsOf(id: OfferId): readonly Proposal[] {
  return boardStore(() => proposalsOf(id));
}

/** How it stands with one citizen and one offer: what waits or was accepted, else a no; undefined for nothing, or where it was taken back. */
export function proposalFor(offerId: OfferId, citizenId: CitizenId): Proposal | undefined {
  const own = proposalsOf(offerId).filter((proposal) => proposal.citizenId === citizenId);
  const alive = own.find(({ state }) => state === 'waiting' || state === 'accepted');
  return alive ?? own.findLast(({ state }) => state === 'declined');
}

/** Where an offer stands. */
export function stateOfOffer(offer: Offer, today: IsoDate): OfferState {
  return offerState(offer, proposalsOf(offer.id), placesTaken(offer.id), today);
}

/** How many placements came from an offer. */
export function placesTaken(id: OfferId): number {
  return indexNow().taken.get(id) ?? 0;
}

/** Proposals that wait for this consultant, of offers that are still open. */
export function proposalsTo(board: BoardReader, consultantId: ConsultantId): readonly Proposal[] {
  const waiting: Proposal[] = [];
  for (const proposal of board.all('proposal')) {
    if (proposal.state !== 'waiting' || board.get('offer', proposal.offerId)?.closed !== null) continue;
    if (board.get('citizen', proposal.citizenId)?.consultantId === consultantId) waiting.push(proposal);
  }
  return waiting;
}

let lastTo: { readonly revision: number; readonly to: ConsultantId; readonly list: readonly Proposal[] } | null = null;

export function useProposalsTo(consultantId: ConsultantId | null): readonly Proposal[] {
  return boardStore(({ revision }) => {
    if (consultantId === null) return NONE;
    if (lastTo?.revision === revision && lastTo.to === consultantId) return lastTo.list;
    const list = proposalsTo(readBoard(), consultantId);
    lastTo = { revision, to: consultantId, list };
    return list;
  });
}

export function useOffer(id: OfferId | null): Offer | undefined {
  return boardStore(() => (id === null ? undefined : readBoard().get('offer', id)));
}
