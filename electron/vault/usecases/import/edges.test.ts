import { describe, expect, it } from 'vitest';

import type { Citizen } from '../../../../shared/domain/citizen.ts';
import { BLANK_CITIZEN_FIELDS } from '../../../../shared/domain/citizen.ts';
import type { Consultant } from '../../../../shared/domain/consultant.ts';
import type { CitizenId, ConsultantId, LaneId, OrderKey } from '../../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { bytesOf, createImportBench, TODAY, valueOf } from './testing/import-bench.ts';

const consultant = (id: string, name: string, initials: string, active = true): Consultant => ({
  id: id as ConsultantId,
  name,
  initials,
  limit: null,
  color: 'blue',
  order: `a${id}` as OrderKey,
  active,
});
const citizen = (fields: Partial<Citizen>): Citizen => ({
  ...BLANK_CITIZEN_FIELDS,
  id: 'there' as CitizenId,
  laneId: 'lane-0' as LaneId,
  laneSince: TODAY,
  enteredOn: TODAY,
  lastContact: null,
  householdId: null,
  order: 'a0' as OrderKey,
  consultantId: null,
  ...fields,
});
describe('a name that may be a slip of the finger', () => {
  const CSV = 'Navn;Tavle;Konsulent\nAmina Haddad;Prakik;Mete Hornbæk\nBilal Noori;Noget helt nyt;Ole Snekker\n';
  const mette = { consultants: [consultant('m', 'Mette Hornbæk', 'MH')] };

  it('is asked about, counted as doubt and made only if a person says so', async () => {
    const bench = createImportBench(mette);
    const praktik = bench.lanes().find(({ name }) => name === 'Praktik');
    const preview = valueOf(bench.imports.open('x.csv', bytesOf(CSV)));
    expect(preview.lanes.map(({ name, nearId }) => [name, nearId])).toEqual([
      ['Prakik', praktik?.id],
      ['Noget helt nyt', null],
    ]);
    expect(preview.consultants.map(({ nearId }) => nearId)).toEqual(['m', null]);
    expect(preview.listed.doubt).toBe(1);
    expect(preview.made).toEqual({
      lanes: ['Prakik', 'Noget helt nyt'],
      consultants: ['Mete Hornbæk', 'Ole Snekker'],
    });
    const [row] = valueOf(bench.imports.rows(preview.importId, 'doubt', 0, 5)).rows;
    expect(row?.cells.map(({ note }) => note)).toEqual([null, 'near-lane', 'near-consultant']);
    const settled = valueOf(
      bench.imports.adjust(preview.importId, {
        lanes: [{ name: 'Prakik', choice: { kind: 'match', id: praktik?.id ?? '' } }],
        consultants: [{ name: 'Mete Hornbæk', choice: { kind: 'make' } }],
      }),
    );
    expect([settled.listed.doubt, settled.made]).toEqual([
      0,
      { lanes: ['Noget helt nyt'], consultants: ['Mete Hornbæk', 'Ole Snekker'] },
    ]);
    const report = valueOf(await bench.imports.commit(preview.importId));
    expect([report.lanesMade, report.consultantsMade]).toEqual([settled.made.lanes, settled.made.consultants]);
  });
});

function opened(text: string, given: Parameters<typeof createImportBench>[0] = {}) {
  const bench = createImportBench(given);
  return { bench, preview: valueOf(bench.imports.open('x.csv', bytesOf(text))) };
}

