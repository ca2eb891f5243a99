import { describe, expect, it } from 'vitest';

import type { Consultant } from '../../shared/domain/consultant.ts';
import type { CitizenId, ConsultantId, LaneId, OrderKey, CompanyId, OfferId } from '../../shared/domain/ids.ts';
import { NO_FILTER } from '../../shared/domain/saved-view.ts';
import {
  applyFilter,
  clearFilter,
  closeIfOpen,
  closePanel,
  dropGone,
  filterOf,
  INITIAL_VIEW,
  openCompany,
  openNewPlacement,
  openPanel,
  setSieve,
  viewStore,
} from './view.ts';

const consultant = (id: string, active: boolean): Consultant => ({
  id: id as ConsultantId,
  name: id,
  initials: id,
  limit: null,
  color: 'blue',
  order: 'a0' as OrderKey,
  active,
});
const [here, left, gone] = ['here', 'left', 'gone'] as ConsultantId[] as [ConsultantId, ConsultantId, ConsultantId];

it('is not narrowed to consultants who left or are gone', () => {
  viewStore.setState({ ...INITIAL_VIEW, only: [left, here, gone, 'none'] });
  dropGone([consultant(here, true), consultant(left, false)], []);
  expect(viewStore.getState().only).toEqual([here, 'none']);
});

it('stays as it is while everybody is there, so that nothing is drawn anew', () => {
  const only = [here];
  viewStore.setState({ ...INITIAL_VIEW, only });
  dropGone([consultant(here, true)], []);
  expect(viewStore.getState().only).toBe(only);
});

it('is not narrowed to lanes that are gone', () => {
  const [lane, other] = ['l1', 'l2'] as LaneId[] as [LaneId, LaneId];
  viewStore.setState(INITIAL_VIEW);
  setSieve({ lanes: [lane, other] });
  dropGone([], [{ id: lane }]);
  expect(viewStore.getState().sieve.lanes).toEqual([lane]);
});

it('is narrowed to exactly a filter, and by nothing once all is cleared', () => {
  const filter = { ...NO_FILTER, text: 'dari', owners: [here], minHours: 15 };
  viewStore.setState(INITIAL_VIEW);
  setSieve({ isOverdue: true });
  applyFilter(filter);
  expect(filterOf(viewStore.getState())).toEqual(filter);
  clearFilter();
  expect(filterOf(viewStore.getState())).toEqual(NO_FILTER);
});

describe('a company', () => {
  const id = 'c1' as CitizenId;
  const companyId = 'f1' as CompanyId;
  const shown = (): unknown => viewStore.getState().panel;

  it('leads back to the list of companies, or to the card it was opened from', () => {
    openPanel({ kind: 'companies' });
    openCompany(companyId);
    closePanel();
    expect(shown()).toEqual({ kind: 'companies' });
    openPanel({ kind: 'citizen', id, contact: 'new' });
    openCompany(companyId);
    closePanel();
    expect(shown()).toEqual({ kind: 'citizen', id });
  });

  it('is gone back to from somebody who is there', () => {
    openCompany(companyId);
    openPanel({ kind: 'citizen', id });
    closePanel();
    expect(shown()).toEqual({ kind: 'company', id: companyId });
    closePanel();
    expect(shown()).toBeNull();
  });

  it('a new placement lies over the card, with the offer it comes from', () => {
    openNewPlacement({ citizenId: id, offerId: 'o1' as OfferId });
    expect(shown()).toEqual({ kind: 'citizen', id, placement: { offerId: 'o1' } });
    openNewPlacement({ citizenId: id });
    expect(shown()).toEqual({ kind: 'citizen', id, placement: { offerId: null } });
    closePanel();
  });
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

describe('an offer that a call broke a form off for', () => {
  const shown = (): unknown => viewStore.getState().panel;
  const id = 'c1' as CitizenId;

  it('leads back to the form, also once it is saved', () => {
    for (const form of [
      { kind: 'contact', id },
      { kind: 'citizen-new' },
      { kind: 'citizen', id, contact: 'new' },
    ] as const) {
      openPanel(form);
      openPanel({ kind: 'offer', id: null });
      openPanel({ kind: 'offer', id: 'o1' as OfferId });
      closePanel();
      expect(shown()).toEqual(form);
      closePanel();
      expect(shown()).toBeNull();
    }
  });

  it('leads to the board where nothing was being written', () => {
    openPanel({ kind: 'citizen', id });
    openPanel({ kind: 'offer', id: null });
    closePanel();
    expect(shown()).toBeNull();
  });
});

describe('what took its time to be done', () => {
  it('closes itself', () => {
    viewStore.setState(INITIAL_VIEW);
    openPanel({ kind: 'citizen-new' });
    expect(closeIfOpen(({ kind }) => kind === 'citizen-new')).toBe(true);
    expect(viewStore.getState().panel).toBeNull();
  });

  it('leaves alone what was opened meanwhile', () => {
    viewStore.setState(INITIAL_VIEW);
    openPanel({ kind: 'citizen-new' });
    openPanel({ kind: 'settings' });
    expect(closeIfOpen(({ kind }) => kind === 'citizen-new')).toBe(false);
    expect(viewStore.getState().panel).toEqual({ kind: 'settings' });
  });
});
