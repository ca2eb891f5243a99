import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';

/** What a day did to the cards, as one tells of it. */
export interface DayCounts {
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
  /** To another consultant, on the same lane. */
  readonly handedOver: number;
  readonly all: number;
}

/** Whose card stands elsewhere after a day than before it, or is new. */
export type Marks = ReadonlyMap<CitizenId, 'moved' | 'added'>;
export const NO_MARKS: Marks = new Map();

/** `change`: what came of the day in all. */
export function countDay(change: ChangeSet): DayCounts {
  const counts = { moved: 0, added: 0, removed: 0, handedOver: 0 };
  for (const one of change) {
    if (one.kind !== 'citizen') continue;
    if (one.op !== 'updated') counts[one.op] += 1;
    else if (one.after.laneId !== undefined) counts.moved += 1;
    else if (one.after.consultantId !== undefined) counts.handedOver += 1;
  }
  return { ...counts, all: counts.moved + counts.added + counts.removed + counts.handedOver };
}

/** `change`: what came of the day in all. Those who went bear no mark, since they are not there; they are named as moved for who looks from the day before. */
export function marksOf(change: ChangeSet): Marks {
  const marks = new Map<CitizenId, 'moved' | 'added'>();
  for (const one of change) {
    if (one.kind !== 'citizen') continue;
    if (one.op === 'added') marks.set(one.record.id, 'added');
    else if (one.op === 'removed') marks.set(one.record.id, 'moved');
    else if (one.after.laneId !== undefined || one.after.consultantId !== undefined) marks.set(one.id, 'moved');
  }
  return marks;
}
