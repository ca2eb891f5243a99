import { describe, expect, it } from 'vitest';

import { createRecordStore, type RecordStore } from '../changes/record-store.ts';
import { inOrder } from './placing.ts';
import { citizen, consultant, lane, laneId, refusal, run, smallBoard, TODAY } from './testing/small-board.ts';

const fields = {
  name: 'IGU',
  glanceName: '',
  color: 'violet',
  icon: 'graduation-cap',
  expectedDays: 730,
  cadenceDays: 14,
  isEnd: false,
  away: null,
} as const;
const names = (board: RecordStore): readonly string[] => inOrder(board, 'lane').map(({ name }) => name);

describe('lane.add', () => {
  it.each([
    [null, ['IGU', 'Praktik', 'Sygemeldt', 'Barsel']],
    ['praktik', ['Praktik', 'IGU', 'Sygemeldt', 'Barsel']],
    ['barsel', ['Praktik', 'Sygemeldt', 'Barsel', 'IGU']],
    ['gone', ['Praktik', 'Sygemeldt', 'Barsel', 'IGU']],
  ])('behind %s', (after, expected) => {
    const board = smallBoard();
    const change = run(board, 'lane.add', {
      id: laneId('igu'),
      ...fields,
      name: '  IGU\u200B ',
      after: after === null ? null : laneId(after),
    });
    expect(names(board)).toEqual(expected);
    expect(change).toHaveLength(1);
    expect(board.get('lane', laneId('igu'))).toMatchObject(fields);
  });

  it('makes room between lanes with equal keys', () => {
    const board = createRecordStore({ lane: [lane('l1', 'A', 'a0'), lane('l2', 'B', 'a0'), lane('l3', 'C', 'a0')] });
    run(board, 'lane.add', { id: laneId('igu'), ...fields, after: laneId('l1') });
    expect(names(board)).toEqual(['A', 'IGU', 'B', 'C']);
  });

  it('is refused for an id or name that is taken, a blank or long name, a stay out of range', () => {
    const board = smallBoard();
    const add = (given: object) => refusal(board, 'lane.add', { id: laneId('igu'), ...fields, after: null, ...given });
    expect(add({ id: laneId('syg') })).toEqual({ kind: 'already-there', record: 'lane' });
    expect(add({ name: ' PRAKTIK' })).toEqual({ kind: 'name-taken', record: 'lane' });
    expect(add({ name: ' \u200B\u200D' })).toEqual({ kind: 'blank', field: 'name' });
    expect(add({ name: '010180-0002' })).toEqual({ kind: 'blank', field: 'name' });
    expect(add({ name: 'x'.repeat(61) })).toEqual({ kind: 'too-long', field: 'name', max: 60 });
    expect(add({ glanceName: 'x'.repeat(61) })).toEqual({ kind: 'too-long', field: 'glanceName', max: 60 });
    expect(add({ expectedDays: 0 })).toEqual({ kind: 'out-of-range', field: 'expectedDays', min: 1, max: 36_500 });
  });
});

describe('the name in the overview', () => {
  const kept = (glanceName: string): string | undefined => {
    const board = smallBoard();
    run(board, 'lane.add', { id: laneId('igu'), ...fields, glanceName, after: null });
    run(board, 'lane.edit', { id: laneId('syg'), patch: { glanceName } });
    expect(board.get('lane', laneId('syg'))?.glanceName).toBe(board.get('lane', laneId('igu'))?.glanceName);
    return board.get('lane', laneId('igu'))?.glanceName;
  };
  it('is cleaned, may be blank, and may be that of another lane', () => {
    expect(kept('  Pau\u200Bse ')).toBe('Pause');
    for (const blank of ['', ' \n', '\u200D', '010180-0002']) expect(kept(blank)).toBe('');
    expect(kept('Praktik')).toBe('Praktik');
  });
});

