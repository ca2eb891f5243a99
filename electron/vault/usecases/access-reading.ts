import type { AccessFilter, AccessRow } from '../../../shared/domain/access.ts';
import {
  ACCESS_ROWS_A_PAGE,
  type AccessAsked,
  type AccessLine,
  type AccessPage,
  type PageNote,
} from '../../../shared/ipc/access-schemas.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { addDays, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { personAtBoard, type OpenBoard } from './open-board.ts';
import { lastMomentOf } from './past-board.ts';

/** More than any board writes in the longest time. */
const MOST_ROWS = 100_000_000;

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
    const rows = await board.store.loadAccess(filter, asked.before, ACCESS_ROWS_A_PAGE, asked.skip);
    const isFirst = asked.before === null && asked.skip === 0;
    const people = isSupervisor ? [...board.names.values()] : [personAtBoard(board)];
    return {
      rows: rows.map((row) => lineOf(board, row, asked.citizenId)),
      total: isFirst ? await board.store.countAccess(filter, null) : null,
      people: people.map(({ id, name }) => ({ id, name })),
    };
  });
}

/** Every row that `filter` finds, newest first. Precondition: runs in the board's queue. Throws `StoreError`. */
export async function allAccess(board: OpenBoard, filter: AccessFilter): Promise<readonly AccessRow[]> {
  return board.store.loadAccess(filter, null, MOST_ROWS);
}

/** A row with names as they are now. Where only one citizen's rows are asked for, whom else a search found is not told. */
export function lineOf({ names, records }: OpenBoard, row: AccessRow, only: CitizenId | null = null): AccessLine {
  const { seq, at, person, act, citizenId } = row;
  // Who stood in what was handed out can be everybody: it is asked for by citizen.
  const { who: _who, found: all, ...known } = row.detail;
  const found = all?.filter((id) => only === null || id === only);
  const detail = { ...known, ...(found ? { found } : {}) };
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
    found: (found ?? []).map(nameOf).filter((name) => name !== ''),
  };
}

/** Days as moments: the first in, the last out. */
export function filterOf(asked: Partial<Omit<AccessAsked, 'before' | 'skip'>>): AccessFilter {
  const { from = null, until = null, person = null, acts = null, citizenId = null } = asked;
  return {
    person,
    acts,
    citizenId,
    from: from === null ? null : startOf(from),
    until: until === null ? null : startOf(addDays(until, 1)),
  };
}

function startOf(day: IsoDate): string {
  return new Date(Date.parse(lastMomentOf(addDays(day, -1))) + 1).toISOString();
}
