import { DRAFT_PREFIX } from '../../../shared/ipc/session-keys.ts';
import { noteOutcome, type OpenBoard } from './open-board.ts';

/** Keeps what a page has open over a lock and a restart; null forgets the key. Throws `StoreError`; the former value stays then. */
export function saveSession(board: OpenBoard, key: string, value: string | null): Promise<null> {
  return board.queue.run(async () => {
    const saving = board.store.saveSession(board.person, key, value);
    await (key.startsWith(DRAFT_PREFIX) ? noteOutcome(board, key, saving) : saving);
    if (value === null) board.session.delete(key);
    else board.session.set(key, value);
    return null;
  });
}
