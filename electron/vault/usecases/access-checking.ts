import type { AccessCheck } from '../../../shared/domain/access.ts';
import type { AccessChecked } from '../../../shared/ipc/access-schemas.ts';
import type { OpenBoard } from './open-board.ts';

/** About 20 ms on a slow computer. Whatever else the board is asked for gets its turn between two slices. */
const ROWS_A_SLICE = 1000;

type Checkable = Pick<OpenBoard, 'queue' | 'access' | 'store'>;
/** How far a look over a board's log has come; it ends with the board. */
const underWay = new WeakMap<Checkable, AccessCheck>();

/** The next slice of a look over the whole log: from its oldest row where `begin`, or where none is under way. Throws `StoreError`. */
export function checkAccess(board: Checkable, begin: boolean): Promise<AccessChecked> {
  return board.queue.run(async () => {
    await board.access.writeNow();
    const soFar = begin ? null : (underWay.get(board) ?? null);
    const check = soFar?.isOver ? soFar : await board.store.checkAccess(soFar, ROWS_A_SLICE);
    underWay.set(board, check);
    const { rows, of, isOver, head, breaks, breakCount } = check;
    return { rows, of, isOver, head, breaks, breakCount };
  });
}
