import { describe, expect, it } from 'vitest';

import { createRecordStore } from '../changes/record-store.ts';
import { BLANK_CITIZEN_FIELDS, CITIZEN_TEXT_LIMITS, type CitizenFields } from '../domain/citizen.ts';
import type { CommandPayloads, Place } from './payloads.ts';
import {
  citizen,
  citizenId,
  consultantId,
  EARLIER,
  lane,
  laneId,
  refusal,
  run,
  smallBoard,
  TODAY,
} from './testing/small-board.ts';

const fields: CitizenFields = { ...BLANK_CITIZEN_FIELDS, name: 'Parwin Sediqi' };
const added: CommandPayloads['citizen.add'] = {
  id: citizenId('e'),
  fields,
  laneId: laneId('praktik'),
  consultantId: consultantId('os'),
};
const move = (id: string, to: string, place: Place, who: string | null = 'mh'): CommandPayloads['citizen.move'] => ({
  id: citizenId(id),
  laneId: laneId(to),
  consultantId: who === null ? null : consultantId(who),
  place,
});
const below = (id: string | null): Place => ({ after: id === null ? null : citizenId(id) });

describe('citizen.add', () => {
  it('stands last in its lane, from today or the given day', () => {
    const board = smallBoard();
    run(board, 'citizen.add', added);
    run(board, 'citizen.add', { ...added, id: citizenId('f'), laneSince: EARLIER, consultantId: null });
    expect(board.laneOrder(laneId('praktik'))).toEqual(['a', 'b', 'c', 'e', 'f']);
    expect(board.get('citizen', citizenId('e'))).toMatchObject({ ...fields, laneSince: TODAY, consultantId: 'os' });
    expect(board.get('citizen', citizenId('f'))).toMatchObject({ laneSince: EARLIER, consultantId: null });
  });

  it('cleans what was typed: outer spaces, hidden characters, languages twice, CPR numbers', () => {
    const board = smallBoard();
    const typed = {
      name: ' Parwin\u202E  Sediqi ',
      note: 'ring\r\npå 010180-0002 ',
      otherLanguages: [' Farsi', 'FARSI', '\u200B', 'Dari 010180-0002'],
    };
    run(board, 'citizen.add', { ...added, fields: { ...fields, ...typed } });
    expect(board.get('citizen', citizenId('e'))).toMatchObject({
      name: 'Parwin Sediqi',
      note: 'ring\npå [CPR]',
      otherLanguages: ['Farsi', 'Dari [CPR]'],
      // Whose number it is, nobody knows here.
      birthDate: null,
    });
  });

  it('is refused for an id that is taken, a lane or consultant that is not there', () => {
    const board = smallBoard();
    expect(refusal(board, 'citizen.add', { ...added, id: citizenId('a') })).toEqual({
      kind: 'already-there',
      record: 'citizen',
    });
    expect(refusal(board, 'citizen.add', { ...added, laneId: laneId('gone') })).toEqual({
      kind: 'not-found',
      record: 'lane',
    });
    expect(refusal(board, 'citizen.add', { ...added, consultantId: consultantId('gone') })).toEqual({
      kind: 'not-found',
      record: 'consultant',
    });
    expect(refusal(board, 'citizen.add', { ...added, consultantId: consultantId('xx') })).toEqual({
      kind: 'consultant-inactive',
    });
  });

  it.each(Object.entries(CITIZEN_TEXT_LIMITS))('takes %s up to %i characters', (field, max) => {
    const board = smallBoard();
    const long = (length: number): CitizenFields => ({ ...fields, [field]: '🌱'.repeat(length) });
    expect(refusal(board, 'citizen.add', { ...added, fields: long(max + 1) })).toEqual({
      kind: 'too-long',
      field,
      max,
    });
    expect(run(board, 'citizen.add', { ...added, fields: long(max) })).toHaveLength(1);
  });

  it('is refused without a name, and for a language or hours beyond all measure', () => {
    const board = smallBoard();
    const add = (given: Partial<CitizenFields>) =>
      refusal(board, 'citizen.add', { ...added, fields: { ...fields, ...given } });
    expect(add({ name: '\u200D ' })).toEqual({ kind: 'blank', field: 'name' });
    expect(add({ name: '0101800002' })).toEqual({ kind: 'blank', field: 'name' });
    expect(add({ otherLanguages: ['x'.repeat(61)] })).toEqual({ kind: 'too-long', field: 'otherLanguages', max: 60 });
    expect(add({ weeklyHours: 169 })).toEqual({ kind: 'out-of-range', field: 'weeklyHours', min: 0, max: 168 });
    expect(add({ weeklyHours: -1 })).toMatchObject({ kind: 'out-of-range' });
    expect(add({ weeklyHours: Number.NaN })).toMatchObject({ kind: 'out-of-range' });
  });
});

