import type { OpenBoard } from './open-board.ts';

/** Lets what was asked for finish, then checkpoints and closes. Idempotent. */
export async function closeBoard(board: OpenBoard): Promise<void> {
  await board.queue.run(() => board.store.close());
}
