import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { BOARD_ID } from '../domain/board.ts';
import type { Consultant } from '../domain/consultant.ts';
import type { ConsultantId, LaneId, OrderKey } from '../domain/ids.ts';
import { citizenWith, laneWith, SAMPLE_DAY } from '../domain/testing/samples.ts';
import { canonicalText } from './canonical.ts';
import { csvOf } from './csv.ts';
import { SNAPSHOT_FIELDS, type SnapshotLevel, type SnapshotRequest } from './document.ts';
import { guarded } from './formula-guard.ts';
import { snapshotOf, type SnapshotRecords } from './snapshot-of.ts';

const sick = laneWith({ id: 's' as LaneId, name: 'Sygemeldt', order: 'a1' as OrderKey });
const mette: Consultant = {
  id: 'm' as ConsultantId,
  name: 'Mette Holm',
  initials: 'MH',
  color: 'teal',
  order: 'a0' as OrderKey,
  active: true,
  limit: null,
};
const records: SnapshotRecords = {
  board: { id: BOARD_ID, name: 'Nord' },
  lanes: [sick, laneWith()],
  consultants: [mette, { ...mette, id: 'gone' as ConsultantId, name: 'Ole Borte', active: false }],
  citizens: [
    citizenWith('Amina Haddad', { laneId: sick.id, considerations: 'Ondt i ryggen', note: '=HYPERLINK("x")' }),
    citizenWith('Yusuf Ali', { consultantId: mette.id, order: 'a1' as OrderKey, phone: '12345678' }),
    citizenWith('Basma Noor', { consultantId: mette.id, order: 'a0' as OrderKey }),
  ],
};
const limited: SnapshotRecords = { ...records, consultants: [{ ...mette, limit: 15 }] };
const making = { day: SAMPLE_DAY, madeAt: '2026-11-22T10:00:00.000Z', author: 'Karen Leder' };
const request = (given: Partial<SnapshotRequest>): SnapshotRequest => ({
  level: 'glance',
  purpose: 'Ledelsesmøde',
  lanes: null,
  consultants: null,
  fields: SNAPSHOT_FIELDS,
  ...given,
});

it('tells the limit of a consultant with names alone, and nothing where none is set', () => {
  const told = (level: SnapshotLevel, of = limited) => snapshotOf(of, request({ level }), making).consultants[0];
  expect(told('identified')).toEqual({ name: 'Mette Holm', initials: 'MH', color: 'teal', limit: 15 });
  for (const level of ['glance', 'counts'] as const) expect(told(level)).not.toHaveProperty('limit');
  expect(told('identified', records)).not.toHaveProperty('limit');
});

it('with names for a wall: no heading tells who is ill; for anything else lanes are called as they are', () => {
  const lanesFor = (purposeKind: SnapshotRequest['purposeKind'], level: SnapshotLevel = 'identified') =>
    snapshotOf(records, request({ level, purposeKind }), making).lanes.map(({ name }) => name);
  expect(lanesFor('management')).toEqual(['Praktik', 'Sygemeldt']);
  expect(lanesFor('wall')).toEqual(lanesFor('wall', 'glance'));
  expect(lanesFor('wall')).not.toContain('Sygemeldt');
  const { rows } = snapshotOf(records, request({ level: 'identified', purposeKind: 'wall' }), making) as {
    rows: readonly { lane: number }[];
  };
  expect(rows.map(({ lane }) => lane)).toEqual([0, 0, 1]);
});

it('with names: cards lane by lane in the order of the board, with the chosen fields and no other', () => {
  const made = snapshotOf(records, request({ level: 'identified', fields: ['phone'] }), making);
  expect(made).toMatchObject({
    board: 'Nord',
    author: 'Karen Leder',
    whole: true,
    lanes: [{ name: 'Praktik' }, { name: 'Sygemeldt' }],
    consultants: [{ name: 'Mette Holm' }],
    rows: [
      { lane: 0, consultant: 0, name: 'Basma Noor', values: { phone: '' } },
      { lane: 0, consultant: 0, name: 'Yusuf Ali', values: { phone: '12345678' } },
      { lane: 1, consultant: null, name: 'Amina Haddad', values: { phone: '' } },
    ],
  });
});

it('without names there is no name, no word of health and nothing chosen', () => {
  const text = canonicalText(snapshotOf(records, request({}), making));
  expect(text).not.toMatch(/Amina|Haddad|Yusuf|Basma|Mette|Karen|Syge|ryggen|12345678|HYPERLINK/);
  expect(text).toMatch(/"name":"AH"/);
});

it('numbers alone name nobody', () => {
  const made = snapshotOf(records, request({ level: 'counts' }), making);
  expect(made).toMatchObject({ level: 'counts', counts: { total: null } });
  expect(canonicalText(made)).not.toMatch(/Amina|AH|Yusuf|Basma|Mette|Karen|rows/);
});

it('chosen lanes and consultants leave the others out', () => {
  const made = snapshotOf(records, request({ level: 'identified', consultants: ['none'], lanes: [sick.id] }), making);
  expect(made).toMatchObject({ whole: false, consultants: [], rows: [{ name: 'Amina Haddad' }] });
});

it('the CSV opens in a Danish spreadsheet and carries no formula', () => {
  const csv = csvOf(snapshotOf(records, request({ level: 'identified' }), making), 'f'.repeat(64), 'da');
  expect(csv.startsWith('\uFEFF"Tavle";"Konsulent";"Navn";')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true });
  expect([errors, data.length]).toEqual([[], 4]);
  const [heads, , , amina] = data;
  expect(amina?.[heads?.indexOf('Bemærkning') ?? -1]).toBe(`'=HYPERLINK("x")`);
  expect(amina?.at(-1)).toMatch(/^Øjebliksbillede med navne · 22-11-2026 · Nord · Lavet af Karen Leder/);
});

it('no text is left that a spreadsheet would run, in any width, behind any blank', () => {
  const risky = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\u0000'];
  fc.assert(
    fc.property(
      fc.constantFrom(...risky),
      fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\t'),
      fc.string(),
      (sign, blank, rest) => {
        expect(guarded(blank + sign + rest)).toBe(`'${blank}${sign}${rest}`);
      },
    ),
  );
  expect([guarded('Amina'), guarded('a=1'), guarded('')]).toEqual(['Amina', 'a=1', '']);
});

it('headings are those that an import knows, where it takes the field', async () => {
  const { fieldOfHeading } = await import('../import/column-words.ts');
  const { SNAPSHOT_WORDS } = await import('./words.ts');
  for (const { fields, name, lane, consultant } of Object.values(SNAPSHOT_WORDS)) {
    expect([name, lane, consultant].map((heading) => fieldOfHeading(heading)?.field)).toEqual([
      'name',
      'lane',
      'consultant',
    ]);
    for (const [field, heading] of Object.entries(fields)) {
      const known = fieldOfHeading(heading)?.field;
      if (known !== undefined) expect([heading, known]).toEqual([heading, field]);
    }
  }
});