describe('lane.edit', () => {
  it('changes what is given, and its own name may change case', () => {
    const board = smallBoard();
    expect(
      run(board, 'lane.edit', {
        id: laneId('praktik'),
        patch: { name: 'PRAKTIK', color: 'teal', expectedDays: undefined },
      }),
    ).toEqual([
      {
        op: 'updated',
        kind: 'lane',
        id: 'praktik',
        before: { name: 'Praktik', color: 'blue' },
        after: { name: 'PRAKTIK', color: 'teal' },
      },
    ]);
    expect(run(board, 'lane.edit', { id: laneId('praktik'), patch: { color: 'teal' } })).toEqual([]);
    expect(run(board, 'lane.edit', { id: laneId('praktik'), patch: { expectedDays: 90, isEnd: true } })).toHaveLength(
      1,
    );
  });

  it('is refused for a lane that is gone, and for what lane.add refuses', () => {
    const board = smallBoard();
    expect(refusal(board, 'lane.edit', { id: laneId('gone'), patch: {} })).toEqual({
      kind: 'not-found',
      record: 'lane',
    });
    expect(refusal(board, 'lane.edit', { id: laneId('syg'), patch: { name: 'praktik' } })).toEqual({
      kind: 'name-taken',
      record: 'lane',
    });
    expect(refusal(board, 'lane.edit', { id: laneId('syg'), patch: { name: '' } })).toEqual({
      kind: 'blank',
      field: 'name',
    });
    expect(refusal(board, 'lane.edit', { id: laneId('syg'), patch: { expectedDays: 40_000 } })).toMatchObject({
      kind: 'out-of-range',
    });
  });
});

describe('lane.move', () => {
  it.each([
    ['barsel', null, ['Barsel', 'Praktik', 'Sygemeldt']],
    ['praktik', 'syg', ['Sygemeldt', 'Praktik', 'Barsel']],
    ['praktik', 'gone', ['Sygemeldt', 'Barsel', 'Praktik']],
  ])('%s behind %s writes one row', (id, after, expected) => {
    const board = smallBoard();
    expect(run(board, 'lane.move', { id: laneId(id), after: after === null ? null : laneId(after) })).toHaveLength(1);
    expect(names(board)).toEqual(expected);
  });

  it.each([
    ['praktik', null],
    ['syg', 'praktik'],
    ['syg', 'syg'],
  ])('%s behind %s is where it stands: nothing', (id, after) => {
    expect(run(smallBoard(), 'lane.move', { id: laneId(id), after: after === null ? null : laneId(after) })).toEqual(
      [],
    );
  });

  it('is refused for a lane that is gone', () => {
    expect(refusal(smallBoard(), 'lane.move', { id: laneId('gone'), after: null })).toEqual({
      kind: 'not-found',
      record: 'lane',
    });
  });
});

describe('lane.remove', () => {
  it('removes an empty lane', () => {
    const board = smallBoard();
    expect(run(board, 'lane.remove', { id: laneId('barsel'), moveCardsTo: null })).toHaveLength(1);
    expect(names(board)).toEqual(['Praktik', 'Sygemeldt']);
  });

  it('moves its cards, in their order, behind those of the other lane; their days there start today, their dates stay', () => {
    const board = smallBoard();
    run(board, 'lane.remove', { id: laneId('praktik'), moveCardsTo: laneId('syg') });
    expect(board.laneOrder(laneId('syg'))).toEqual(['d', 'a', 'b', 'c']);
    expect(board.get('citizen', 'a' as never)).toMatchObject({
      laneSince: TODAY,
      nextDate: '2026-12-01',
      consultantId: 'mh',
    });
    expect(board.get('citizen', 'd' as never)?.laneSince).not.toBe(TODAY);
  });

  it('says how many cards stand in the way', () => {
    const board = smallBoard();
    const waiting = { kind: 'lane-has-cards', count: 3 };
    expect(refusal(board, 'lane.remove', { id: laneId('praktik'), moveCardsTo: null })).toEqual(waiting);
    expect(refusal(board, 'lane.remove', { id: laneId('praktik'), moveCardsTo: laneId('praktik') })).toEqual(waiting);
  });

  it('is refused for the last lane, a lane that is gone, cards sent to a lane that is gone', () => {
    const board = smallBoard();
    const gone = { kind: 'not-found', record: 'lane' };
    expect(refusal(board, 'lane.remove', { id: laneId('gone'), moveCardsTo: null })).toEqual(gone);
    expect(refusal(board, 'lane.remove', { id: laneId('praktik'), moveCardsTo: laneId('gone') })).toEqual(gone);
    const single = createRecordStore({
      lane: [lane('l1', 'A', 'a0')],
      citizen: [citizen('a', 'l1', 'a0')],
      consultant: [consultant('mh', 'M', 'MH', 'a0')],
    });
    expect(refusal(single, 'lane.remove', { id: laneId('l1'), moveCardsTo: null })).toEqual({ kind: 'last-lane' });
  });
});