describe('names at the edge of being none', () => {
  it('a lane or consultant of signs that nobody sees is no name, and keeps nobody from the board', async () => {
    const { bench, preview } = opened('Navn;Tavle;Konsulent\nAmina;\u200D;\u0301\nSara;Praktik;\u200C\n');
    expect(preview.consultants).toEqual([]);
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.citizens()).toHaveLength(2);
    expect(bench.consultants()).toEqual([]);
  });

  it('initials that grow when they are written large stay within their limit', async () => {
    const { bench, preview } = opened('Navn;Konsulent\nAmina;ßßß\nSara;ßß\nYusuf;ﬃŉ\nAli;Anne\n');
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.consultants().map(({ initials }) => initials)).toEqual(['SS', 'SSSS', 'FF', 'AN']);
  });

  it('initials of a colleague who left are free, and are not taken for them', async () => {
    const { bench, preview } = opened('Navn;Konsulent\nAmina;MH\nSara;Merete Holm\n', {
      consultants: [consultant('1', 'Mette Hornbæk', 'MH', false)],
    });
    valueOf(await bench.imports.commit(preview.importId));
    const [, made] = bench.consultants();
    expect(bench.consultants()).toHaveLength(2);
    expect(bench.citizens().map(({ consultantId }) => consultantId)).toEqual([made?.id, made?.id]);
  });

  it('the name of a colleague who left makes no second one of that name until somebody says so', async () => {
    const { bench, preview } = opened('Navn;Konsulent\nAmina;mette hornbæk\nSara;Ole Holm\n', {
      consultants: [consultant('1', 'Mette Hornbæk', 'MH', false), consultant('2', 'Ole Holm', 'OH')],
    });
    expect(preview.consultants).toMatchObject([
      { name: 'mette hornbæk', matchId: null, choice: { kind: 'fallback' } },
      { name: 'Ole Holm', matchId: '2', choice: { kind: 'match', id: '2' } },
    ]);
    expect(preview.listed.doubt).toBe(1);
    const { rows } = valueOf(bench.imports.rows(preview.importId, 'doubt', 0, 10));
    expect(rows[0]?.cells[1]).toMatchObject({ status: 'doubt', note: 'unknown-consultant' });
    const choice = { kind: 'make' } as const;
    valueOf(bench.imports.adjust(preview.importId, { consultants: [{ name: 'mette hornbæk', choice }] }));
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.consultants()).toHaveLength(3);
  });

  it('initials that fit two colleagues are nobody until somebody says whose they are', async () => {
    const { bench, preview } = opened('Navn;Konsulent\nAmina;MH\n', {
      consultants: [consultant('1', 'Mette Hornbæk', 'ME'), consultant('2', 'Morten Holm', 'MO')],
    });
    expect(preview.consultants).toMatchObject([{ name: 'MH', matchId: null, choice: { kind: 'fallback' } }]);
    const choice = { kind: 'match', id: '2' } as const;
    valueOf(bench.imports.adjust(preview.importId, { consultants: [{ name: 'MH', choice }] }));
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.citizens()).toMatchObject([{ consultantId: '2' }]);
  });
});

describe('who may be there already', () => {
  it.each([
    ['the board has the birth date', { birthDate: '1990-01-01' as IsoDate }, 'Amina Haddad;;'],
    ['the file has the birth date', {}, 'Amina Haddad;01-01-1990;'],
    ['only one of them has a case number', { caseNumber: 'HEL-1' }, 'AMINA HADDAD;;'],
    ['birth date here, case number there', { caseNumber: 'HEL-1' }, 'Amina Haddad;01-01-1990;'],
  ])('is asked where nothing tells two of one name apart: %s', (_case, held, row) => {
    const { preview } = opened(`Navn;Født;Sagsnr\n${row}\nSara Ali;02-02-1990;HEL-9\n`, {
      citizens: [citizen({ name: 'Amina Haddad', ...held })],
    });
    expect(preview.counts).toMatchObject({ taken: 1, asked: 1 });
  });

  it.each([
    ['another birth date', { birthDate: '1991-01-01' as IsoDate }, 'Amina Haddad;01-01-1990;'],
    ['another case number', { caseNumber: 'HEL-1' }, 'Amina Haddad;;HEL-2'],
    ['another name', { birthDate: '1990-01-01' as IsoDate }, 'Amina Hadad;01-01-1990;'],
  ])('is not asked where %s tells them apart', (_case, held, row) => {
    const { preview } = opened(`Navn;Født;Sagsnr\n${row}\n`, {
      citizens: [citizen({ name: 'Amina Haddad', ...held })],
    });
    expect(preview.counts).toMatchObject({ taken: 1, asked: 0 });
  });

  it('asks for two rows of one case number though they are different people, and takes both when told so', async () => {
    const { bench, preview } = opened('Navn;Sagsnr\nAmina Haddad;HEL-1\nSara Ali;hel 1\n');
    expect(preview.questions).toMatchObject([{ line: 3, because: 'case-number', other: { kind: 'row', line: 2 } }]);
    valueOf(bench.imports.adjust(preview.importId, { answers: [{ line: 3, answer: 'different' }] }));
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.citizens().map(({ name }) => name)).toEqual(['Amina Haddad', 'Sara Ali']);
  });
});
