import type { Refusal } from '../../../shared/commands/refusal.ts';
import { FOUNDER } from '../../../shared/domain/person.ts';
import { daysOf, ruleOn } from '../../../shared/domain/rules/rules.ts';
import type { RuleKey } from '../../../shared/domain/rules/table.ts';
import type { AccessKept, AccessPruned } from '../../../shared/ipc/access-schemas.ts';
import { addDays, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { OpenBoard } from './open-board.ts';
import { lastMomentOf } from './past-board.ts';

/** Under the board's own name in the table of what people have open. */
const KEPT_DAYS_KEY = 'access-log-days';

/** How long the log is kept, and what would go if it were kept for so many days; null: as proposed. Refused: out-of-range. Throws `StoreError`. */
export function accessKept(board: OpenBoard, days: number | null): Promise<Result<AccessKept, Refusal>> {
  return board.queue.run(async () => {
    const refusal = refusalOf(board, days);
    if (refusal) return err(refusal);
    await board.access.writeNow();
    const { day, moment } = beginningOf(board, days ?? proposedDays(board));
    const rows = await board.store.countAccessBefore(moment);
    const chosen = await chosenDays(board);
    return ok({ keptDays: chosen ?? proposedDays(board), isProposed: chosen === null, rows, before: day });
  });
}

/** From now on rows are kept for so many days, null: as proposed; older ones go at once. Refused: out-of-range. Throws `StoreError`. */
export function keepAccessFor(board: OpenBoard, days: number | null): Promise<Result<AccessPruned, Refusal>> {
  return board.queue.run(async () => {
    const refusal = refusalOf(board, days);
    if (refusal) return err(refusal);
    await board.access.writeNow({ act: 'log.keepFor', citizenId: null, detail: days === null ? {} : { days } });
    await board.store.saveSession(FOUNDER, KEPT_DAYS_KEY, days === null ? null : String(days));
    return ok({ keptDays: await keptDays(board), rows: await prune(board) });
  });
}

/** Takes away what is older than the log is kept. Nobody waits for it: what fails is tried at the next opening. */
export function forgetOldAccess(board: OpenBoard): void {
  board.queue.run(() => prune(board)).catch(() => undefined);
}

async function prune(board: OpenBoard): Promise<number> {
  const days = await keptDays(board);
  const told = { act: 'log.pruned', citizenId: null, detail: { days } } as const;
  return board.store.pruneAccess(beginningOf(board, days).moment, { ...told, at: board.clock.now(), person: null });
}

/** The first day of a log that is kept for so many days, and the last moment before it. */
function beginningOf({ clock }: OpenBoard, days: number): { readonly day: IsoDate; readonly moment: string } {
  const day = addDays(clock.today(), -days);
  return { day, moment: lastMomentOf(addDays(day, -1)) };
}

function refusalOf(board: OpenBoard, days: number | null): Refusal | undefined {
  const [min, max] = [daysFor(board, 'access-log.shortest'), daysFor(board, 'access-log.longest')];
  return days !== null && (days < min || days > max) ? { kind: 'out-of-range', field: 'days', min, max } : undefined;
}

async function keptDays(board: OpenBoard): Promise<number> {
  return (await chosenDays(board)) ?? proposedDays(board);
}

async function chosenDays(board: OpenBoard): Promise<number | null> {
  const chosen = Number((await board.store.loadSession(FOUNDER))[KEPT_DAYS_KEY]);
  return Number.isSafeInteger(chosen) && chosen > 0 ? chosen : null;
}

function proposedDays(board: OpenBoard): number {
  return daysFor(board, 'access-log.kept');
}

function daysFor({ clock }: OpenBoard, key: RuleKey): number {
  const rule = ruleOn(key, clock.today());
  const days = rule && daysOf(rule);
  if (days === undefined) throw new Error(`no rule in days: ${key}`);
  return days;
}
