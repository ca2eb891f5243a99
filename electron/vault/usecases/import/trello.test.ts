import { describe, expect, it } from 'vitest';

import { bytesOf, caseloadBytes, createImportBench, valueOf } from './testing/import-bench.ts';

const boardOf = (cards: readonly object[], more: object = {}) =>
  bytesOf(
    JSON.stringify({
      lists: [
        { id: 'l2', name: 'Praktik', pos: 2, closed: false },
        { id: 'l1', name: 'IGU', pos: 1, closed: false },
        { id: 'l3', name: 'Gamle', pos: 3, closed: true },
      ],
      cards: cards.map((card, pos) => ({ idList: 'l1', desc: '', labels: [], due: null, closed: false, pos, ...card })),
      ...more,
    }),
  );

function opened(bytes: Uint8Array) {
  const bench = createImportBench();
  const preview = valueOf(bench.imports.open('trello.json', bytes));
  const values = () =>
    valueOf(bench.imports.rows(preview.importId, 'all', 0, 500)).rows.map(({ cells }) =>
      Object.fromEntries(preview.columns.map(({ header }, index) => [header, cells[index]?.text])),
    );
  return { bench, preview, values };
}

describe('an exported Trello board', () => {
  it('has 30 people, two of them put away, and they can be taken in', async () => {
    const { bench, preview } = opened(caseloadBytes('trello.json'));
    expect(preview).toMatchObject({ format: 'trello', hasHeader: true });
    expect(preview.counts).toMatchObject({ in: 30, taken: 27, refused: 2, asked: 1 });
    const refused = valueOf(bench.imports.rows(preview.importId, 'refused', 0, 9)).rows;
    expect(refused.map(({ outcome }) => outcome)).toEqual([
      { kind: 'refused', reason: 'archived' },
      { kind: 'refused', reason: 'archived' },
    ]);
    expect(preview.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Navn', 'name'],
      ['Konsulent', 'consultant'],
      ['Næste dato', 'nextDate'],
      ['Modersmål', 'motherTongue'],
      ['Tlf', 'phone'],
      ['Tidligere', 'earlierPlacements'],
      ['Hensyn', 'considerations'],
      ['Tavle', 'lane'],
    ]);
    const all = valueOf(
      bench.imports.adjust(preview.importId, {
        leftOut: refused.map(({ line }) => ({ line, leftOut: false })),
        answerAll: 'different',
      }),
    );
    expect(all.counts).toMatchObject({ in: 30, taken: 30 });
    expect(valueOf(await bench.imports.commit(preview.importId))).toMatchObject({ in: 30, taken: 30, refused: [] });
    expect(bench.citizens()).toHaveLength(30);
    expect(bench.citizens().find(({ name }) => name === 'Rigoberto Núñez')).toMatchObject({
      motherTongue: 'Spansk',
      phone: '66 49 88 70',
      considerations: 'PTSD – ro omkring instruktion',
      nextDate: '2026-12-23',
      note: '',
    });
    expect(bench.consultants()).toHaveLength(5);
  });

  it('takes the day it is in Denmark, and no day for what is done', () => {
    const { values } = opened(
      boardOf([
        { name: 'A Hansen', due: '2026-06-30T22:30:00.000Z' },
        { name: 'B Hansen', due: '2026-12-31T22:30:00.000Z' },
        { name: 'C Hansen', due: '2026-12-31T22:30:00.000Z', dueComplete: true },
      ]),
    );
    expect(values().map((row) => row['Næste dato'])).toEqual(['2026-07-01', '2026-12-31', '']);
  });

  it('finds the consultant among several labels, tells the others, and keeps every line of a description', () => {
    const { values } = opened(
      boardOf([
        {
          name: 'Amina Haddad',
          labels: [{ name: 'haster' }, { name: 'Mette Hornbæk' }, { name: 'MH' }],
          desc: '**Tlf:** 28903412\nObs: ringer kun om formiddagen\nTavle: noget andet\n\nKender haven.',
        },
        { name: 'Yusuf Nasser', labels: [{ name: 'haster' }] },
      ]),
    );
    expect(values()).toEqual([
      expect.objectContaining({
        Navn: 'Amina Haddad',
        Konsulent: 'Mette Hornbæk',
        Mærkater: 'haster, MH',
        Tlf: '28903412',
        Notat: 'Obs: ringer kun om formiddagen\nTavle: noget andet\n\nKender haven.',
      }),
      expect.objectContaining({ Navn: 'Yusuf Nasser', Konsulent: '', Mærkater: 'haster' }),
    ]);
  });

  it('takes cards of archived lists for put away, keeps the order of the lists, and loses no card', () => {
    const { preview } = opened(
      boardOf([
        { name: 'A', idList: 'l3' },
        { name: 'B', idList: 'l2' },
        { name: 'C', closed: true },
        { name: 'D', idList: 'nowhere' },
      ]),
    );
    expect(preview.parts.map(({ name, rows, archived }) => [name, rows, archived])).toEqual([
      ['IGU', 1, 1],
      ['Praktik', 1, 0],
      ['Gamle', 1, 1],
      ['', 1, 0],
    ]);
    expect(preview.counts).toMatchObject({ in: 4, taken: 2, refused: 2 });
  });

  it('is told from other data', () => {
    const { imports } = createImportBench();
    expect(imports.open('x.json', bytesOf('{"lists": 1}'))).toMatchObject({
      error: { refusal: { kind: 'not-a-table', looksLike: 'json' } },
    });
    expect(imports.open('x.json', bytesOf('{"lists":[],"cards":[]}'))).toMatchObject({
      error: { refusal: { kind: 'empty' } },
    });
  });
});
