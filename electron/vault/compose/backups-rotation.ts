import { COPY_RULES } from '../../../shared/domain/rules/copies.ts';

/** What deciding about a copy needs. */
export interface KeptCopy {
  readonly folder: string;
  /** Rises with each copy made in a place: clocks jump, this does not. */
  readonly seq: number;
  /** The day it was made, as the clock had it. */
  readonly day: string;
}

/**
 * Which of these whole copies are no longer kept: of the newest one's day the last three stay, of each other day the last one, ten in all. The newest always
 * stays. Precondition: every copy given was found whole, so that a bad one takes no good one's place.
 */
export function copiesToDrop<T extends KeptCopy>(whole: readonly T[]): readonly T[] {
  const newestFirst = [...whole].sort((a, b) => b.seq - a.seq);
  const newestDay = newestFirst[0]?.day;
  const perDay = new Map<string, number>();
  let kept = 0;
  return newestFirst.filter(({ day }) => {
    const before = perDay.get(day) ?? 0;
    const most = day === newestDay ? COPY_RULES.keptOfNewestDay : 1;
    if (before >= most || kept >= COPY_RULES.keptInAll) return true;
    perDay.set(day, before + 1);
    kept += 1;
    return false;
  });
}

/** Whether a copy is due. `lastAt` is null where there is none; a clock that went back makes one due. */
export function isCopyDue(lastAt: string | null, now: string): boolean {
  if (lastAt === null) return true;
  const sinceMs = Date.parse(now) - Date.parse(lastAt);
  return !(sinceMs >= 0 && sinceMs < COPY_RULES.everyHours * HOUR_MS && lastAt.slice(0, DAY) === now.slice(0, DAY));
}

const HOUR_MS = 60 * 60 * 1000;
const DAY = 'YYYY-MM-DD'.length;
