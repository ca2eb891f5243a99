import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import type { LaneId, PortraitId } from '../../shared/domain/ids.ts';
import { BLANK_PLACEMENT_FIELDS } from '../../shared/domain/placement.ts';
import type { SnapshotFormat, SnapshotLevel } from '../../shared/snapshot/document.ts';
import { openOffice, type Office } from './testing/office.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

const JPEG = new Uint8Array(
  readFileSync(path.join(import.meta.dirname, 'usecases', 'snapshot', 'testing', 'face.jpg')),
);
const NAMES = ['Amina Haddad', 'Bo Yde', 'Cem Kaya'];
let office: Office;
let lanes: readonly LaneId[];
let picture: PortraitId;
beforeEach(async () => {
  office = await openOffice();
  lanes = (await office.board().mustCall('board.load', {})).lanes.map(({ id }) => id);
  picture = (await office.board().mustCall('portrait.add', { bytes: JPEG })).id;
  for (const [at, name] of NAMES.entries())
    await run('citizen.add', {
      id: `c${String(at)}`,
      // The third has a picture to which no yes is written down.
      fields: {
        ...BLANK_CITIZEN_FIELDS,
        name,
        phone: '+45 12 34 56 78',
        portraitId: at === 1 ? null : picture,
        portraitConsent: at === 0 ? 'written' : null,
        portraitConsentOn: at === 0 ? '2026-01-01' : null,
      },
      laneId: lanes[at % 2],
      consultantId: null,
    });
});
afterEach(() => office.close());

let step = 0;
const run = (name: string, payload: unknown) =>
  office.board().mustCall('command.run', { id: `step${String((step += 1))}`, name, payload });
const make = (level: SnapshotLevel, given: object = {}) =>
  office.board().mustCall('snapshot.make', {
    level,
    purpose: 'Besøg',
    purposeKind: 'visit',
    lanes: null,
    consultants: null,
    fields: ['phone'],
    day: null,
    ...given,
  });
const saving = (ticket: string, format: SnapshotFormat, name: string, given: object = {}) => ({
  ticket,
  format,
  file: path.join(office.folder, name),
  lang: 'da',
  passphrase: null,
  ...given,
});
async function readPdf(name: string): Promise<{ readonly text: string; readonly pictures: number }> {
  const bytes = new Uint8Array(readFileSync(path.join(office.folder, name)));
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes);
  const { fnArray } = await (await document.getPage(1)).getOperatorList();
  const pictures = fnArray.filter((one) => one === OPS.paintImageXObject).length;
  return { text: (await extractText(document, { mergePages: true })).text, pictures };
}

it('cards bear the picture only with names, and only where the yes to it is written down', async () => {
  expect((await make('glance')).portraitIds).toEqual([]);
  const { ticket, portraitIds } = await make('identified');
  expect(portraitIds).toEqual([picture]);
  const portraits = [{ id: picture, jpeg: JPEG }];
  expect(
    await office.board().mustCall('snapshot.save', saving(ticket, 'labels', 'a.pdf', { portraits })),
  ).toMatchObject({
    count: 3,
  });
  const { text, pictures } = await readPdf('a.pdf');
  expect(pictures).toBe(1);
  for (const name of NAMES) expect(text.replace(/\s+/gu, ' ')).toContain(name);
});

it('a picture that is nobody’s, no JPEG, or for another kind of file is refused, and nothing is written', async () => {
  const { ticket } = await make('identified');
  for (const given of [
    { format: 'labels', portraits: [{ id: 'somebody-else', jpeg: JPEG }] },
    { format: 'labels', portraits: [{ id: picture, jpeg: JPEG.slice(0, 100) }] },
    { format: 'labels', portraits: [{ id: picture, jpeg: new TextEncoder().encode('<svg/>') }] },
    { format: 'pdf', portraits: [{ id: picture, jpeg: JPEG }] },
  ])
    expect(await office.board().call('snapshot.save', saving(ticket, 'labels', 'b.pdf', given))).toEqual({
      ok: false,
      error: { kind: 'bad-request' },
    });
  const glance = await make('glance');
  const sent = { portraits: [{ id: picture, jpeg: JPEG }] };
  expect(await office.board().call('snapshot.save', saving(glance.ticket, 'labels', 'b.pdf', sent))).toMatchObject({
    ok: false,
  });
  expect(existsSync(path.join(office.folder, 'b.pdf'))).toBe(false);
});

it('of chosen people alone, with their lanes and nobody else’s, where they are and whom to ask for', async () => {
  await run('company.add', {
    id: 'k1',
    fields: {
      ...BLANK_COMPANY_FIELDS,
      name: 'Hotel Skovly',
      place: 'Helsingør',
      contactName: 'Birthe',
      phone: '49212121',
    },
  });
  await run('placement.add', {
    id: 'p1',
    citizenId: 'c1',
    offerId: null,
    fields: {
      companyId: 'k1',
      ...BLANK_PLACEMENT_FIELDS,
      role: 'køkken',
      plannedStart: '2026-01-01',
      start: '2026-01-01',
      mentor: 'Yusuf',
    },
  });
  const chosen = { citizens: ['c1'], withPlacements: true };
  const { snapshot, ticket } = await make('identified', chosen);
  expect(snapshot).toMatchObject({
    whole: false,
    rows: [{ name: 'Bo Yde', placements: [{ company: 'Hotel Skovly', contact: 'Birthe', mentor: 'Yusuf' }] }],
  });
  expect(snapshot.lanes).toHaveLength(1);
  expect(await office.board().mustCall('snapshot.save', saving(ticket, 'visit', 'v.pdf'))).toMatchObject({ count: 1 });
  const { text } = await readPdf('v.pdf');
  expect(text).toMatch(/Bo Yde/);
  expect(text).toMatch(/Hotel Skovly, Helsingør[\s\S]*Birthe · 49212121[\s\S]*Yusuf/);
  expect(text).not.toMatch(/Amina|Cem/);
  const told = await office.board().mustCall('access.list', {
    person: null,
    acts: ['export.snapshot'],
    citizenId: null,
    from: null,
    until: null,
    before: null,
    skip: 0,
  });
  expect(told.rows[0]?.detail).toMatchObject({ snapshotFor: 'visit', paper: 'visit', form: 'pdf', count: 1 });
  // Without names nothing of it leaves.
  expect(JSON.stringify((await make('glance', chosen)).snapshot)).not.toMatch(/Hotel|placements|Bo Yde/);
});

it('a poster, cards and a list of nobody are not made; an empty list of the board is', async () => {
  const refused = { ok: false, error: { kind: 'keys', refusal: { kind: 'nobody-to-print' } } };
  const asked = { level: 'identified', purpose: 'Væg', purposeKind: 'wall', consultants: null, fields: [], day: null };
  for (const format of ['poster-a3', 'poster-a4', 'png', 'labels', 'visit'])
    for (const level of ['identified', 'glance'])
      expect(await office.board().call('snapshot.make', { ...asked, level, lanes: [lanes[4]], format })).toEqual(
        refused,
      );
  const { ticket } = await make('identified', { lanes: [lanes[4]] });
  expect(await office.board().call('snapshot.save', saving(ticket, 'labels', 'tom.pdf'))).toEqual(refused);
  expect(existsSync(path.join(office.folder, 'tom.pdf'))).toBe(false);
  expect(await office.board().mustCall('snapshot.save', saving(ticket, 'pdf', 'liste.pdf'))).toMatchObject({
    count: 0,
  });
});
