import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from '../testing/in-process.ts';
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

const add = (...bytes: readonly (number | string)[]) =>
  board.call('portrait.add', {
    bytes: new Uint8Array(
      Buffer.concat(
        bytes.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))),
      ),
    ),
  });

it.each([
  ['image/jpeg', '\xFF\xD8\xFF\xE0rest'],
  ['image/png', '\x89PNG\r\n\x1A\nrest'],
  ['image/webp', 'RIFF\x01\x02\x03\x04WEBPVP8 '],
])('keeps a picture of kind %s once, under the hash of its bytes', async (mime, head) => {
  const first = await add(head);
  expect(first).toMatchObject({ ok: true, value: { id: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  expect(await add(head)).toEqual(first);
  const ids = first.ok ? [first.value.id, first.value.id, 'nobody'] : [];
  expect(await board.mustCall('portrait.load', { ids })).toMatchObject([
    { mime, bytes: new Uint8Array(Buffer.from(head, 'latin1')) },
  ]);
});

it.each([
  [''],
  ['GIF89a'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>'],
  ['RIFF\x01\x02\x03\x04WAVE'],
  ['\x89PNG\n'],
  ['MZ'],
])('refuses %j as no picture', async (head) => {
  expect(await add(head)).toEqual({ ok: false, error: { kind: 'portrait', refusal: { kind: 'not-a-picture' } } });
});

it('takes 60 kB and not a byte more', async () => {
  const picture = (size: number) =>
    board.call('portrait.add', { bytes: new Uint8Array(size).fill(0xff).fill(0xd8, 1, 2) });
  expect((await picture(60 * 1024)).ok).toBe(true);
  expect((await picture(60 * 1024 + 1)).ok).toBe(false);
});
