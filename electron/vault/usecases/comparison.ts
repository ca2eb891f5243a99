import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { ComparedBoards } from '../../../shared/ipc/payloads.ts';
import { isoDateOf, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { compareBoards, type BoardOnDay, type ComparedChoice } from '../../../shared/snapshot/compare.ts';
import type { OpenBoard } from './open-board.ts';
import { recordsOn } from './past-board.ts';

/** Which days are compared, and whom. */
export interface ComparisonRequest extends ComparedChoice {
  readonly from: IsoDate;
  /** Not before `from`. */
  readonly to: IsoDate;
}

/** What became of everybody between two days, each as it was when it ended here; today as it stands. Throws `StoreError`. */
export function compareDays(board: OpenBoard, { from, to, ...choice }: ComparisonRequest): Promise<ComparedBoards> {
  return board.queue.run(async () => {
    const today = board.clock.today();
    const before = await recordsOn(board, from);
    const after = to >= today ? board.records : (await recordsOn(board, to)).records;
    const erased = await board.store.loadErased();
    return {
      comparison: compareBoards(onDay(before.records, from), onDay(after, to), choice),
      firstDay: before.firstAt === null ? today : dayOf(before.firstAt),
      // They are in no history any more: of them only the number is left to tell.
      erased: erased.filter(({ at }) => dayOf(at) > from).length,
    };
  });
}

const dayOf = (moment: string): IsoDate => isoDateOf(new Date(moment));

function onDay(records: Pick<BoardReader, 'all'>, day: IsoDate): BoardOnDay {
  return {
    day,
    lanes: records.all('lane'),
    consultants: records.all('consultant'),
    citizens: records.all('citizen'),
  };
}
