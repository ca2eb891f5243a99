import type { BoardReader } from '../../../shared/changes/record-store.ts';
import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { ComparedBoards } from '../../../shared/ipc/payloads.ts';
import { isoDateOf, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { compareBoards, type BoardOnDay, type ComparedChoice } from '../../../shared/snapshot/compare.ts';
import {
  comparisonDocument,
  type ComparisonDocument,
  type ComparisonRequest,
} from '../../../shared/snapshot/compare-document.ts';
import { personAtBoard, type OpenBoard } from './open-board.ts';
import { recordsOn } from './past-board.ts';
import { hashOf } from './snapshot/writing.ts';

/** Two days of the board; `to` is not before `from`. */
export interface TwoDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What became of everybody between two days, each as it was when it ended here; today as it stands. Throws `StoreError`. */
export function compareDays(
  board: OpenBoard,
  { from, to, ...choice }: TwoDays & ComparedChoice,
): Promise<ComparedBoards> {
  return board.queue.run(async () => {
    const { before, after, firstAt } = await boardsOn(board, { from, to });
    const erased = await board.store.loadErased();
    return {
      comparison: compareBoards(before, after, choice),
      firstDay: firstAt === null ? board.clock.today() : dayOf(firstAt),
      // They are in no history any more: of them only the number is left to tell.
      erased: erased.filter(({ at }) => dayOf(at) > from).length,
    };
  });
}

/** The same as it leaves the board, at a level. Throws `StoreError`. */
export function makeComparison(
  board: OpenBoard,
  { from, to, ...request }: TwoDays & ComparisonRequest,
): Promise<{
  readonly document: ComparisonDocument;
  /** SHA-256 of its canonical text, in hex. */
  readonly hash: string;
  /** Whom it tells of one by one. */
  readonly citizenIds: readonly CitizenId[];
}> {
  return board.queue.run(async () => {
    const { before, after } = await boardsOn(board, { from, to });
    const info = board.records.get('board', BOARD_ID);
    if (!info) throw new Error('the board has no name row');
    const author = personAtBoard(board).name;
    const document = comparisonDocument(before, after, request, { board: info, madeAt: board.clock.now(), author });
    // Whom it tells of one by one: they are told that it was made.
    const told = document.level === 'counts' ? [] : compareBoards(before, after, request).people;
    return { document, hash: hashOf(document), citizenIds: told.map(({ id }) => id) };
  });
}

async function boardsOn(
  board: OpenBoard,
  { from, to }: TwoDays,
): Promise<{ readonly before: BoardOnDay; readonly after: BoardOnDay; readonly firstAt: string | null }> {
  const first = await recordsOn(board, from);
  const last = to >= board.clock.today() ? board.records : (await recordsOn(board, to)).records;
  return { before: onDay(first.records, from), after: onDay(last, to), firstAt: first.firstAt };
}

const dayOf = (moment: string): IsoDate => isoDateOf(new Date(moment));

function onDay(records: Pick<BoardReader, 'all'>, day: IsoDate): BoardOnDay {
  return {
    day,
    lanes: [...records.all('lane')],
    consultants: [...records.all('consultant')],
    citizens: [...records.all('citizen')],
  };
}
