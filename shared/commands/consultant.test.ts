import { describe, expect, it } from 'vitest';

import { createRecordStore } from '../changes/record-store.ts';
import { inOrder } from './placing.ts';
import { consultantId, refusal, run, smallBoard } from './testing/small-board.ts';

const anna = { id: consultantId('an'), name: 'Anna Nissen', initials: 'AN', color: 'teal', limit: null } as const;

describe('board.rename', () => {
  it('trims, and is nothing for the same name', () => {
    const board = smallBoard();
    expect(run(board, 'board.rename', { name: ' Team  Nord\n' })).toMatchObject([
      { before: { name: 'Helsingør' }, after: { name: 'Team Nord' } },
    ]);
    expect(run(board, 'board.rename', { name: 'Team Nord' })).toEqual([]);
  });

  it('is refused when blank or too long', () => {
    expect(refusal(smallBoard(), 'board.rename', { name: '\t' })).toEqual({ kind: 'blank', field: 'name' });
    expect(refusal(smallBoard(), 'board.rename', { name: 'x'.repeat(81) })).toEqual({
      kind: 'too-long',
      field: 'name',
      max: 80,
    });
    expect(refusal(createRecordStore({}), 'board.rename', { name: 'X' })).toEqual({
      kind: 'not-found',
      record: 'board',
    });
  });
});

describe('consultant.add', () => {
  it('adds an active one, last; colleagues may share a name, and a leaver holds no initials back', () => {
    const board = smallBoard();
    run(board, 'consultant.add', { ...anna, name: ' Mette  Hornbæk', initials: ' xx ' });
    const last = inOrder(board, 'consultant').at(-1);
    expect(last).toMatchObject({ id: 'an', name: 'Mette Hornbæk', initials: 'xx', active: true });
  });

  it('takes ØH beside OH', () => {
    const board = smallBoard();
    run(board, 'consultant.add', { ...anna, initials: 'OH' });
    expect(run(board, 'consultant.add', { ...anna, id: consultantId('øh'), initials: 'ØH' })).toHaveLength(1);
  });

  it('is refused for what is taken, blank or too long', () => {
    const board = smallBoard();
    const add = (given: object) => refusal(board, 'consultant.add', { ...anna, ...given });
    expect(add({ id: consultantId('os') })).toEqual({ kind: 'already-there', record: 'consultant' });
    expect(add({ initials: 'mh' })).toEqual({ kind: 'initials-taken', by: 'Mette Hornbæk' });
    expect(add({ initials: '' })).toEqual({ kind: 'blank', field: 'initials' });
    expect(add({ initials: 'ABCDE' })).toEqual({ kind: 'too-long', field: 'initials', max: 4 });
    for (const limit of [0, 501])
      expect(add({ limit })).toEqual({ kind: 'out-of-range', field: 'limit', min: 1, max: 500 });
    expect(add({ name: ' ' })).toEqual({ kind: 'blank', field: 'name' });
    expect(add({ name: 'x'.repeat(81) })).toEqual({ kind: 'too-long', field: 'name', max: 80 });
  });
});

describe('consultant.edit', () => {
  it('changes what is given; the own initials may change case; a leaver may bear any', () => {
    const board = smallBoard();
    expect(
      run(board, 'consultant.edit', { id: consultantId('mh'), patch: { initials: 'Mh', color: 'plum' } }),
    ).toMatchObject([{ after: { initials: 'Mh' } }]);
    expect(run(board, 'consultant.edit', { id: consultantId('mh'), patch: {} })).toEqual([]);
    expect(run(board, 'consultant.edit', { id: consultantId('xx'), patch: { initials: 'OS' } })).toHaveLength(1);
  });

  it('sets a limit and takes it off again', () => {
    const board = smallBoard();
    const limited = (limit: number | null) =>
      run(board, 'consultant.edit', { id: consultantId('mh'), patch: { limit } });
    expect(limited(15)).toMatchObject([{ before: { limit: null }, after: { limit: 15 } }]);
    expect(limited(null)).toMatchObject([{ before: { limit: 15 }, after: { limit: null } }]);
    expect(refusal(board, 'consultant.edit', { id: consultantId('mh'), patch: { limit: 0 } })).toMatchObject({
      kind: 'out-of-range',
    });
  });

  it('is refused for who is gone, initials of another, a blank name', () => {
    const board = smallBoard();
    expect(refusal(board, 'consultant.edit', { id: consultantId('gone'), patch: {} })).toEqual({
      kind: 'not-found',
      record: 'consultant',
    });
    expect(refusal(board, 'consultant.edit', { id: consultantId('mh'), patch: { initials: 'os' } })).toEqual({
      kind: 'initials-taken',
      by: 'Ole Sand',
    });
    expect(refusal(board, 'consultant.edit', { id: consultantId('mh'), patch: { name: '' } })).toEqual({
      kind: 'blank',
      field: 'name',
    });
  });
});

