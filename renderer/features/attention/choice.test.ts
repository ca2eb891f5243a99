import { describe, expect, it } from 'vitest';

import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { ConsultantId, OrderKey, PersonId } from '../../../shared/domain/ids.ts';
import { choiceThere, dayConsultant, NO_CHOICE } from './choice.ts';

const consultant = (id: string, name: string, active = true): Consultant => ({
  id: id as ConsultantId,
  name,
  initials: id,
  color: 'blue',
  order: 'a0' as OrderKey,
  active,
  limit: null,
});
const mette = consultant('MH', 'Mette Hornbæk');
const ole = consultant('OS', 'Ole Snekkersten');
const gone = consultant('GG', 'Gerda Gurre', false);
const all = [mette, ole, gone];
const me = (name: string, id = 'p1') => ({ id: id as PersonId, name });

describe('whose day it is', () => {
  it('is the one who bears the name of the person at the board', () => {
    expect(dayConsultant(NO_CHOICE, me('mette hornbæk'), all)).toBe(mette.id);
    expect(dayConsultant(NO_CHOICE, me('Gerda Gurre'), all)).toBeNull();
    expect(dayConsultant(NO_CHOICE, me('Ida Holm'), all)).toBeNull();
    expect(dayConsultant(NO_CHOICE, null, all)).toBeNull();
  });

  it('is the one this person chose, and for a colleague their own or the one chosen last', () => {
    const choice = { ...NO_CHOICE, day: { by: 'p1', consultant: ole.id } };
    expect(dayConsultant(choice, me('Mette Hornbæk'), all)).toBe(ole.id);
    expect(dayConsultant(choice, me('Mette Hornbæk', 'p2'), all)).toBe(mette.id);
    expect(dayConsultant(choice, me('Ida Holm', 'p2'), all)).toBe(ole.id);
  });
});

it('lets go of those who left', () => {
  const kept = { owner: gone.id, filter: 'overdue', day: { by: 'p1', consultant: gone.id } } as const;
  expect(choiceThere(kept, all)).toEqual({ owner: null, filter: 'overdue', day: null });
  const there = { owner: 'none', filter: 'all', day: { by: 'p1', consultant: ole.id } } as const;
  expect(choiceThere(there, all)).toEqual(there);
});
