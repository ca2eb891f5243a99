import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { MAX_PORTRAIT_BYTES } from '../../../shared/ipc/limits.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { redraw } from '../pictures/index.ts';

/** A chosen file as a portrait: the middle square, 256 pixels a side, on white. */
export function portraitOf(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, PortraitRefusal>> {
  return redraw(file, { fit: 'square', side: 256, ground: '#fff', maxBytes: MAX_PORTRAIT_BYTES });
}
