import { describe, expect, it } from 'vitest';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { extended, NO_SELECTION, onlyShown, toggled, withAll, type Selection } from './selection.ts';

const id = (name: string): CitizenId => name as CitizenId;
const cell = ['a', 'b', 'c', 'd', 'e'].map(id);
const ids = (selection: Selection): string => [...selection.ids].sort().join('');

describe('a selection of cards', () => {
  it('takes a card in and lets it go', () => {
    const one = toggled(NO_SELECTION, id('b'));
    expect(ids(one)).toBe('b');
    expect(ids(toggled(toggled(one, id('d')), id('b')))).toBe('d');
  });

  it('ranges from where it began, and gives back what a smaller range leaves', () => {
    const from = toggled(NO_SELECTION, id('b'));
    const far = extended(from, id('e'), cell);
    expect(ids(far)).toBe('bcde');
    expect(ids(extended(far, id('c'), cell))).toBe('bc');
    expect(ids(extended(far, id('a'), cell))).toBe('ab');
  });

  it('keeps what was selected beside the range', () => {
    const two = toggled(toggled(NO_SELECTION, id('a')), id('d'));
    expect(ids(extended(two, id('e'), cell))).toBe('ade');
    expect(ids(extended(extended(two, id('e'), cell), id('d'), cell))).toBe('ad');
  });

  it('goes on in another cell with one card', () => {
    const other = ['x', 'y', 'z'].map(id);
    const there = extended(toggled(NO_SELECTION, id('b')), id('y'), other);
    expect(ids(there)).toBe('by');
    expect(ids(extended(there, id('z'), other))).toBe('byz');
  });

  it('takes many at once, and lets go of what is out of sight', () => {
    const all = withAll(toggled(NO_SELECTION, id('x')), cell);
    expect(ids(all)).toBe('abcdex');
    expect(onlyShown(all, new Set([...cell, id('x')]))).toBe(all);
    const fewer = onlyShown(all, new Set([id('a')]));
    expect(ids(fewer)).toBe('a');
    expect(fewer.anchor).toBeNull();
  });
});