describe('citizen.edit', () => {
  it('keeps the changed fields only', () => {
    const board = smallBoard();
    const patch = { name: ' Navn a ', note: 'ny', phone: undefined, laneSince: TODAY, nextDate: null };
    expect(run(board, 'citizen.edit', { id: citizenId('a'), patch })).toEqual([
      {
        op: 'updated',
        kind: 'citizen',
        id: 'a',
        before: { note: '', laneSince: EARLIER, nextDate: '2026-12-01' },
        after: { note: 'ny', laneSince: TODAY, nextDate: null },
      },
    ]);
    expect(run(board, 'citizen.edit', { id: citizenId('a'), patch })).toEqual([]);
  });

  it('takes CPR numbers out and leaves the birth date alone', () => {
    const board = smallBoard();
    run(board, 'citizen.edit', { id: citizenId('a'), patch: { name: 'Amina 0101800002', caseNumber: '720285-0003' } });
    expect(board.get('citizen', citizenId('a'))).toMatchObject({
      name: 'Amina [CPR]',
      caseNumber: '[CPR]',
      birthDate: null,
    });
  });

  it('is refused where the field no longer holds what the edit was begun on', () => {
    const board = smallBoard();
    const id = citizenId('a');
    const was = { phone: '', skills: [] };
    run(board, 'citizen.edit', { id, patch: { phone: '12 34 56 78' }, was });
    expect(refusal(board, 'citizen.edit', { id, patch: { phone: '87 65 43 21' }, was })).toEqual({
      kind: 'stale',
      fields: [{ kind: 'citizen', id, field: 'phone' }],
    });
    expect(board.get('citizen', id)?.phone).toBe('12 34 56 78');
    run(board, 'citizen.edit', { id, patch: { skills: ['svejsning'] }, was: { skills: [] } });
    expect(board.get('citizen', id)?.skills).toEqual(['svejsning']);
  });

  it('is refused for who is gone, and for fields that cannot be kept', () => {
    const board = smallBoard();
    expect(refusal(board, 'citizen.edit', { id: citizenId('gone'), patch: {} })).toEqual({
      kind: 'not-found',
      record: 'citizen',
    });
    expect(refusal(board, 'citizen.edit', { id: citizenId('a'), patch: { name: '' } })).toEqual({
      kind: 'blank',
      field: 'name',
    });
    expect(refusal(board, 'citizen.edit', { id: citizenId('a'), patch: { phone: '1'.repeat(41) } })).toEqual({
      kind: 'too-long',
      field: 'phone',
      max: 40,
    });
  });
});

