import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { RecordTable } from '../../shared/ipc/payloads.ts';
import { citizensOf, recordsOf } from './record-table.ts';

const citizen: Citizen = {
  ...BLANK_CITIZEN_FIELDS,
  id: 'c1' as Citizen['id'],
  name: 'Amina al-Masri',
  note: 'et notat',
  considerations: 'knæ',
  nextDate: '2026-11-30' as Citizen['nextDate'],
  portraitId: 'p1' as Citizen['portraitId'],
  laneId: 'l1' as Citizen['laneId'],
  laneSince: '2026-10-01' as Citizen['laneSince'],
  enteredOn: '2026-10-01' as Citizen['laneSince'],
  lastContact: null,
  householdId: null,
  order: 'a0' as Citizen['order'],
  consultantId: 'k1' as Citizen['consultantId'],
};
const tableOf = (record: Partial<Citizen>): RecordTable => ({
  columns: Object.keys(record),
  rows: [Object.values(record)],
});

describe('the table of citizens', () => {
  it('is read by the names of its columns', () => {
    expect(citizensOf(tableOf(citizen), 'open')).toEqual([citizen]);
  });

  it('does not pass for one that lacks a column', () => {
    const { note: _note, ...rest } = citizen;
    expect(() => citizensOf(tableOf(rest), 'open')).toThrow(/note/);
  });

  it('is blank in a glance where nothing was sent, and takes in nothing that a glance does not show', () => {
    const { id, nextDate, laneId, laneSince, order, consultantId, enteredOn, lastContact } = citizen;
    const shown = { id, name: 'AA', nextDate, laneId, laneSince, order, consultantId, enteredOn, lastContact };
    const expected = [{ ...BLANK_CITIZEN_FIELDS, householdId: null, ...shown }];
    expect(citizensOf(tableOf(shown), 'glance')).toEqual(expected);
    expect(citizensOf(tableOf({ ...citizen, name: 'AA' }), 'glance')).toEqual(expected);
  });
});

it('reads the records of a table whose columns are their fields, and none of an empty one', () => {
  const table = { columns: ['id', 'mentors'], rows: [['v1', ['Bo']]] };
  expect(recordsOf(table)).toEqual([{ id: 'v1', mentors: ['Bo'] }]);
  expect(recordsOf({ columns: [], rows: [] })).toEqual([]);
});
