import { createHash } from 'node:crypto';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from '../testing/in-process.ts';
import { jpegSegment, piecedJpeg, piecedWebp, spelledPng, webpFrame } from '../testing/pictures.ts';
import { PASSPHRASE, PERSON } from '../testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let vault: InProcessVault;
let board: TestPage<'board'>;
let remove: () => void;
beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  vault = createVaultInProcess();
  await vault.door().mustCall('vault.create', {
    folder: temporary.folder,
    name: 'Nord',
    person: PERSON,
    passphrase: PASSPHRASE,
    lang: 'da',
  });
  board = vault.board();
});
afterEach(async () => {
  await vault.close();
  remove();
});

const add = (bytes: Uint8Array<ArrayBuffer>) => board.call('portrait.add', { bytes });

it.each([
  ['image/jpeg', piecedJpeg()],
  ['image/png', spelledPng('intet andet')],
  ['image/webp', piecedWebp(webpFrame(256, 256))],
])('keeps a picture of kind %s once, under the hash of its bytes', async (mime, bytes) => {
  const first = await add(bytes);
  expect(first).toMatchObject({ ok: true, value: { id: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  expect(await add(bytes)).toEqual(first);
  const ids = first.ok ? [first.value.id, first.value.id, 'nobody'] : [];
  expect(await board.mustCall('portrait.load', { ids })).toMatchObject([{ mime, bytes }]);
});

it.each([
  ['not-a-picture', new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>'))],
  ['picture-carries-more', piecedJpeg({ before: jpegSegment(0xe1, 'Exif\0\0') })],
  ['picture-cut-off', piecedJpeg().slice(0, -2)],
])('refuses what is %s, and keeps nothing of it', async (kind, bytes) => {
  expect(await add(bytes)).toEqual({ ok: false, error: { kind: 'portrait', refusal: { kind } } });
  const id = createHash('sha256').update(bytes).digest('hex');
  expect(await board.mustCall('portrait.load', { ids: [id] })).toEqual([]);
});

it('takes 60 kB and not a byte more', async () => {
  const empty = piecedJpeg({ scan: Buffer.alloc(0) }).length;
  const picture = (size: number) => add(piecedJpeg({ scan: Buffer.alloc(size - empty, 1) }));
  expect((await picture(60 * 1024)).ok).toBe(true);
  expect((await picture(60 * 1024 + 1)).ok).toBe(false);
});
