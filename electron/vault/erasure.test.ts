import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import type { LaneId } from '../../shared/domain/ids.ts';
import { momentInNumbers } from '../../shared/snapshot/access-line.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key, and so does each proof.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let lanes: readonly LaneId[];
beforeEach(async () => {
  office = await openOffice();
  lanes = (await office.board().mustCall('board.load', {})).lanes.map(({ id }) => id);
});
afterEach(() => office.close());

const run = (name: string, payload: unknown) => office.board().mustCall('command.run', { id: name, name, payload });
const add = (id: string, name: string, given: object = {}) =>
  run('citizen.add', { id, fields: { ...BLANK_CITIZEN_FIELDS, name, ...given }, laneId: lanes[0], consultantId: null });
const contact = (id: string, citizenId: string, line: string) =>
  run('contact.add', {
    id,
    citizenId,
    fields: { day: '2026-11-20', kind: 'call', line, consultantId: null, journalisedOn: null },
  });
/** All that a page is told of the board, as text. */
const toldOfBoard = async () => {
  const board = await office.board().mustCall('board.load', {});
  const { steps } = await office.board().mustCall('history.recent', { before: null });
  const story = await office.board().mustCall('citizen.story', { id: 'b', before: null });
  return JSON.stringify([board, steps, story]);
};
const names = async () => {
  const { citizens } = await office.board().mustCall('board.load', {});
  return citizens.rows.map((row) => row[citizens.columns.indexOf('name')]);
};

it('shows before and after where a first name stands alone, and the certificate says in how many texts the name was replaced', async () => {
  await add('a', 'Amina Haddad');
  await add('b', 'Yusuf Nasser', { note: 'Kom med Amina Haddad. Ring til Amina' });
  await contact('t', 'b', 'Spurgte til amina haddad');
  const place = { kind: 'citizen', id: 'b', field: 'note' };
  const { leftovers } = await office.board().mustCall('erasure.preview', { ids: ['a'] });
  expect(leftovers).toEqual([{ ...place, words: ['Amina'] }]);
  const receipt = await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['a'] });
  // The name itself is not told any more.
  expect(receipt).toMatchObject({ replaced: 2, leftovers: [place] });
  expect(JSON.stringify(receipt)).not.toMatch(/amina|haddad/i);
  const file = path.join(office.folder, 'bevis.txt');
  await office.board().mustCall('erasure.saveCertificate', { file, lang: 'da', reference: receipt.reference });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Navn erstattet i:   2 andre tekster');
  expect(text).toContain(`Tidspunkt:          ${momentInNumbers(receipt.at, 'da')}`);
  expect(text).not.toMatch(/amina|haddad|UTC/i);
});

it('shows before what goes, and where else the name stands', async () => {
  await add('a', 'Amina Haddad', { note: 'Amina Haddad selv' });
  await add('b', 'Yusuf Haddad', { note: 'gift med amina haddad' });
  await contact('t', 'a', 'ringede');
  expect(await office.board().mustCall('erasure.preview', { ids: ['a', 'gone'] })).toEqual({
    citizens: [{ id: 'a', contacts: 1, placements: 0, proposals: 0 }],
    mentions: [{ of: 'a', kind: 'citizen', id: 'b', field: 'note', isOpen: false }],
    leftovers: [],
  });
});

it('takes somebody away for good: nothing can be undone, nothing is told, the others stay', async () => {
  await add('a', 'Amina Haddad');
  await add('b', 'Yusuf Haddad');
  await contact('t', 'a', 'ringede');
  await run('citizen.edit', { id: 'b', patch: { note: 'ny note' } });
  await run('citizen.edit', { id: 'a', patch: { note: 'hemmelig' } });
  await office.board().mustCall('session.save', { key: 'draft:citizen:a', value: '{}' });
  const receipt = await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['a'] });
  expect(receipt).toMatchObject({ citizens: 1, contacts: 1, placements: 0, proposals: 0 });
  expect(await names()).toEqual(['Yusuf Haddad']);
  expect(office.board().changes.at(-1)).toMatchObject({ undo: { undo: { command: 'citizen.edit' } } });
  const { change } = await office.board().mustCall('history.undo', { entryId: null });
  expect(change).toMatchObject([{ kind: 'citizen', id: 'b', before: { note: 'ny note' } }]);
  await office.board().mustCall('history.undo', { entryId: null });
  expect(await names()).toEqual([]);
  expect(await office.board().call('history.undo', { entryId: null })).toMatchObject({ ok: false });
  const { steps } = await office.board().mustCall('history.recent', { before: null });
  expect(JSON.stringify(steps)).not.toMatch(/Amina|hemmelig|ringede/);
  expect((await office.board().mustCall('board.load', {})).session).not.toHaveProperty('draft:citizen:a');
  expect(await office.board().mustCall('board.census', {})).toEqual({
    ever: 2,
    onBoard: 0,
    ended: 0,
    removed: 1,
    erased: 1,
  });
});

