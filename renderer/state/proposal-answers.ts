import { useMemo } from 'react';

import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { ConsultantId, OfferId, ProposalId } from '../../shared/domain/ids.ts';
import type { Proposal } from '../../shared/domain/offer.ts';
import { ruleOn } from '../../shared/domain/rules/rules.ts';
import { daysBetween, type IsoDate } from '../../shared/lib/iso-date.ts';
import { boardStore, readBoard } from './board-store.ts';
import { useDraft } from './drafts.ts';
import { useProposalsTo } from './proposals.ts';
import { useToday } from './today.ts';

/** What colleagues said to one consultant's proposals, and what was agreed but has not become a placement. */
interface Answers {
  /** Of colleagues' citizens: a yes until there is a placement, a no for some days; either until it is seen. The newest first. */
  readonly toMe: readonly Proposal[];
  /** A yes to one of the consultant's own citizens, until there is a placement. The oldest first. */
  readonly toPlace: readonly Proposal[];
}
/** An answer as it was when somebody said that they have seen it: another answer to the same proposal is news again. */
type SeenAnswer = `${ProposalId} ${'accepted' | 'declined'}`;

const NOTHING: Answers = { toMe: [], toPlace: [] };

export function answersOf(
  board: BoardReader,
  me: ConsultantId,
  { today, seen }: { readonly today: IsoDate; readonly seen: readonly string[] },
): Answers {
  const alive = stillWanted(board);
  const toMe: Proposal[] = [];
  const toPlace: Proposal[] = [];
  for (const proposal of board.all('proposal')) {
    const citizen = board.get('citizen', proposal.citizenId);
    const { state } = proposal;
    if (!citizen || (state !== 'accepted' && state !== 'declined') || !alive(proposal)) continue;
    if (citizen.consultantId === me) {
      if (state === 'accepted') toPlace.push(proposal);
    } else if (
      proposal.fromId === me &&
      !seen.includes(seenMark(proposal)) &&
      (state === 'accepted' || isFresh(proposal, today))
    )
      toMe.push(proposal);
  }
  return {
    toMe: toMe.sort((a, b) => compare(b, a)),
    toPlace: toPlace.sort(compare),
  };
}

/** Whether an offer still has a place for somebody, who has not got it yet. */
function stillWanted(board: BoardReader): (proposal: Proposal) => boolean {
  const taken = new Map<OfferId, number>();
  const placed = new Set<string>();
  for (const { offerId, citizenId } of board.all('placement')) {
    if (offerId === null) continue;
    taken.set(offerId, (taken.get(offerId) ?? 0) + 1);
    placed.add(`${offerId} ${citizenId}`);
  }
  return ({ offerId, citizenId }) => {
    const offer = board.get('offer', offerId);
    if (offer?.closed !== null || placed.has(`${offerId} ${citizenId}`)) return false;
    return (taken.get(offerId) ?? 0) < offer.places;
  };
}

function isFresh({ answeredOn }: Proposal, today: IsoDate): boolean {
  return answeredOn !== null && daysBetween(answeredOn, today) < (ruleOn('proposal.no-is-shown', today)?.value ?? 0);
}

function compare(a: Proposal, b: Proposal): number {
  const [one, other] = [`${a.answeredOn ?? ''} ${a.id}`, `${b.answeredOn ?? ''} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

export function seenMark({ id, state }: Proposal): SeenAnswer {
  return `${id} ${state === 'accepted' ? 'accepted' : 'declined'}`;
}

const NONE_SEEN: readonly string[] = [];

/** Which answers whoever sits here has seen; kept with what else is kept for that person. */
export function useSeenAnswers() {
  const { value, set } = useDraft<readonly string[]>('answers-seen', NONE_SEEN);
  return {
    seen: value,
    see: (proposal: Proposal): void => set((before) => [...stillThere(before), seenMark(proposal)]),
    unsee: (proposal: Proposal): void => set((before) => before.filter((mark) => mark !== seenMark(proposal))),
  };
}

/** Marks of proposals that are gone are let go of. */
function stillThere(marks: readonly string[]): readonly string[] {
  const board = readBoard();
  return marks.filter((mark) => board.get('proposal', mark.split(' ')[0] as ProposalId) !== undefined);
}

export function useAnswersOf(me: ConsultantId | null): Answers {
  const today = useToday();
  const { seen } = useSeenAnswers();
  const revision = boardStore((state) => state.revision);
  return useMemo(
    () => ({ revision, found: me === null ? NOTHING : answersOf(readBoard(), me, { today, seen }) }),
    [revision, me, today, seen],
  ).found;
}

/** How much of what is between colleagues waits for somebody: proposals to be answered, and answers that were not seen. */
export function useProposalNews(me: ConsultantId | null): { readonly toAnswer: number; readonly answers: number } {
  return { toAnswer: useProposalsTo(me).length, answers: useAnswersOf(me).toMe.length };
}
