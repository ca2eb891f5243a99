import { expect, it } from 'vitest';

import { bareJpeg } from './picture-as-jpeg.ts';

const START = [0xff, 0xd8];
const JFIF = [0xff, 0xe0, 0, 4, 1, 2];
const TABLE = [0xff, 0xdb, 0, 5, 1, 2, 3];
const SCAN = [0xff, 0xda, 0, 3, 9, 0xff, 0, 7, 0xff, 0xe2, 0xff, 0xd9];
const PROFILE = [0xff, 0xe2, 0, 6, 73, 67, 67, 0];
const COMMENT = [0xff, 0xfe, 0, 4, 65, 66];

it('keeps the picture and nothing beside it', () => {
  const full = Uint8Array.from([...START, ...JFIF, ...PROFILE, ...TABLE, ...COMMENT, ...SCAN]);
  expect([...bareJpeg(full)]).toEqual([...START, ...JFIF, ...TABLE, ...SCAN]);
  const bare = Uint8Array.from([...START, ...JFIF, ...TABLE, ...SCAN]);
  expect([...bareJpeg(bare)]).toEqual([...bare]);
});
