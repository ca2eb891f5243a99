import { crc32, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, kind and checksum around what a chunk holds. */
const AROUND = 12;
/** Eight bits each of red, green, blue and alpha, line by line. */
const RGBA_8 = '0806000000';
const BYTES = 4;

interface Chunk {
  readonly kind: string;
  readonly data: Buffer;
}

/** A picture as it was decoded. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly texts: ReadonlyMap<string, string>;
  /** RRGGBB. Throws outside the picture. */
  readonly colorAt: (x: number, y: number) => string;
}

/** The picture with a text under a keyword, which shows nowhere on it. Both of letters, digits and signs of English. */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png);
  const own = { kind: 'tEXt', data: Buffer.from(`${keyword}\0${text}`, 'latin1') };
  const [head, ...rest] = chunks;
  if (!head) throw new Error('no picture');
  return new Uint8Array(Buffer.concat([SIGNATURE, ...[head, own, ...rest].map(chunkBytes)]));
}

/** Decodes a PNG of ours to its last pixel, with every checksum looked at. Throws when something is wrong. */
export function readPng(bytes: Uint8Array): ReadPng {
  const chunks = chunksOf(bytes);
  const head = chunks[0];
  if (head?.kind !== 'IHDR' || head.data.toString('hex', 8, 13) !== RGBA_8) throw new Error('no picture of ours');
  if (chunks.at(-1)?.kind !== 'IEND') throw new Error('a picture that was cut off');
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data));
  const lines = inflateSync(packed);
  if (lines.length !== height * (1 + width * BYTES)) throw new Error('a picture of another size');
  const pixels = unfiltered(lines, width * BYTES);
  const texts = new Map(
    chunks
      .filter(({ kind }) => kind === 'tEXt')
      .map(({ data }) => data.toString('latin1').split('\0') as [string, string]),
  );
  return {
    width,
    height,
    texts,
    colorAt(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) throw new Error('outside the picture');
      const at = (y * width + x) * BYTES;
      return pixels.toString('hex', at, at + 3).toUpperCase();
    },
  };
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('no PNG');
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const whole = file.subarray(at + 4, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc32(whole)) throw new Error('a damaged PNG');
    chunks.push({ kind: whole.toString('latin1', 0, 4), data: whole.subarray(4) });
    at += length + AROUND;
  }
  return chunks;
}

function chunkBytes({ kind, data }: Chunk): Buffer {
  const whole = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(whole), 4);
  return Buffer.concat([around.subarray(0, 4), whole, around.subarray(4)]);
}

/** Each line says how it was told by the pixels before and above (PNG, 9.2): taken back, line by line. */
function unfiltered(lines: Buffer, stride: number): Buffer {
  const pixels = Buffer.alloc((lines.length / (stride + 1)) * stride);
  // What is above the first line, and before the first pixel, is nothing.
  let above: Buffer = Buffer.alloc(stride);
  for (let from = 0, to = 0; from < lines.length; from += stride + 1, to += stride) {
    const line = lines.subarray(from + 1, from + 1 + stride);
    const out = pixels.subarray(to, to + stride);
    takeBack(lines[from] ?? 0, line, above, out);
    above = out;
  }
  return pixels;
}

// Some hundred million bytes: what is looked up once a line is not asked for each of them.
function takeBack(filter: number, line: Buffer, above: Buffer, out: Buffer): void {
  if (filter > 4) throw new Error('a filter that no PNG has');
  for (let n = 0; n < line.length; n += 1) {
    const told = line[n] ?? 0;
    const up = above[n] ?? 0;
    const left = n < BYTES ? 0 : (out[n - BYTES] ?? 0);
    if (filter === 0) out[n] = told;
    else if (filter === 1) out[n] = told + left;
    else if (filter === 2) out[n] = told + up;
    else if (filter === 3) out[n] = told + ((left + up) >> 1);
    else out[n] = told + nearest(left, up, n < BYTES ? 0 : (above[n - BYTES] ?? 0));
  }
}

/** Paeth's guess. */
function nearest(left: number, up: number, corner: number): number {
  const whole = left + up - corner;
  const toLeft = Math.abs(whole - left);
  const toUp = Math.abs(whole - up);
  const toCorner = Math.abs(whole - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
