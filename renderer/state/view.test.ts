import { describe, expect, it } from 'vitest';

import type { Consultant } from '../../shared/domain/consultant.ts';
import type { CitizenId, ConsultantId, OrderKey } from '../../shared/domain/ids.ts';
import { closePanel, dropGoneOwners, INITIAL_VIEW, openPanel, viewStore } from './view.ts';

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

describe('a card opened from a list', () => {
  const list = { kind: 'attention', at: 'day' } as const;
  const [id, other] = ['c1', 'c2'] as CitizenId[] as [CitizenId, CitizenId];
  const shown = (): unknown => viewStore.getState().panel;

  it('leads back to the list, also by way of a contact, and the list to the board', () => {
    openPanel(list);
    openPanel({ kind: 'contact', id });
    openPanel({ kind: 'citizen', id });
    closePanel();
    expect(shown()).toEqual(list);
    closePanel();
    expect(shown()).toBeNull();
  });

  it('leads to the board once another card was opened there', () => {
    openPanel(list);
    openPanel({ kind: 'citizen', id });
    openPanel({ kind: 'citizen', id: other });
    closePanel();
    expect(shown()).toBeNull();
  });
});
