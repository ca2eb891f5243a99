import { createHash } from 'node:crypto';

import type { PortraitId } from '../../../shared/domain/ids.ts';
import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { MAX_PORTRAIT_BYTES } from '../../../shared/ipc/limits.ts';
import type { Portrait } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { OpenBoard } from './open-board.ts';

/** The portraits of these ids; ids that are not there are left out. */
export function loadPortraits(board: OpenBoard, ids: readonly PortraitId[]): Promise<readonly Portrait[]> {
  return board.store.loadPortraits([...new Set(ids)]);
}

/** Keeps a picture under an id made from its bytes, so that the same one is kept once. Refused: not-a-picture, picture-too-large. Throws `StoreError`. */
export async function addPortrait(
  board: OpenBoard,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<{ readonly id: PortraitId }, PortraitRefusal>> {
  if (bytes.byteLength > MAX_PORTRAIT_BYTES) return err({ kind: 'picture-too-large', maxBytes: MAX_PORTRAIT_BYTES });
  const mime = mimeOf(bytes);
  if (!mime) return err({ kind: 'not-a-picture' });
  const id = createHash('sha256').update(bytes).digest('hex') as PortraitId;
  await board.queue.run(() => board.store.savePortrait({ id, mime, bytes }));
  return ok({ id });
}

/** What the first bytes say; a picture that a program may live in (SVG) is none. */
function mimeOf(bytes: Uint8Array): Portrait['mime'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xFF\xD8\xFF')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp';
  return undefined;
}