describe('citizen.move', () => {
  it.each([
    ['a', below('b'), ['b', 'a', 'c']],
    ['a', 'last', ['b', 'c', 'a']],
    ['c', below(null), ['c', 'a', 'b']],
    ['c', below('a'), ['a', 'c', 'b']],
    ['a', below('gone'), ['b', 'c', 'a']],
    ['a', below('d'), ['b', 'c', 'a']],
  ] as const)('within the lane: %s to %j writes one row and keeps the days', (id, place, expected) => {
    const board = smallBoard();
    const change = run(board, 'citizen.move', move(id, 'praktik', place));
    expect(change).toMatchObject([{ op: 'updated', id }]);
    expect(board.laneOrder(laneId('praktik'))).toEqual(expected);
    expect(board.get('citizen', citizenId(id))?.laneSince).toBe(EARLIER);
  });

  it.each([
    ['a', below(null)],
    ['b', below('a')],
    ['b', below('b')],
    ['c', 'last'],
    ['c', below('gone')],
  ] as const)('%s to %j is where it stands: nothing', (id, place) => {
    expect(run(smallBoard(), 'citizen.move', move(id, 'praktik', place))).toEqual([]);
  });

  it('to another lane starts the days anew and loses no date', () => {
    const board = smallBoard();
    const change = run(board, 'citizen.move', move('a', 'syg', below(null)));
    expect(Object.keys(change[0]?.op === 'updated' ? change[0].after : {}).sort()).toEqual([
      'laneId',
      'laneSince',
      'order',
    ]);
    expect(board.get('citizen', citizenId('a'))).toMatchObject({
      laneSince: TODAY,
      nextDate: '2026-12-01',
      consultantId: 'mh',
    });
    expect(board.laneOrder(laneId('syg'))).toEqual(['a', 'd']);
    run(board, 'citizen.move', move('b', 'barsel', below('b')));
    expect(board.laneOrder(laneId('barsel'))).toEqual(['b']);
  });

  it('hands over without moving, to a colleague or to nobody', () => {
    const board = smallBoard();
    expect(run(board, 'citizen.move', move('b', 'praktik', below('a'), 'os'))).toMatchObject([
      { after: { consultantId: 'os' } },
    ]);
    expect(run(board, 'citizen.move', move('b', 'praktik', below('a'), null))).toMatchObject([
      { after: { consultantId: null } },
    ]);
  });

  it('makes room between cards with equal keys, and writes no more than it must', () => {
    const board = createRecordStore({
      lane: [lane('l', 'L', 'a0')],
      citizen: [
        citizen('a', 'l', 'a0'),
        citizen('b', 'l', 'a0'),
        citizen('c', 'l', 'a0'),
        citizen('d', 'l', 'a5'),
        citizen('e', 'l', 'a6'),
      ],
    });
    const change = run(board, 'citizen.move', move('e', 'l', below('a')));
    expect(board.laneOrder(laneId('l'))).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(change).toHaveLength(3);
  });

  it('gives a lane with keys that are no order keys new ones', () => {
    const board = createRecordStore({
      lane: [lane('l', 'L', 'a0')],
      citizen: [citizen('a', 'l', '!'), citizen('b', 'l', 'a0'), citizen('c', 'l', 'zz')],
    });
    run(board, 'citizen.move', move('b', 'l', below(null)));
    expect(board.laneOrder(laneId('l'))).toEqual(['b', 'a', 'c']);
    run(board, 'citizen.move', move('a', 'l', 'last'));
    expect(board.laneOrder(laneId('l'))).toEqual(['b', 'c', 'a']);
  });

  it('is refused for who or what is not there', () => {
    const board = smallBoard();
    expect(refusal(board, 'citizen.move', move('gone', 'syg', 'last'))).toEqual({
      kind: 'not-found',
      record: 'citizen',
    });
    expect(refusal(board, 'citizen.move', move('a', 'gone', 'last'))).toEqual({ kind: 'not-found', record: 'lane' });
    expect(refusal(board, 'citizen.move', move('a', 'syg', 'last', 'gone'))).toEqual({
      kind: 'not-found',
      record: 'consultant',
    });
    expect(refusal(board, 'citizen.move', move('a', 'syg', 'last', 'xx'))).toEqual({ kind: 'consultant-inactive' });
  });
});

describe('citizen.remove', () => {
  it('takes the whole card off', () => {
    const board = smallBoard();
    const held = board.get('citizen', citizenId('a'));
    expect(run(board, 'citizen.remove', { id: citizenId('a') })).toEqual([
      { op: 'removed', kind: 'citizen', record: held },
    ]);
    expect(board.laneOrder(laneId('praktik'))).toEqual(['b', 'c']);
    expect(refusal(board, 'citizen.remove', { id: citizenId('a') })).toEqual({ kind: 'not-found', record: 'citizen' });
  });
});
