import type { CitizenId, ConsultantId, LaneId } from '../ids.ts';
import type { AgendaItem, MeetingReason, SinceKind } from './agenda.ts';

/** Somebody whose way since the last meeting is shown on the board; lane null: was not on the board. */
export interface MovedCard {
  readonly id: CitizenId;
  readonly kind: SinceKind;
  readonly fromLane: LaneId | null;
  /** Whose they were then; null: nobody's, or not on the board. */
  readonly fromOwner: ConsultantId | null;
}

/** Those on an agenda who came, moved or ended since the last meeting, in its order. */
export function movesOf(agenda: readonly AgendaItem[]): readonly MovedCard[] {
  return agenda.flatMap((item) => {
    const change = item.kind === 'citizen' ? item.reasons.find(isChange) : undefined;
    if (item.kind !== 'citizen' || change === undefined) return [];
    const { kind, from } = change;
    return [{ id: item.id, kind, fromLane: from?.laneId ?? null, fromOwner: from?.ownerId ?? null }];
  });
}

/** Where somebody stood when the meeting began. */
interface StoodAtStart {
  readonly lane: LaneId | undefined;
  readonly owner: ConsultantId | null | undefined;
}

/**
 * The way of one step of an agenda, as its card tells it: whoever was moved in the meeting comes from where they stood when it began, else from where they
 * stood at the last one. Undefined where nothing changed since that.
 */
export function wayOf(
  item: AgendaItem,
  laneNow: LaneId | undefined,
  { lane, owner }: StoodAtStart,
): readonly MovedCard[] | undefined {
  const [move] = movesOf([item]);
  if (move === undefined) return undefined;
  if (lane === undefined || laneNow === undefined || lane === laneNow) return [move];
  return [{ ...move, kind: 'moved', fromLane: lane, fromOwner: owner === undefined ? move.fromOwner : owner }];
}

type Change = Extract<MeetingReason, { readonly kind: SinceKind }>;
const isChange = (reason: MeetingReason): reason is Change => 'from' in reason;
