import { expect, it } from 'vitest';
import { boardOfSecondStart } from './second-start-schema.ts';

it('tells the board a second start was asked for', () => {
  expect(boardOfSecondStart({ board: '/tavler/nord' })).toBe('/tavler/nord');
  expect(boardOfSecondStart({ board: null })).toBeNull();
});

it.each([undefined, null, 'x', {}, { board: 7 }, { board: '' }, { board: 'a'.repeat(5000) }, { board: '/a', more: 1 }])(
  'takes nothing from %j',
  (data) => {
    expect(boardOfSecondStart(data)).toBeNull();
  },
);
