import { changesByDay } from '../../../shared/changes/by-day.ts';
import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { createRecordStore, type RecordStore } from '../../../shared/changes/record-store.ts';
import { rewind } from '../../../shared/changes/rewind.ts';
import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { PastBoard, ReplayedDays } from '../../../shared/ipc/payloads.ts';
import { addDays, isoDateOf, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { recordsOf } from './load-board.ts';
import type { OpenBoard } from './open-board.ts';

const NOTHING_TO_UNDO = { undo: null, redo: null };

/** The board as it was when `day` ended here: everything done since taken back, in memory alone. Throws `StoreError`. */
export function loadPastBoard(board: OpenBoard, day: IsoDate): Promise<PastBoard> {
  return board.queue.run(async () => {
    const { records, firstAt } = await recordsOn(board, day);
    return pastBoard(board, records, firstAt);
  });
}

/** The board as it was when `to` ended, with what came of each day from `from` on. The history is read once. Throws `StoreError`. */
export function loadReplay(
  board: OpenBoard,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<ReplayedDays> {
  return board.queue.run(async () => {
    const { changes, moments, firstAt } = await board.store.loadSince(lastMomentOf(addDays(from, -1)));
    const days = changesByDay(changes, moments);
    const later = days.filter(({ day }) => day > to).map(({ change }) => change);
    const records = recordsBefore(board, later.reverse());
    return {
      ...pastBoard(board, records, firstAt),
      // A page is told no contacts before somebody asks for them.
      days: days.flatMap(({ day, change }) => {
        const told = change.filter(({ kind }) => kind !== 'contact');
        return day > to || told.length === 0 ? [] : [{ day, change: told }];
      }),
    };
  });
}

function pastBoard(board: OpenBoard, records: RecordStore, firstAt: string | null): PastBoard {
  if (!records.get('board', BOARD_ID)) throw new Error('the board has no name row');
  return {
    board: { ...recordsOf(board, records), undo: NOTHING_TO_UNDO, session: {} },
    firstDay: firstAt === null ? board.clock.today() : isoDateOf(new Date(firstAt)),
  };
}

/** The records as they were when `day` ended here, and the moment of the first entry there is. Precondition: called in the queue's turn. Throws `StoreError`. */
export async function recordsOn(
  board: OpenBoard,
  day: IsoDate,
): Promise<{ readonly records: RecordStore; readonly firstAt: string | null }> {
  const { changes, firstAt } = await board.store.loadSince(lastMomentOf(day));
  return { records: recordsBefore(board, changes), firstAt };
}

function recordsBefore(board: OpenBoard, changes: readonly ChangeSet[]): RecordStore {
  const rewound = rewind(board.records, changes);
  // Before the first entry there was nothing, and the board is called what it was called first.
  const named = rewound.board.length > 0 ? rewound.board : [...board.records.all('board')];
  return createRecordStore({ ...rewound, board: named });
}

/** The last moment of a local day, in UTC; a day of daylight saving is an hour shorter or longer. */
export function lastMomentOf(day: IsoDate): string {
  const [year = 0, month = 1, date = 1] = addDays(day, 1).split('-').map(Number);
  return new Date(new Date(year, month - 1, date).getTime() - 1).toISOString();
}
