import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { sameValue } from '../../../shared/lib/same-value.ts';
import { differenceOf } from './copies-difference.ts';
import { refusalOf } from './copies.ts';
import type { OpenBoard } from './open-board.ts';
import type { CopyContent } from './ports.ts';

/**
 * The board goes on at another computer, from this copy: the vault is marked as moved and closed; `onLeave` is called before. Refused, with the board still open: what
 * `compareCopy` refuses, missing also for a copy that lies beside the vault, and copy-behind. Throws `StoreError`.
 */
export function retireBoard(
  board: OpenBoard,
  retiring: { readonly proof: string; readonly copy: string },
  onLeave: () => void,
): Promise<Result<null, { readonly keys: KeysRefusal } | { readonly door: DoorRefusal }>> {
  return board.queue.run(async () => {
    const { proof, copy } = retiring;
    if (board.copies.isBeside(copy)) return err({ door: { kind: 'missing' } });
    const refused = await refusalOf(board, retiring);
    if (refused) return err(refused);
    const looked = await board.copies.look({ copy, passphrase: proof }, (content) => isAsBoard(board, content));
    if (!looked.ok) return err({ door: looked.error });
    if (!looked.value || !board.copies.hasSameKeys(copy)) return err({ door: { kind: 'copy-behind' } });
    await board.access.writeNow({ act: 'copies.retired', citizenId: null, detail: {} });
    board.copies.markMoved();
    onLeave();
    board.queue.end();
    await board.store.close();
    return ok(null);
  });
}

/** Whether whatever was done on the board is in the copy too: every step, and erasures, which are none. */
async function isAsBoard({ store, records }: OpenBoard, content: CopyContent): Promise<boolean> {
  const difference = differenceOf(records, await content.loadRecords());
  if (Object.values(difference).some(({ count }) => count > 0)) return false;
  const [last] = await content.loadRecent(null, 1);
  const since = last?.at ?? '';
  return (
    sameValue([last], await store.loadRecent(null, 1)) &&
    sameValue(await content.loadSince(since), await store.loadSince(since))
  );
}
