import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../domain/citizen.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import type { CommandPayloads } from './payloads.ts';
import { citizenId, consultantId, EARLIER, laneId, refusal, run, smallBoard } from './testing/small-board.ts';

describe('import.apply', () => {
  const igu = {
    id: laneId('igu'),
    name: 'IGU',
    color: 'violet',
    glanceName: '',
    icon: 'graduation-cap',
    expectedDays: null,
    cadenceDays: null,
    isEnd: false,
    away: null,
  } as const;
  const anna = { id: consultantId('an'), name: 'Anna', initials: 'AN', color: 'teal', limit: null } as const;
  const row = (id: string, given: object = {}) => ({
    ...BLANK_CITIZEN_FIELDS,
    name: 'Parwin Sediqi',
    id: citizenId(id),
    laneId: laneId('igu'),
    consultantId: consultantId('an'),
    laneSince: EARLIER,
    ...given,
  });

  it('adds lanes, consultants and cards behind what is there, in the order of the file', () => {
    const board = smallBoard();
    const citizens = [
      row('x1'),
      row('x2', { laneId: laneId('praktik'), consultantId: null }),
      row('x3'),
      row('x4', { laneId: laneId('praktik') }),
    ];
    expect(run(board, 'import.apply', { lanes: [igu], consultants: [anna], citizens })).toHaveLength(6);
    expect(board.laneOrder(laneId('igu'))).toEqual(['x1', 'x3']);
    expect(board.laneOrder(laneId('praktik'))).toEqual(['a', 'b', 'c', 'x2', 'x4']);
    expect(board.get('citizen', citizenId('x1'))).toMatchObject({ laneSince: EARLIER, consultantId: 'an' });
  });

  it('puts new lanes before those that end the board, in the order of the file', () => {
    const board = smallBoard();
    const last = [...board.all('lane')].sort((a, b) => (a.order < b.order ? -1 : 1)).at(-1);
    run(board, 'lane.edit', { id: last?.id as never, patch: { isEnd: true } });
    const lanes = ['n1', 'n2', 'n3'].map((id) => ({ ...igu, id: laneId(id), name: id }));
    run(board, 'import.apply', { lanes, consultants: [anna], citizens: [row('x1', { laneId: laneId('n1') })] });
    const order = [...board.all('lane')].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
    expect(order.slice(-4)).toEqual(['n1', 'n2', 'n3', last?.id]);
  });

  it('reads a birth date from a CPR number that is the own one, and keeps no number', () => {
    const board = smallBoard();
    const citizens = [
      row('x1', { caseNumber: '720285-0003' }),
      row('x2', { caseNumber: '720285-0003', birthDate: '1990-01-01' as IsoDate }),
      row('x3', { note: 'datter: 010115-4321' }),
      row('x4', { name: 'Amina 010180-0002', caseNumber: '720285-0003' }),
    ];
    run(board, 'import.apply', { lanes: [igu], consultants: [anna], citizens });
    const birthDates = ['x1', 'x2', 'x3', 'x4'].map((id) => board.get('citizen', citizenId(id))?.birthDate);
    expect(birthDates).toEqual(['1985-02-12', '1990-01-01', null, null]);
    expect(JSON.stringify([...board.all('citizen')])).not.toMatch(/\d{6}-?\d{4}/);
  });

  it('is refused whole for anything that cannot be kept', () => {
    const board = smallBoard();
    const all = (given: Partial<CommandPayloads['import.apply']>) =>
      refusal(board, 'import.apply', { lanes: [igu], consultants: [anna], citizens: [row('x1')], ...given });
    expect(all({ lanes: [{ ...igu, id: laneId('syg') }] })).toEqual({ kind: 'already-there', record: 'lane' });
    expect(all({ lanes: [igu, { ...igu, name: 'Andet' }] })).toEqual({ kind: 'already-there', record: 'lane' });
    expect(all({ lanes: [igu, { ...igu, id: laneId('igu2'), name: 'igu' }] })).toEqual({
      kind: 'name-taken',
      record: 'lane',
    });
    expect(all({ lanes: [{ ...igu, expectedDays: 0 }] })).toMatchObject({ kind: 'out-of-range' });
    expect(all({ lanes: [] })).toEqual({ kind: 'not-found', record: 'lane' });
    expect(all({ consultants: [{ ...anna, id: consultantId('mh') }] })).toEqual({
      kind: 'already-there',
      record: 'consultant',
    });
    expect(all({ consultants: [anna, { ...anna, initials: 'A2' }] })).toEqual({
      kind: 'already-there',
      record: 'consultant',
    });
    expect(all({ consultants: [anna, { ...anna, id: consultantId('an2') }] })).toEqual({
      kind: 'initials-taken',
      by: 'Anna',
    });
    expect(all({ consultants: [{ ...anna, name: '' }] })).toEqual({ kind: 'blank', field: 'name' });
    expect(all({ consultants: [] })).toEqual({ kind: 'not-found', record: 'consultant' });
    expect(all({ citizens: [row('x1', { consultantId: consultantId('xx') })] })).toEqual({
      kind: 'consultant-inactive',
    });
    expect(all({ citizens: [row('x1'), row('x1')] })).toEqual({ kind: 'already-there', record: 'citizen' });
    expect(all({ citizens: [row('a')] })).toEqual({ kind: 'already-there', record: 'citizen' });
    expect(all({ citizens: [row('x1', { name: ' ' })] })).toEqual({ kind: 'blank', field: 'name' });
  });

  it('takes over what a file says of those who are there: a move like any other, behind the cards of its lane', () => {
    const board = smallBoard();
    const update = (id: string, patch: object, was: object) => ({ id: citizenId(id), patch, was });
    const a = board.get('citizen', citizenId('a'));
    run(board, 'import.apply', {
      lanes: [igu],
      consultants: [anna],
      citizens: [row('x1')],
      updates: [
        update(
          'a',
          { laneId: laneId('igu'), consultantId: consultantId('an'), phone: '28 90 34 12' },
          { phone: a?.phone },
        ),
        update('b', { laneId: laneId('igu'), laneSince: EARLIER, note: 'ny 010180-0002' }, {}),
        update('c', { note: '' }, {}),
      ],
    });
    expect(board.laneOrder(laneId('igu'))).toEqual(['a', 'b', 'x1']);
    expect(board.get('citizen', citizenId('a'))).toMatchObject({ phone: '28 90 34 12', consultantId: 'an' });
    expect(board.get('citizen', citizenId('a'))?.laneSince).not.toBe(a?.laneSince);
    expect(board.get('citizen', citizenId('b'))).toMatchObject({ laneSince: EARLIER, note: 'ny [CPR]' });
  });

  it('writes nothing newer over: an update of what the card no longer holds is refused, and all with it', () => {
    const board = smallBoard();
    const all = (updates: CommandPayloads['import.apply']['updates']) =>
      refusal(board, 'import.apply', { lanes: [igu], consultants: [anna], citizens: [row('x1')], updates });
    const id = citizenId('a');
    expect(all([{ id, patch: { phone: '1' }, was: { phone: 'another' } }])).toEqual({
      kind: 'stale',
      fields: [{ kind: 'citizen', id: 'a', field: 'phone' }],
    });
    expect(all([{ id: citizenId('nobody'), patch: {}, was: {} }])).toEqual({ kind: 'not-found', record: 'citizen' });
    expect(all([{ id, patch: { laneId: laneId('none') }, was: {} }])).toEqual({ kind: 'not-found', record: 'lane' });
    expect(all([{ id, patch: { consultantId: consultantId('xx') }, was: {} }])).toEqual({
      kind: 'consultant-inactive',
    });
    expect(all([{ id, patch: { name: ' ' }, was: {} }])).toEqual({ kind: 'blank', field: 'name' });
    const twice = { id, patch: { note: 'x' }, was: {} };
    expect(all([twice, twice])).toEqual({ kind: 'already-there', record: 'citizen' });
  });

  it('takes 10,000 people, in the order of the file', () => {
    const board = smallBoard();
    const note = 'Ringede til praktikværten på fredag; 12 34 56 78. '.repeat(10);
    const citizens = Array.from({ length: 10_000 }, (_, index) =>
      row(`x${String(index)}`, { note, workExperience: 'bager, kok' }),
    );
    run(board, 'import.apply', { lanes: [igu], consultants: [anna], citizens });
    expect(board.laneOrder(laneId('igu'))).toEqual(citizens.map(({ id }) => id));
  });
});
