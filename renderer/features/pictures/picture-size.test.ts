import { describe, expect, it } from 'vitest';

import { pictureSize } from './picture-size.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part])),
  );
const jpegHead = [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4];
const frame = [0xff, 0xc2, 0, 17, 8, 0x01, 0x90, 0x02, 0x58, 3];

describe('the size of a picture, from its head', () => {
  it('is read of the three kinds that are taken', () => {
    expect(
      pictureSize(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 2, 0x58, 0, 0, 1, 0x90])),
    ).toEqual({ width: 600, height: 400 });
    expect(pictureSize(bytes(jpegHead, frame))).toEqual({ width: 600, height: 400 });
    expect(
      pictureSize(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x57, 2, 0, 0x8f, 1, 0])),
    ).toEqual({ width: 600, height: 400 });
    expect(pictureSize(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [9, 0, 0, 0, 0x2f], [0x57, 0xc2, 0x63, 0]))).toEqual({
      width: 600,
      height: 400,
    });
    expect(
      pictureSize(
        bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [9, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a], [0x58, 0x02, 0x90, 0x01]),
      ),
    ).toEqual({ width: 600, height: 400 });
  });

  it('is not known of anything else', () => {
    expect(
      pictureSize(bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    ).toBeUndefined();
    expect(pictureSize(bytes('GIF89a'))).toBeUndefined();
    expect(pictureSize(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]))).toBeUndefined();
    expect(pictureSize(bytes(jpegHead))).toBeUndefined();
    expect(pictureSize(bytes(jpegHead, [0, 0, 0, 0]))).toBeUndefined();
    expect(pictureSize(new Uint8Array())).toBeUndefined();
  });
});
