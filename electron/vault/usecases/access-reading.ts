import { ALL_ACCESS, type AccessFilter, type AccessRow } from '../../../shared/domain/access.ts';
import { FOUNDER } from '../../../shared/domain/person.ts';
import { daysOf, ruleOn } from '../../../shared/domain/rules/rules.ts';
import type { RuleKey } from '../../../shared/domain/rules/table.ts';
import type { Refusal } from '../../../shared/commands/refusal.ts';
import type { AccessAsked, AccessLine, AccessPage, AccessState, PageNote } from '../../../shared/ipc/access-schemas.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { addDays, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { personAtBoard, type OpenBoard } from './open-board.ts';
import { lastMomentOf } from './past-board.ts';

const ROWS_A_PAGE = 200;
/** More than any board writes in the longest time. */
const MOST_ROWS = 100_000_000;
/** Under the board's own name in the table of what people have open. */
const KEPT_DAYS_KEY = 'access-log-days';

/** Writes down what a page tells of itself. */
export function notePageAct(board: OpenBoard, note: PageNote): void {
  const { act } = note;
  if (act === 'search') {
    const { words, hits, found } = note;
    board.access.look({ act, citizenId: null, detail: { words, hits, ...(found.length > 0 ? { found } : {}) } });
  } else if (act === 'copy.journal') board.access.look({ act, citizenId: note.citizenId, detail: {} });
  else board.access.look({ act, citizenId: null, detail: { count: note.count } });
}

/** Who looked at what, newest first. Whoever is no supervisor is told of their own acts alone. Throws `StoreError`. */
export function listAccess(board: OpenBoard, asked: AccessAsked): Promise<AccessPage> {
  return board.queue.run(async () => {
    await board.access.writeNow();
    const isSupervisor = personAtBoard(board).role === 'supervisor';
    const filter = filterOf({ ...asked, person: isSupervisor ? asked.person : board.person });
    const rows = await board.store.loadAccess(filter, asked.before, ROWS_A_PAGE + 1);
    const people = isSupervisor ? [...board.names.values()] : [personAtBoard(board)];
    return {
      rows: rows.slice(0, ROWS_A_PAGE).map((row) => lineOf(board, row)),
      hasMore: rows.length > ROWS_A_PAGE,
      people: people.map(({ id, name }) => ({ id, name })),
    };
  });
}

/** Whether the log is whole, and how long it is kept. Throws `StoreError`. */
export function checkAccess(board: OpenBoard): Promise<AccessState> {
  return board.queue.run(async () => {
    await board.access.writeNow();
    return stateOf(board);
  });
}

/** From now on rows are kept for so many days; null: as proposed. Refused: out-of-range. Throws `StoreError`. */
export function keepAccessFor(board: OpenBoard, days: number | null): Promise<Result<AccessState, Refusal>> {
  return board.queue.run(async () => {
    const [min, max] = [daysFor(board, 'access-log.shortest'), daysFor(board, 'access-log.longest')];
    if (days !== null && (days < min || days > max)) return err({ kind: 'out-of-range', field: 'days', min, max });
    await board.access.writeNow({ act: 'log.keepFor', citizenId: null, detail: days === null ? {} : { days } });
    await board.store.saveSession(FOUNDER, KEPT_DAYS_KEY, days === null ? null : String(days));
    return ok(await stateOf(board));
  });
}

/** Takes away what is older than the log is kept. Nobody waits for it: what fails is tried at the next opening. */
export function forgetOldAccess(board: OpenBoard): void {
  board.queue
    .run(async () => {
      const days = await keptDays(board);
      const before = lastMomentOf(addDays(board.clock.today(), -days - 1));
      const told = { act: 'log.pruned', citizenId: null, detail: { days } } as const;
      await board.store.pruneAccess(before, { ...told, at: board.clock.now(), person: null });
    })
    .catch(() => undefined);
}

/** Every row that `filter` finds, newest first. Precondition: runs in the board's queue. Throws `StoreError`. */
export async function allAccess(board: OpenBoard, filter: AccessFilter): Promise<readonly AccessRow[]> {
  return board.store.loadAccess(filter, null, MOST_ROWS);
}

/** A row with names as they are now. */
export function lineOf({ names, records }: OpenBoard, row: AccessRow): AccessLine {
  const { seq, at, person, act, citizenId, detail } = row;
  const nameOf = (id: NonNullable<AccessRow['citizenId']>): string => records.get('citizen', id)?.name ?? '';
  return {
    seq,
    at,
    person,
    by: person === null ? '' : (names.get(person)?.name ?? ''),
    act,
    citizenId,
    whom: citizenId === null ? '' : nameOf(citizenId),
    detail,
    found: (detail.found ?? []).map(nameOf).filter((name) => name !== ''),
  };
}

/** Days as moments: the first in, the last out. */
export function filterOf(asked: Partial<Omit<AccessAsked, 'before'>>): AccessFilter {
  const { from = null, until = null, ...rest } = asked;
  return {
    ...ALL_ACCESS,
    ...rest,
    from: from === null ? null : startOf(from),
    until: until === null ? null : startOf(addDays(until, 1)),
  };
}

function startOf(day: IsoDate): string {
  return new Date(Date.parse(lastMomentOf(addDays(day, -1))) + 1).toISOString();
}

async function stateOf(board: OpenBoard): Promise<AccessState> {
  return {
    ...(await board.store.checkAccess()),
    keptDays: await keptDays(board),
    proposedDays: daysFor(board, 'access-log.kept'),
    shortestDays: daysFor(board, 'access-log.shortest'),
    longestDays: daysFor(board, 'access-log.longest'),
  };
}

async function keptDays(board: OpenBoard): Promise<number> {
  const chosen = Number((await board.store.loadSession(FOUNDER))[KEPT_DAYS_KEY]);
  return Number.isSafeInteger(chosen) && chosen > 0 ? chosen : daysFor(board, 'access-log.kept');
}

function daysFor({ clock }: OpenBoard, key: RuleKey): number {
  const rule = ruleOn(key, clock.today());
  const days = rule && daysOf(rule);
  if (days === undefined) throw new Error(`no rule in days: ${key}`);
  return days;
}
