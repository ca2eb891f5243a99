import { createHash } from 'node:crypto';

import type { PortraitId } from '../../../shared/domain/ids.ts';
import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { MAX_PORTRAIT_BYTES } from '../../../shared/ipc/limits.ts';
import type { Portrait } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { UNDO_DEPTH, type OpenBoard } from './open-board.ts';
import { formOfPortrait } from './portrait-form.ts';

/** The portraits of these ids; ids that are not there are left out. */
export function loadPortraits(board: OpenBoard, ids: readonly PortraitId[]): Promise<readonly Portrait[]> {
  return board.store.loadPortraits([...new Set(ids)]);
}

/** Keeps a picture under an id made from its bytes, so that the same one is kept once. Only a plain still picture that carries nothing else is kept, see `formOfPortrait`. Throws `StoreError`. */
export async function addPortrait(
  board: OpenBoard,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<{ readonly id: PortraitId }, PortraitRefusal>> {
  if (bytes.byteLength > MAX_PORTRAIT_BYTES) return err({ kind: 'picture-too-large', maxBytes: MAX_PORTRAIT_BYTES });
  const form = formOfPortrait(bytes);
  if (!form.ok) return form;
  const id = createHash('sha256').update(bytes).digest('hex') as PortraitId;
  await board.queue.run(() => board.store.savePortrait({ id, mime: form.value, bytes }));
  return ok({ id });
}

/**
 * Takes pictures away for good that were removed from their card, once nobody can take that back any more. Nobody waits for it: what fails is
 * tried at the next opening.
 */
export function forgetUnusedPortraits(board: OpenBoard): void {
  board.queue.run(() => board.store.forgetPortraits(UNDO_DEPTH)).catch(() => undefined);
}
