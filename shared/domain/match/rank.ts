import type { IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import type { CitizenId, LaneId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import { placementStage, type Placement } from '../placement.ts';
import { judge, questionOf } from './judge.ts';
import { preparedOf, type Prepared } from './prepared.ts';
import { NO_FIT, type AskedOffer, type Judgement } from './reasons.ts';

/** What is looked at when an offer is matched. */
export interface MatchBoard {
  readonly citizens: Iterable<Citizen>;
  readonly placements: Iterable<Placement>;
  readonly lane: (id: LaneId) => Pick<Lane, 'isEnd' | 'away'> | undefined;
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
  for (const citizen of board.citizens)
    if (board.lane(citizen.laneId)?.isEnd === true) ended += 1;
    else citizens.push(citizen);
  const entries = byName(citizens);
  const placed = presentPlacements(board.placements, board.today);
  const question = questionOf(asked, board.today);
  const byPoints = new Map<number, Ranked[]>();
  for (const { citizen, card } of entries) {
    const found = judge(question, {
      citizen,
      card,
      away: board.lane(citizen.laneId)?.away ?? null,
      placement: placed.get(citizen.id),
    });
    const ranked = { citizen, for: found.for, against: found.against, unknown: found.unknown, points: found.points };
    const equals = byPoints.get(found.points);
    if (equals) equals.push(ranked);
    else byPoints.set(found.points, [ranked]);
  }
  // Within equals they stand by name already.
  const best = [...byPoints].sort(([a], [b]) => b - a);
  return { ranked: best.flatMap(([, equals]) => equals), ended };
}

/** Whether more speaks for somebody than against, nothing stands in the way (see `NO_FIT`), and their work fits where the offer names one. For pointing out, never for leaving out. */
export function isFit(
  { for: pro, against, points }: Pick<Judgement, 'for' | 'against' | 'points'>,
  asked: AskedOffer,
): boolean {
  if (against.some(({ kind }) => NO_FIT.has(kind))) return false;
  const isWorkNamed = `${asked.branch}${asked.role}`.trim() !== '';
  return points > 0 && (!isWorkNamed || pro.some(({ kind }) => kind === 'work'));
}

interface Entry {
  readonly citizen: Citizen;
  readonly card: Prepared;
}
/** The last people that were asked about, by name: from one letter typed to the next they are the same. */
let last: { readonly citizens: readonly Citizen[]; readonly entries: readonly Entry[] } = { citizens: [], entries: [] };

function byName(citizens: readonly Citizen[]): readonly Entry[] {
  if (citizens.length === last.citizens.length && citizens.every((citizen, at) => citizen === last.citizens[at]))
    return last.entries;
  const entries = citizens.map((citizen): Entry => ({ citizen, card: preparedOf(citizen) }));
  entries.sort((a, b) => compare(a.card.nameKey, b.card.nameKey) || compare(a.citizen.id, b.citizen.id));
  last = { citizens, entries };
  return entries;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
