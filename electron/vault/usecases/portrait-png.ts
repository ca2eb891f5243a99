import { crc32 } from 'node:zlib';

import { err, ok } from '../../../shared/lib/result.ts';
import type { PictureReading } from './portrait-reading.ts';

const SIGNATURE_LENGTH = 8;
/** Length and name before a chunk's content, and its checksum after it. */
const FRAME_LENGTH = 12;
const HEAD_LENGTH = 13;
/** What a still picture needs: its head, a palette, what is clear in it, its dots and its end. */
const ALLOWED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const MOVING: ReadonlySet<string> = new Set(['acTL', 'fcTL', 'fdAT']);

/** A PNG of a palette and dots alone. Metadata (EXIF, texts, times, colour profiles) is refused, and so is every chunk nobody knows. */
export function readPng(bytes: Uint8Array<ArrayBuffer>): PictureReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasDots = false;
  let at = SIGNATURE_LENGTH;
  while (at + FRAME_LENGTH <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + FRAME_LENGTH + length;
    if (end > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (MOVING.has(name)) return err('picture-moves');
    if (!ALLOWED.has(name)) return err('picture-carries-more');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return err('not-a-picture');
    if ((name === 'IHDR') !== (size === null)) return err('not-a-picture');
    if (name === 'IHDR') {
      if (length !== HEAD_LENGTH) return err('not-a-picture');
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (name === 'IDAT') hasDots = true;
    if (name === 'IEND') {
      if (end !== bytes.length || length !== 0) return err('picture-carries-more');
      return size && hasDots ? ok(size) : err('not-a-picture');
    }
    at = end;
  }
  return err('picture-cut-off');
}
