import { StoreError } from '../../../shared/ports/board-store.ts';
import { noteOutcome, type OpenBoard } from './open-board.ts';

/** Lets what was asked for finish, then checkpoints and closes. Whether all of it is kept, as far as it was asked for last. Idempotent. */
export async function closeBoard(board: OpenBoard): Promise<boolean> {
  if (board.queue.hasEnded) {
    await board.queue.idle();
    return board.unsaved.size === 0;
  }
  return board.queue.run(async () => {
    if (board.unsaved.has('file')) return false;
    try {
      await noteOutcome(board, 'file', board.store.close());
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    return board.unsaved.size === 0;
  });
}
