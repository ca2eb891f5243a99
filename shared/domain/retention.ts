import { addDays, daysBetween, type IsoDate } from '../lib/iso-date.ts';
import type { Citizen } from './citizen.ts';
import type { CitizenId, LaneId } from './ids.ts';
import type { Lane } from './lane.ts';
import { ruleOn } from './rules/rules.ts';

/** Most citizens that are erased together. */
export const MOST_ERASED = 1000;

/** Somebody whose time on the board is over, or will be soon. */
export interface Kept {
  readonly citizenId: CitizenId;
  readonly laneId: LaneId;
  /** The first day on which the card has stood there as long as it may. */
  readonly dueOn: IsoDate;
  /** Whole days since `dueOn`, 0 on it; negative: so many days until it. */
  readonly overDays: number;
}

/** When a card in this lane has been kept as long as it may; null where the lane ends nothing, or a person decides. Counted in calendar days from the day on which the card came there. */
export function dueOn(
  { laneSince }: Pick<Citizen, 'laneSince'>,
  { isEnd, retentionDays }: Pick<Lane, 'isEnd' | 'retentionDays'>,
): IsoDate | null {
  return isEnd && retentionDays !== null ? addDays(laneSince, retentionDays) : null;
}

/** Who has been kept as long as their lane says (`due`), and who will have been within the time of the rule `retention.due-soon` (`soon`). Longest waiting first. Nobody is erased by this. */
export function keptTooLong(
  citizens: Iterable<Pick<Citizen, 'id' | 'laneId' | 'laneSince'>>,
  laneOf: (id: LaneId) => Pick<Lane, 'isEnd' | 'retentionDays'> | undefined,
  today: IsoDate,
): { readonly due: readonly Kept[]; readonly soon: readonly Kept[] } {
  const soonDays = ruleOn('retention.due-soon', today)?.value ?? 0;
  const due: Kept[] = [];
  const soon: Kept[] = [];
  for (const citizen of citizens) {
    const lane = laneOf(citizen.laneId);
    const day = lane ? dueOn(citizen, lane) : null;
    if (day === null) continue;
    const overDays = daysBetween(day, today);
    const kept = { citizenId: citizen.id, laneId: citizen.laneId, dueOn: day, overDays };
    if (overDays >= 0) due.push(kept);
    else if (-overDays <= soonDays) soon.push(kept);
  }
  const byDay = (a: Kept, b: Kept): number => b.overDays - a.overDays;
  return { due: due.sort(byDay), soon: soon.sort(byDay) };
}
