import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function head(width: number, height: number): Buffer {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  return chunk('IHDR', content);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
const END = chunk('IEND', Buffer.alloc(0));

/** A PNG with `more` between its head and its dots; `colour` says the three colours of each dot. */
export function drawnPng(
  width: number,
  height: number,
  colour: (line: Buffer, y: number) => void,
  ...more: readonly (readonly [string, Buffer])[]
): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + width * 3) + 1;
    colour(lines.subarray(start, start + width * 3), y);
  }
  const dots = chunk('IDAT', deflateSync(lines, { level: 1 }));
  const extra = more.map(([name, content]) => chunk(name, content));
  return Buffer.concat([SIGNATURE, head(width, height), ...extra, dots, END]);
}

/** Left half red, right half blue. */
export function redAndBlue(side: number, ...more: readonly (readonly [string, Buffer])[]): Buffer {
  const half = Math.floor(side / 2) * 3;
  return drawnPng(
    side,
    side,
    (line) => {
      for (let at = 0; at < line.length; at += 3) line[at < half ? at : at + 2] = 220;
    },
    ...more,
  );
}

/** Dots of chance, which nothing makes smaller; the same every time. */
export function noise(width: number, height: number): Buffer {
  let state = 1;
  return drawnPng(width, height, (line) => {
    for (let at = 0; at < line.length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      line[at] = state >>> 24;
    }
  });
}

/** A few bytes that say they are 40,000 dots each way. */
export function bomb(): Buffer {
  const dots = chunk('IDAT', deflateSync(Buffer.alloc(4_000_000)));
  return Buffer.concat([SIGNATURE, head(40_000, 40_000), dots, END]);
}

/** Metadata as cameras write it: where, when and by whom. */
export function exifOf(words: string): Buffer {
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0\x01\0\x25\x88GPS ', 'latin1'), Buffer.from(words, 'utf8')]);
}
