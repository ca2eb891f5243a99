import { expect, it } from 'vitest';

import { groupsOf } from './recovery-groups.ts';

it('shows a key in groups of four, however it is written', () => {
  const groups = ['ABCD', 'EFGH', '2345'];
  for (const written of ['ABCDEFGH2345', 'ABCD-EFGH-2345', 'AB CDEF GH23 45'])
    expect(groupsOf(written)).toEqual(groups);
  expect(groupsOf('')).toEqual([]);
});
