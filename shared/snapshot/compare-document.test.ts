import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';

import { randomRecords, type Records } from '../changes/testing/random-records.ts';
import { BOARD_ID } from '../domain/board.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import type { BoardOnDay, ComparedChoice } from './compare.ts';
import { comparisonDocument, peopleCompared, type ComparisonDocument } from './compare-document.ts';
import { comparisonFile } from './compare-sheets.ts';
import type { SnapshotLevel } from './document.ts';
import { tablesCsv } from './table-file.ts';

const [FROM, TO] = ['2026-10-23', '2026-11-22'] as IsoDate[] as [IsoDate, IsoDate];
const MAKING = { board: { id: BOARD_ID, name: 'Nord' }, madeAt: '2026-11-22T10:00:00.000Z', author: 'Mette Holm' };
const ALL: ComparedChoice = { lanes: null, consultants: null };
const HASH = 'a'.repeat(64);
const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;
const onDay = (records: Records, day: IsoDate): BoardOnDay => ({
  day,
  lanes: records.lane,
  consultants: records.consultant,
  citizens: records.citizen,
});
const make = (then: Records, now: Records, level: SnapshotLevel, choice = ALL): ComparisonDocument =>
  comparisonDocument(onDay(then, FROM), onDay(now, TO), { level, purpose: 'Møde', ...choice }, MAKING);
const read = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv, { delimiter: ';', skipEmptyLines: true }).data;

it('with names and without, everybody has a line of their own, in the workbook and in the table', () => {
  fc.assert(
    fc.property(randomRecords, randomRecords, (then, now) => {
      for (const level of ['identified', 'glance'] as const) {
        const document = make(then, now, level);
        const everybody = new Set([...then.citizen, ...now.citizen].map(({ id }) => id));
        expect(peopleCompared(document)).toBe(everybody.size);
        const [people] = comparisonFile(document, HASH, 'da').tables;
        expect(people?.rows).toHaveLength(1 + everybody.size);
        const lines = read(tablesCsv(comparisonFile(document, HASH, 'da')));
        expect(lines).toHaveLength(1 + everybody.size);
        for (const line of lines.slice(1)) expect(line.at(-1)).toContain('Formål: Møde');
      }
    }),
  );
});

it('without names no name is in it, nor any id of the board', () => {
  fc.assert(
    fc.property(randomRecords, (records) => {
      const named = {
        ...records,
        citizen: records.citizen.map((one) => ({ ...one, name: 'Zahra Prøvesen' })),
        consultant: records.consultant.map((one) => ({ ...one, name: 'Ole Østergård', initials: 'OØ' })),
      };
      for (const level of ['glance', 'counts'] as const) {
        const text = JSON.stringify([make(named, named, level), comparisonFile(make(named, named, level), HASH, 'da')]);
        expect(text).not.toMatch(/Zahra|Prøvesen|Østergård|Holm/);
        expect(JSON.stringify(make(named, named, level))).not.toMatch(/"c\d"/);
      }
    }),
  );
});

it('in numbers none under the limit is told but that nobody both came and went', () => {
  // Of a board with twelve of everybody there are numbers that may be told.
  fc.assert(
    fc.property(randomRecords, randomRecords, fc.constantFrom(1, 12), (then, now, times) => {
      const many = ({ citizen, ...rest }: Records): Records => ({
        ...rest,
        citizen: citizen.flatMap((one) =>
          Array.from({ length: times }, (_, n) => ({ ...one, id: `${one.id}-${String(n)}` as typeof one.id })),
        ),
      });
      const document = make(many(then), many(now), 'counts');
      if (document.level !== 'counts') throw new Error('not in numbers');
      const { cells, laneTotals, consultantTotals, total } = document.counts;
      const came = document.lines.indexOf(null);
      const went = document.columns.indexOf(null);
      const shown = [...cells.flatMap((line, l) => line.filter((_, c) => l !== came || c !== went)), ...laneTotals];
      for (const value of [...shown, ...consultantTotals, total])
        if (value !== null) expect(value).toBeGreaterThanOrEqual(5);
      expect(document.lines).toHaveLength(then.lane.length + 1);
      expect(document.columns).toHaveLength(now.lane.length + 1);
      const lines = read(tablesCsv(comparisonFile(document, HASH, 'da')));
      expect(lines).toHaveLength(document.lines.length + 2);
    }),
  );
});

it('of one lane in numbers nobody is counted who did not stand in it; from before the board began everybody came', () => {
  fc.assert(
    fc.property(randomRecords, randomRecords, (then, now) => {
      const lane = now.lane[0]?.id;
      if (lane === undefined) return;
      const document = make(then, now, 'counts', { lanes: [lane], consultants: null });
      const [lines, columns] = [then.lane, now.lane].map((lanes) => [...lanes].sort(byOrder).map(({ id }) => id));
      const nothing = { ...then, lane: [], consultant: [], citizen: [] };
      const early = make(nothing, now, 'counts', ALL);
      if (document.level !== 'counts' || early.level !== 'counts') throw new Error('not in numbers');
      const wasThere = lines?.includes(lane) ?? false;
      document.counts.cells.forEach((line, l) =>
        line.forEach((value, c) => {
          if (wasThere && lines?.[l] !== lane && columns?.[c] !== lane) expect(value).toBe(0);
        }),
      );
      expect(early.lines).toEqual([null]);
      expect(early.columns).toEqual(early.columns.filter((name) => name !== null));
      expect(make(nothing, nothing, 'counts', ALL)).toMatchObject({ lines: [], columns: [] });
    }),
  );
});
