import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  jpegFrame,
  jpegSegment,
  piecedJpeg,
  piecedWebp,
  pngChunk,
  pngHead,
  PNG_SIGNATURE,
  spelledPng,
  webpChunk,
  webpFrame,
} from '../testing/pictures.ts';
import { formOfPortrait } from './portrait-form.ts';

const exif = jpegSegment(0xe1, 'Exif\0\0II*\0\x08\0\0\0 Nygade 1, Helsingør');
const png = (...chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat([PNG_SIGNATURE, ...chunks]));
const dots = pngChunk('IDAT', Buffer.from([1]));
const end = pngChunk('IEND');
const vp8x = (flags: number): Buffer => webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 255, 0, 0, 255, 0, 0]));

const WHOLE = {
  jpeg: piecedJpeg(),
  png: spelledPng('intet'),
  webp: piecedWebp(webpFrame(256, 256)),
} as const;

describe('a plain still picture', () => {
  it.each([
    ['image/jpeg', WHOLE.jpeg],
    ['image/png', WHOLE.png],
    ['image/webp', WHOLE.webp],
    ['image/webp', piecedWebp(webpChunk('VP8L', Buffer.from([0x2f, 0xff, 0xc0, 0x3f, 0, 1, 2, 3, 4, 5, 6])))],
  ])('is known as %s', (mime, bytes) => {
    expect(formOfPortrait(bytes)).toEqual({ ok: true, value: mime });
  });

  it.each([
    ['a JPEG with EXIF', piecedJpeg({ before: exif })],
    ['a JPEG with EXIF after its tables', piecedJpeg({ scan: Buffer.concat([Buffer.from([1, 2]), exif]) })],
    ['a JPEG with a comment', piecedJpeg({ before: jpegSegment(0xfe, 'set af Amina') })],
    ['a JPEG with a colour profile', piecedJpeg({ before: jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01') })],
    ['a JPEG with Photoshop’s notes', piecedJpeg({ before: jpegSegment(0xed, 'Photoshop 3.0\0') })],
    ['a JPEG with a thumbnail', piecedJpeg({ before: jpegSegment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc`) })],
    ['a JPEG with a web page behind it', piecedJpeg({ after: Buffer.from('<script>alert(1)</script>') })],
    ['a JPEG with an archive behind it', piecedJpeg({ after: Buffer.from('PK\x03\x04') })],
    ['a JPEG of two frames', piecedJpeg({ before: jpegFrame(1, 1) })],
    ['a PNG with a text', png(pngHead(1, 1), pngChunk('tEXt', Buffer.from('Author\0Amina')), dots, end)],
    ['a PNG with EXIF', png(pngHead(1, 1), pngChunk('eXIf', Buffer.from('II*')), dots, end)],
    ['a PNG with a piece nobody knows', png(pngHead(1, 1), pngChunk('prVt'), dots, end)],
    ['a PNG with something behind it', png(pngHead(1, 1), dots, end, Buffer.from('PK'))],
    ['a WebP with EXIF', piecedWebp(vp8x(8), webpFrame(256, 256), webpChunk('EXIF', Buffer.from('II*')))],
    ['a WebP with a second piece', piecedWebp(webpFrame(256, 256), webpChunk('XMP ', Buffer.from('<x/>')))],
    ['a WebP with something behind it', Uint8Array.from([...WHOLE.webp, 1])],
  ])('carries nothing else: %s is refused', (_what, bytes) => {
    expect(formOfPortrait(bytes)).toEqual({ ok: false, error: { kind: 'picture-carries-more' } });
  });

  it.each([
    ['a PNG that moves', png(pngHead(1, 1), pngChunk('acTL', Buffer.alloc(8)), dots, end)],
    ['a WebP that moves', piecedWebp(vp8x(2), webpChunk('ANIM', Buffer.alloc(6)))],
  ])('stands still: %s is refused', (_what, bytes) => {
    expect(formOfPortrait(bytes)).toEqual({ ok: false, error: { kind: 'picture-moves' } });
  });

  it.each([
    ['a JPEG', piecedJpeg({ frame: jpegFrame(65_535, 65_535) })],
    ['a PNG', png(pngHead(2_147_483_647, 2_147_483_647), dots, end)],
    ['a WebP', piecedWebp(webpFrame(16_383, 200))],
  ])('is small: %s of very many dots is refused', (_what, bytes) => {
    expect(formOfPortrait(bytes)).toEqual({ ok: false, error: { kind: 'picture-too-many-pixels' } });
  });

  it.each([
    ['nothing', ''],
    ['a GIF', 'GIF89a'],
    ['a drawing that may hold a program', '<svg xmlns="http://www.w3.org/2000/svg"><script>'],
    ['a sound', 'RIFF\x01\x02\x03\x04WAVE'],
    ['a broken signature', '\x89PNG\n'],
    ['a program', 'MZ'],
    ['a document with a picture behind it', '%PDF-1.7\n\xFF\xD8\xFF'],
  ])('is none of these: %s', (_what, text) => {
    expect(formOfPortrait(Uint8Array.from(Buffer.from(text, 'latin1')))).toEqual({
      ok: false,
      error: { kind: 'not-a-picture' },
    });
  });

  it.each([
    ['no dots', png(pngHead(1, 1), end)],
    ['no width', png(pngHead(0, 1), dots, end)],
    ['a wrong checksum', Uint8Array.from(WHOLE.png, (byte, at) => (at === 20 ? byte ^ 1 : byte))],
    ['two heads', png(pngHead(1, 1), pngHead(1, 1), dots, end)],
    [
      'a frame of four colours',
      piecedJpeg({ frame: jpegSegment(0xc0, Buffer.from([8, 0, 9, 0, 9, 4, ...Array<number>(12).fill(1)])) }),
    ],
    ['an unknown marker', piecedJpeg({ before: jpegSegment(0xcc, 'x') })],
    ['no frame', piecedJpeg({ frame: Buffer.alloc(0) })],
    [
      'a frame between key frames',
      piecedWebp(webpChunk('VP8 ', Buffer.concat([Buffer.from([0x51]), Buffer.alloc(20)]))),
    ],
  ])('is whole: one with %s is refused', (_what, bytes) => {
    expect(formOfPortrait(bytes)).toEqual({ ok: false, error: { kind: 'not-a-picture' } });
  });

  it.each(Object.entries(WHOLE))('is refused wherever it is cut off: %s', (_kind, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      const answer = formOfPortrait(bytes.slice(0, length));
      expect(answer.ok).toBe(false);
      if (!answer.ok && length > 32) expect(['picture-cut-off', 'not-a-picture']).toContain(answer.error.kind);
    }
  });

  it('is never mistaken, and no bytes break the reader', () => {
    const heads = Object.values(WHOLE);
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        fc.uint8Array({ maxLength: 60 }),
        (whole, changes, tail) => {
          const bytes = Uint8Array.from([...whole, ...tail]);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const answer = formOfPortrait(bytes);
          // What is taken ends with the picture: whatever came behind it was refused.
          if (answer.ok && changes.length === 0) expect(tail).toHaveLength(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
