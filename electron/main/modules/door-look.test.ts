import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DOOR_TITLE_LIMIT, MAX_DOOR_PICTURE_BYTES } from '../../../shared/ipc/limits.ts';
import { openDoorLook } from './door-look.ts';
import { openSettings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavle-look-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const open = () => openDoorLook(folder, openSettings(folder));

it('keeps the title and the picture of the house', () => {
  expect(open().read()).toEqual({ title: '', picture: null });
  open().save({ title: '  Helsingør\u202E  Kommune ', picture: png });
  expect(open().read()).toEqual({ title: 'Helsingør Kommune', picture: png });
  expect(statSync(path.join(folder, 'door-picture')).mode & 0o777).toBe(0o600);
  open().save({ title: '' });
  expect(open().read()).toEqual({ title: '', picture: png });
  open().save({ title: 'H', picture: null });
  expect(open().read()).toEqual({ title: 'H', picture: null });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

it.each([
  ['a text', { title: 'x', picture: new TextEncoder().encode('<svg onload=alert(1)>') }],
  ['nothing', { title: 'x', picture: new Uint8Array() }],
  ['too much', { title: 'x', picture: Uint8Array.from({ length: MAX_DOOR_PICTURE_BYTES + 1 }, (_, i) => png[i] ?? 0) }],
  ['a long title', { title: 'x'.repeat(DOOR_TITLE_LIMIT + 1), picture: null }],
])('refuses %s and changes nothing', (_name, look) => {
  open().save({ title: 'Before', picture: png });
  expect(() => open().save(look)).toThrow();
  expect(open().read()).toEqual({ title: 'Before', picture: png });
});

it.each([
  ['cut short', png.slice(0, 4)],
  ['another file', new TextEncoder().encode('hello')],
  ['far too large', new Uint8Array(MAX_DOOR_PICTURE_BYTES + 1)],
])('shows no picture when the file is %s', (_name, bytes) => {
  writeFileSync(path.join(folder, 'door-picture'), bytes);
  expect(open().read().picture).toBeNull();
});

it.each([
  [0xff, 0xd8, 0xff, 0xe0],
  [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
])('takes a JPEG and a WebP as well', (...bytes) => {
  open().save({ title: '', picture: new Uint8Array(bytes) });
  expect(open().read().picture).toEqual(new Uint8Array(bytes));
});