/** As long as a real one: no other text has it in it by chance. */
const AMINA = 'c-3f6a9d1e-0b7a';

it('takes the name out of what was written about others, now and in the history; where it may be somebody else, a person looks', async () => {
  await add(AMINA, 'Amina Haddad');
  await add('b', 'Yusuf Haddad', { note: 'Bor med Amína  HADDAD i Helsingør', phone: '12 34 56 78 (Amina Haddad)' });
  await run('company.add', {
    id: 'v',
    fields: { ...BLANK_COMPANY_FIELDS, name: 'Renhold', contactName: 'Amina Haddad' },
  });
  await run('citizen.edit', { id: 'b', patch: { note: 'Bor ikke længere med Amina Haddad' } });
  await office
    .board()
    .mustCall('session.save', { key: 'draft:contact:b', value: '{"line":"Spurgte til Amina Haddad"}' });
  const { mentions } = await office.board().mustCall('erasure.preview', { ids: [AMINA] });
  expect(mentions.map(({ kind, field, isOpen }) => [kind, field, isOpen])).toEqual([
    ['citizen', 'phone', false],
    ['citizen', 'note', false],
    ['company', 'contactName', true],
  ]);
  await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: [AMINA] });
  const told = await toldOfBoard();
  expect(told).toContain('Bor ikke længere med [slettet]');
  expect(told).toContain('12 34 56 78 ([slettet])');
  expect(told).toContain('Spurgte til [slettet]');
  const { change } = await office.board().mustCall('history.undo', { entryId: null });
  expect(change).toMatchObject([{ id: 'b', after: { note: 'Bor med [slettet] i Helsingør' } }]);
  await office.reopen(PASSPHRASE);
  expect(await toldOfBoard()).toContain('Bor med [slettet] i Helsingør');
  // What is left is the company's own contact person, whoever that is.
  expect((await toldOfBoard()).split(/am[ií]na/i)).toHaveLength(2);
});

it('leaves a name that somebody else bears too where it stands', async () => {
  await add('a', 'Amina Haddad');
  await add('c', 'Amina Haddad');
  await add('b', 'Yusuf Haddad', { note: 'Bor med Amina Haddad' });
  const { mentions } = await office.board().mustCall('erasure.preview', { ids: ['a'] });
  expect(mentions).toMatchObject([{ id: 'b', field: 'note', isOpen: true }]);
  await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['a'] });
  expect(await toldOfBoard()).toContain('Bor med Amina Haddad');
});

it('asks for the passphrase once more, takes all or none, and is a supervisor’s', async () => {
  await add('a', 'Amina Haddad');
  const page = office.board();
  expect(await page.call('erasure.run', { proof: 'forkert ord her', ids: ['a'] })).toMatchObject({
    ok: false,
    error: { kind: 'keys', refusal: { kind: 'wrong-passphrase' } },
  });
  expect(await page.call('erasure.run', { proof: PASSPHRASE, ids: ['a', 'gone'] })).toMatchObject({
    ok: false,
    error: { kind: 'refused', refusal: { kind: 'not-found' } },
  });
  expect(await names()).toEqual(['Amina Haddad']);
  await office.addOle({ temporary: false });
  const ole = await office.reopen(OLE.passphrase);
  for (const [channel, input] of [
    ['erasure.preview', { ids: ['a'] }],
    ['erasure.run', { proof: OLE.passphrase, ids: ['a'] }],
    ['lane.keepFor', { id: lanes.at(-1), retentionDays: 30 }],
  ] as const)
    expect(await ole.call(channel, input)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(await names()).toEqual(['Amina Haddad']);
});

it('gives a certificate that names nobody, of what was done and of nothing else', async () => {
  await add('a', 'Amina Haddad');
  const { reference } = await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['a'] });
  const file = path.join(office.folder, 'bevis.txt');
  await office.board().mustCall('erasure.saveCertificate', { file, lang: 'da', reference });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(reference);
  expect(text).toContain('Slettede borgere:   1');
  expect(text).not.toContain('Amina');
  expect(await office.board().call('erasure.saveCertificate', { file, lang: 'da', reference: 'other' })).toMatchObject({
    ok: false,
  });
});

it('a lane keeps its cards as long as a supervisor says, if it is an end lane', async () => {
  const { lanes: all } = await office.board().mustCall('board.load', {});
  const end = all.find(({ isEnd }) => isEnd);
  const receipt = await office.board().mustCall('lane.keepFor', { id: end!.id, retentionDays: 365 });
  expect(receipt.change).toMatchObject([{ kind: 'lane', after: { retentionDays: 365 } }]);
  expect(await office.board().call('lane.keepFor', { id: lanes[0]!, retentionDays: 365 })).toMatchObject({ ok: false });
  expect(await office.board().call('lane.keepFor', { id: end!.id, retentionDays: 0 })).toMatchObject({ ok: false });
});
