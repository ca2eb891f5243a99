import { crc32, deflateSync } from 'node:zlib';

const bytesOf = (...parts: readonly (Buffer | string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** A piece of a PNG, with its checksum. */
export function pngChunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = bytesOf(name, content);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return bytesOf(frame.subarray(0, 4), named, frame.subarray(4));
}

/** The head of a PNG: grey, eight bits a dot. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return pngChunk('IHDR', head);
}

export const PNG_SIGNATURE = bytesOf('\x89PNG\r\n\x1A\n');

/** A grey PNG whose dots, not made smaller, spell `text`: a picture that carries nothing but itself, and can be searched for. */
export function spelledPng(text: string): Uint8Array<ArrayBuffer> {
  const dots = Buffer.from(text, 'utf8');
  const line = deflateSync(bytesOf([0], dots), { level: 0 });
  return Uint8Array.from(bytesOf(PNG_SIGNATURE, pngHead(dots.length, 1), pngChunk('IDAT', line), pngChunk('IEND')));
}

/** A piece of a JPEG. */
export function jpegSegment(marker: number, content: Buffer | string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return bytesOf([0xff, marker], length, content);
}

export const JPEG_JFIF = jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');

/** The head of a frame: eight bits, three colours. */
export function jpegFrame(width: number, height: number): Buffer {
  const content = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  content.writeUInt16BE(height, 1);
  content.writeUInt16BE(width, 3);
  return jpegSegment(0xc0, content);
}

export interface JpegPieces {
  readonly before?: Buffer;
  readonly frame?: Buffer;
  readonly scan?: Buffer;
  readonly after?: Buffer;
}

/** A JPEG in its pieces; what the scan says is of no picture. */
export function piecedJpeg({ before, frame, scan, after }: JpegPieces = {}): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    bytesOf(
      [0xff, 0xd8],
      JPEG_JFIF,
      before ?? [],
      jpegSegment(0xdb, Buffer.alloc(65, 1)),
      frame ?? jpegFrame(256, 256),
      jpegSegment(0xc4, Buffer.alloc(20, 1)),
      jpegSegment(0xda, Buffer.from([3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0])),
      scan ?? [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
      [0xff, 0xd9],
      after ?? [],
    ),
  );
}

/** A piece of a WebP, with the byte of nothing after an odd length. */
export function webpChunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return bytesOf(name, length, content, content.length % 2 === 1 ? [0] : []);
}

export function piecedWebp(...chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const rest = bytesOf('WEBP', ...chunks);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(rest.length);
  return Uint8Array.from(bytesOf('RIFF', length, rest));
}

/** A key frame of so many dots; what follows its head is of no picture. */
export function webpFrame(width: number, height: number): Buffer {
  const frame = bytesOf([0x50, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0], Buffer.alloc(11, 7));
  frame.writeUInt16LE(width, 6);
  frame.writeUInt16LE(height, 8);
  return webpChunk('VP8 ', frame);
}
