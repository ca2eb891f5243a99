import { err, ok } from '../../../shared/lib/result.ts';
import type { PictureReading } from './portrait-reading.ts';

/** "RIFF", the length of the rest, "WEBP". */
const HEAD_LENGTH = 12;
const CHUNK_HEAD_LENGTH = 8;
/** What stands for "animated" among the marks of an extended picture. */
const ANIMATED = 0x02;

/** A WebP of one chunk, the picture itself. The extended form, where metadata, profiles and animations live, is refused as a whole. */
export function readWebp(bytes: Uint8Array<ArrayBuffer>): PictureReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_LENGTH + CHUNK_HEAD_LENGTH + 10) return err('picture-cut-off');
  const said = view.getUint32(4, true) + 8;
  if (said !== bytes.length) return err(said > bytes.length ? 'picture-cut-off' : 'picture-carries-more');
  const name = String.fromCharCode(...bytes.subarray(12, 16));
  if (name === 'VP8X') return err((view.getUint8(20) & ANIMATED) === 0 ? 'picture-carries-more' : 'picture-moves');
  const length = view.getUint32(16, true);
  // A chunk of odd length is followed by a byte of nothing.
  const end = HEAD_LENGTH + CHUNK_HEAD_LENGTH + length + (length % 2);
  if (end !== bytes.length) return err(end > bytes.length ? 'picture-cut-off' : 'picture-carries-more');
  if (length % 2 === 1 && bytes[end - 1] !== 0) return err('picture-carries-more');
  if (name === 'VP8 ') return readLossy(view, length);
  return name === 'VP8L' ? readLossless(view) : err('not-a-picture');
}

/** A key frame that is shown; its first part lies within the chunk. */
function readLossy(view: DataView, length: number): PictureReading {
  const tag = view.getUint16(20, true) | (view.getUint8(22) << 16);
  const isShownKeyFrame = (tag & 1) === 0 && (tag & 0x10) !== 0;
  const hasStartCode = view.getUint8(23) === 0x9d && view.getUint16(24, true) === 0x2a01;
  if (!isShownKeyFrame || !hasStartCode) return err('not-a-picture');
  if (tag >>> 5 > length - 10) return err('picture-cut-off');
  return ok({ width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff });
}

function readLossless(view: DataView): PictureReading {
  if (view.getUint8(20) !== 0x2f) return err('not-a-picture');
  const bits = view.getUint32(21, true);
  return ok({ width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) });
}
