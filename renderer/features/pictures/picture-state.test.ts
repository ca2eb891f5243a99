import { readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bareWebp } from './bare-webp.ts';
import { faultOfFile } from './picture-state.ts';

const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../../e2e/fixtures/pictures', name)));
const photo = fixture('portrait.jpg');
const drawing = fixture('landscape.png');
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part])),
  );
const pngHead = (width: readonly number[], height: readonly number[]) =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', width, height, [8, 2, 0, 0, 0, 0, 0, 0, 0]);
const webp = (...chunks: readonly (readonly [string, readonly number[]])[]) => {
  const rest = chunks.flatMap(([name, content]) => [
    ...bytes(name, [content.length % 256, content.length >> 8, 0, 0]),
    ...content,
    ...(content.length % 2 === 1 ? [0] : []),
  ]);
  return bytes('RIFF', [(rest.length + 4) % 256, (rest.length + 4) >> 8, 0, 0], 'WEBP', rest);
};
const frame = ['VP8 ', [0x50, 0, 0, 0x9d, 0x01, 0x2a, 64, 0, 64, 0, 1, 2, 3]] as const;
const extended = (marks: number) => ['VP8X', [marks, 0, 0, 0, 63, 0, 0, 63, 0, 0]] as const;

describe('a file before it is decoded', () => {
  it('may be a photo, a drawing or a WebP, whatever a camera put behind it', () => {
    for (const file of [photo, drawing, webp(frame), webp(extended(0x20), ['ICCP', [1, 2, 3]], frame)])
      expect(faultOfFile(file)).toBeNull();
    expect(faultOfFile(Uint8Array.from([...photo, ...bytes('SEFH trailer')]))).toBeNull();
  });

  it('is refused when it would unfold into too much, however small it is', () => {
    expect(faultOfFile(pngHead([0, 0, 0x9c, 0x40], [0, 0, 0x9c, 0x40]))).toBe('picture-too-many-pixels');
    expect(faultOfFile(pngHead([0, 0, 0, 1], [0x7f, 0xff, 0xff, 0xff]))).toBe('picture-too-many-pixels');
  });

  it('is refused when it moves', () => {
    const moving = bytes([...drawing.subarray(0, 33)], [0, 0, 0, 8], 'acTL', Array<number>(12).fill(0), [
      ...drawing.subarray(33),
    ]);
    expect(faultOfFile(moving)).toBe('picture-moves');
    expect(faultOfFile(webp(extended(0x02), ['ANIM', [0, 0, 0, 0, 0, 0]]))).toBe('picture-moves');
  });

  it('is refused wherever it is cut off', () => {
    for (const whole of [photo, drawing, webp(frame)])
      for (let length = 0; length < whole.length; length += whole.length > 2000 ? 97 : 1)
        expect(faultOfFile(whole.slice(0, length))).toMatch(/^(picture-cut-off|not-a-picture)$/);
  });

  it('is no picture when it is a drawing with a program, a document or a moving GIF, whatever it is called', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'GIF89a', '<html>', 'PK\x03\x04', ''])
      expect(faultOfFile(bytes(text))).toBe('not-a-picture');
  });

  it('never breaks whoever reads it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(photo, drawing, webp(frame)),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.nat(),
        (whole, changes, length) => {
          const file = whole.slice(0, 1 + (length % whole.length));
          for (const [at, byte] of changes) file[at % file.length] = byte;
          expect(() => faultOfFile(file)).not.toThrow();
          expect(() => bareWebp(file)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a WebP with its picture alone', () => {
  it('has neither profile nor metadata', () => {
    const carrying = webp(extended(0x2c), ['ICCP', [1, 2, 3]], frame, ['EXIF', [...bytes('II* GPS')]], ['XMP ', [1]]);
    expect(bareWebp(carrying)).toEqual(webp(frame));
    expect(bareWebp(webp(frame))).toEqual(webp(frame));
  });

  it('is none where something in it is clear, or where there is no picture', () => {
    expect(bareWebp(webp(extended(0x10), ['ALPH', [1, 2]], frame))).toBeUndefined();
    expect(bareWebp(webp(extended(0)))).toBeUndefined();
    expect(bareWebp(bytes('RIFF'))).toBeUndefined();
  });
});