describe('consultant.move', () => {
  it('writes one row, and nothing where the row stands already', () => {
    const board = smallBoard();
    expect(run(board, 'consultant.move', { id: consultantId('os'), after: null })).toHaveLength(1);
    expect(inOrder(board, 'consultant').map(({ id }) => id)).toEqual(['os', 'mh', 'xx']);
    expect(run(board, 'consultant.move', { id: consultantId('mh'), after: consultantId('os') })).toEqual([]);
    expect(refusal(board, 'consultant.move', { id: consultantId('gone'), after: null })).toEqual({
      kind: 'not-found',
      record: 'consultant',
    });
  });
});

describe('consultant.deactivate', () => {
  it.each([
    ['a colleague', consultantId('os')],
    ['nobody', null],
  ])('hands all citizens to %s', (_who, handOverTo) => {
    const board = smallBoard();
    expect(run(board, 'consultant.deactivate', { id: consultantId('mh'), handOverTo })).toHaveLength(5);
    expect([...board.all('citizen')].map((citizen) => citizen.consultantId)).toEqual([
      handOverTo,
      handOverTo,
      handOverTo,
      handOverTo,
    ]);
    expect(board.get('consultant', consultantId('mh'))?.active).toBe(false);
  });

  it('needs no receiver for who has no citizens, and is nothing for who has left', () => {
    const board = smallBoard();
    expect(run(board, 'consultant.deactivate', { id: consultantId('os') })).toHaveLength(1);
    expect(run(board, 'consultant.deactivate', { id: consultantId('os') })).toEqual([]);
  });

  it('is refused while citizens have nowhere to go', () => {
    const board = smallBoard();
    const leave = (handOverTo?: string) =>
      refusal(board, 'consultant.deactivate', {
        id: consultantId('mh'),
        handOverTo: handOverTo === undefined ? undefined : consultantId(handOverTo),
      });
    expect(leave()).toEqual({ kind: 'consultant-has-citizens', count: 4 });
    expect(leave('xx')).toEqual({ kind: 'consultant-inactive' });
    expect(leave('mh')).toEqual({ kind: 'consultant-inactive' });
    expect(leave('gone')).toEqual({ kind: 'not-found', record: 'consultant' });
    expect(refusal(board, 'consultant.deactivate', { id: consultantId('gone') })).toEqual({
      kind: 'not-found',
      record: 'consultant',
    });
  });
});

describe('consultant.reactivate', () => {
  it('brings a leaver back, and is nothing for who is there', () => {
    const board = smallBoard();
    expect(run(board, 'consultant.reactivate', { id: consultantId('xx') })).toMatchObject([
      { after: { active: true } },
    ]);
    expect(run(board, 'consultant.reactivate', { id: consultantId('xx') })).toEqual([]);
  });

  it('is refused when somebody bears the initials now', () => {
    const board = smallBoard();
    run(board, 'consultant.add', { ...anna, initials: 'XX' });
    expect(refusal(board, 'consultant.reactivate', { id: consultantId('xx') })).toEqual({
      kind: 'initials-taken',
      by: 'Anna Nissen',
    });
    expect(refusal(board, 'consultant.reactivate', { id: consultantId('gone') })).toEqual({
      kind: 'not-found',
      record: 'consultant',
    });
  });
});
