import { err, ok } from '../../../shared/lib/result.ts';
import type { PictureReading } from './portrait-reading.ts';

const MARKER = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, comment: 0xfe } as const;
/** Tables of numbers, and the interval between restarts: DHT, DQT, DRI. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);
/** Baseline, extended and progressive frames. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** "JFIF\0", a version, a density and no thumbnail: all that the first segment may hold. */
const JFIF_LENGTH = 16;

/** A JPEG with one frame, its tables and scans. Metadata (EXIF, XMP, colour profiles, thumbnails, comments) is refused. */
export function readJpeg(bytes: Uint8Array<ArrayBuffer>): PictureReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | null = null;
  let scans = 0;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return err('not-a-picture');
    const marker = view.getUint8(at + 1);
    if (marker === MARKER.eoi) {
      if (at + 2 !== bytes.length) return err('picture-carries-more');
      return size && scans > 0 ? ok(size) : err('not-a-picture');
    }
    if (at + 4 > bytes.length) break;
    const length = view.getUint16(at + 2);
    if (length < 2) return err('not-a-picture');
    if (at + 2 + length > bytes.length) break;
    const content = bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
    if (marker === MARKER.sos) {
      if (!size) return err('not-a-picture');
      scans += 1;
      at = endOfScan(bytes, at);
    } else if (FRAMES.has(marker)) {
      if (size) return err('picture-carries-more');
      size = frameSize(content);
      if (!size) return err('not-a-picture');
    } else if (!TABLES.has(marker) && !(marker === MARKER.app0 && isBareJfif(content))) {
      const isMetadata = (marker >= MARKER.app0 && marker <= 0xef) || marker === MARKER.comment;
      return err(isMetadata ? 'picture-carries-more' : 'not-a-picture');
    }
  }
  return err('picture-cut-off');
}

function isBareJfif(content: Uint8Array): boolean {
  const name = String.fromCharCode(...content.subarray(0, 5));
  const thumbnail = (content[12] ?? 0) + (content[13] ?? 0);
  return content.length === JFIF_LENGTH - 2 && name === 'JFIF\0' && thumbnail === 0;
}

/** Of eight bits a colour, in grey or in three colours, and of just the length that takes. */
function frameSize(content: Uint8Array): { readonly width: number; readonly height: number } | null {
  const [bits, highHeight = 0, lowHeight = 0, highWidth = 0, lowWidth = 0, colours = 0] = content;
  if (bits !== 8 || (colours !== 1 && colours !== 3) || content.length !== 6 + 3 * colours) return null;
  return { width: highWidth * 256 + lowWidth, height: highHeight * 256 + lowHeight };
}

/** Where the next marker stands. Within a scan 0xFF is followed by 0, or by one of the eight marks of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    const goesOn = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
