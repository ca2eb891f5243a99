import { expect, it } from 'vitest';

import type { Consultant } from '../../shared/domain/consultant.ts';
import type { ConsultantId, OrderKey } from '../../shared/domain/ids.ts';
import { dropGoneOwners, INITIAL_VIEW, viewStore } from './view.ts';

const consultant = (id: string, active: boolean): Consultant => ({
  id: id as ConsultantId,
  name: id,
  initials: id,
  color: 'blue',
  order: 'a0' as OrderKey,
  active,
});
const [here, left, gone] = ['here', 'left', 'gone'] as ConsultantId[] as [ConsultantId, ConsultantId, ConsultantId];

it('is not narrowed to consultants who left or are gone', () => {
  viewStore.setState({ ...INITIAL_VIEW, only: [left, here, gone, 'none'] });
  dropGoneOwners([consultant(here, true), consultant(left, false)]);
  expect(viewStore.getState().only).toEqual([here, 'none']);
});

it('stays as it is while everybody is there, so that nothing is drawn anew', () => {
  const only = [here];
  viewStore.setState({ ...INITIAL_VIEW, only });
  dropGoneOwners([consultant(here, true)]);
  expect(viewStore.getState().only).toBe(only);
});
