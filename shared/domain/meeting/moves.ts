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

type Change = Extract<MeetingReason, { readonly kind: SinceKind }>;
const isChange = (reason: MeetingReason): reason is Change => 'from' in reason;
