import type { IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import type { CitizenId, LaneId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import { placementStage, type Placement } from '../placement.ts';
import { judge, questionOf } from './judge.ts';
import { preparedOf } from './prepared.ts';
import type { AskedOffer, Judgement } from './reasons.ts';

/** What is looked at when an offer is matched. */
export interface MatchBoard {
  readonly citizens: Iterable<Citizen>;
  readonly placements: Iterable<Placement>;
  readonly lane: (id: LaneId) => Pick<Lane, 'isEnd'> | undefined;
  readonly today: IsoDate;
}

/** A citizen with what speaks for and against them. */
export interface Ranked extends Judgement {
  readonly citizen: Citizen;
}

export interface Ranking {
  /** Everybody whose way has not ended; who fits best stands first, and among equals the name decides. */
  readonly ranked: readonly Ranked[];
  /** How many were left out since their way has ended. */
  readonly ended: number;
}

/**
 * The whole team's citizens against an offer, which may be half typed. Nobody is left out for what speaks against them. Considerations do not take part:
 * they are told beside it (see `careOf`) and never change the order.
 */
export function rankOffer(asked: AskedOffer, board: MatchBoard): Ranking {
  const citizens: Citizen[] = [];
  let ended = 0;
  for (const citizen of board.citizens) {
    if (board.lane(citizen.laneId)?.isEnd === true) {
      ended += 1;
      continue;
    }
    preparedOf(citizen);
    citizens.push(citizen);
  }
  const placed = presentPlacements(board.placements, board.today);
  const question = questionOf(asked, board.today);
  const ranked = citizens.map((citizen): Ranked => {
    const { for: pro, against, unknown, points } = judge(question, citizen, placed.get(citizen.id));
    return { citizen, for: pro, against, unknown, points };
  });
  return { ranked: ranked.sort(byFit), ended };
}

function byFit(a: Ranked, b: Ranked): number {
  if (a.points !== b.points) return b.points - a.points;
  const left = preparedOf(a.citizen).nameKey;
  const right = preparedOf(b.citizen).nameKey;
  if (left !== right) return left < right ? -1 : 1;
  return a.citizen.id < b.citizen.id ? -1 : a.citizen.id > b.citizen.id ? 1 : 0;
}

/** Where people are now or soon; of several, the one that lasts longest. */
function presentPlacements(placements: Iterable<Placement>, today: IsoDate): ReadonlyMap<CitizenId, Placement> {
  const present = new Map<CitizenId, Placement>();
  for (const placement of placements) {
    if (placementStage(placement, today) === 'ended') continue;
    const before = present.get(placement.citizenId);
    if (!before || lastDay(placement) > lastDay(before)) present.set(placement.citizenId, placement);
  }
  return present;
}

const NEVER = '9999-12-31';
function lastDay({ end, plannedEnd }: Placement): string {
  return end ?? plannedEnd ?? NEVER;
}
