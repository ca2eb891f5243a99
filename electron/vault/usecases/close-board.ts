import { StoreError } from '../../../shared/ports/board-store.ts';
import { noteOutcome, type OpenBoard } from './open-board.ts';

/** Boards whose store is closed: nothing more is told of them. */
const closed = new WeakSet<OpenBoard>();

/** Lets what was asked for finish, then checkpoints and closes. Whether all of it is kept, as far as it was asked for last. Idempotent. */
export async function closeBoard(board: OpenBoard): Promise<boolean> {
  if (board.queue.hasEnded) {
    await board.queue.idle();
    return board.unsaved.size === 0;
  }
  return board.queue.run(async () => {
    if (board.unsaved.has('file')) return false;
    if (closed.has(board)) return board.unsaved.size === 0;
    try {
      // A full disk must not keep the door from closing.
      await board.access.writeNow({ act: 'lock', citizenId: null, detail: {} }).catch(unlessStore);
      await noteOutcome(board, 'file', board.store.close());
      closed.add(board);
    } catch (error) {
      unlessStore(error);
    }
    return board.unsaved.size === 0;
  });
}

function unlessStore(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}
