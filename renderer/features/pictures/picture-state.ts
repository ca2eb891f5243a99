import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import { pictureSize } from './picture-size.ts';

/** 50 megapixels unfold into 200 MB while they are shrunk. */
const MAX_PIXELS = 50_000_000;
/** No camera makes more; a line of a million dots unfolds into nothing that can be looked at. */
const MAX_SIDE = 20_000;

/** Why a file is not even tried to be decoded, as its first bytes and its pieces tell; null when it may be. */
export function faultOfFile(bytes: Uint8Array): Exclude<PortraitRefusal['kind'], 'picture-too-large'> | null {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return 'not-a-picture';
  const isHuge = size.width > MAX_SIDE || size.height > MAX_SIDE || size.width * size.height > MAX_PIXELS;
  if (isHuge) return 'picture-too-many-pixels';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff) return endsJpeg(bytes) ? null : 'picture-cut-off';
  return bytes[0] === 0x89 ? faultOfPng(view) : faultOfWebp(view);
}

/** From segment to segment and from scan to scan to the mark of the end. What cameras put behind that is left out when it is drawn anew. */
function endsJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length + 2) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1];
    if (marker === 0xd9) return true;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return false;
}

function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** From chunk to chunk to the last one. */
function faultOfPng(view: DataView): 'picture-cut-off' | 'picture-moves' | null {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const name = nameAt(view, at + 4);
    if (name === 'acTL') return 'picture-moves';
    at += 12 + view.getUint32(at);
    if (name === 'IEND') return at <= view.byteLength ? null : 'picture-cut-off';
  }
  return 'picture-cut-off';
}

/** What stands for "animated" among the marks of an extended picture. */
const ANIMATED = 0x02;

function faultOfWebp(view: DataView): 'picture-cut-off' | 'picture-moves' | null {
  if (nameAt(view, 12) === 'VP8X' && (view.getUint8(20) & ANIMATED) !== 0) return 'picture-moves';
  return view.getUint32(4, true) + 8 > view.byteLength ? 'picture-cut-off' : null;
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4));
}
