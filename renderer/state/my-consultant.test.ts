import { expect, it } from 'vitest';

import type { Consultant } from '../../shared/domain/consultant.ts';
import type { Person } from '../../shared/domain/person.ts';
import { consultantOf } from './my-consultant.ts';

const consultant = (id: string, name: string, active = true): Consultant => ({
  id: id as Consultant['id'],
  name,
  initials: id,
  limit: null,
  color: 'blue',
  order: id as Consultant['order'],
  active,
});
const all = [consultant('IH', 'Ida Holm'), consultant('OL', 'Ole Lund'), consultant('KT', 'Kirsten Tikøb', false)];
const ida = { id: 'p1' as Person['id'], name: 'ida holm' };
const chosen = (by: string, id: string) => ({ day: { by, consultant: id } });

it('is whom this person chose to be, else whoever bears their name', () => {
  expect(consultantOf(null, ida, all)).toBe('IH');
  expect(consultantOf(chosen('p1', 'OL'), ida, all)).toBe('OL');
});

it('is not what somebody else chose at the same board, nor anybody who has left', () => {
  expect(consultantOf(chosen('p2', 'OL'), ida, all)).toBe('IH');
  expect(consultantOf(chosen('p1', 'KT'), ida, all)).toBe('IH');
  expect(consultantOf(chosen('p2', 'OL'), { ...ida, name: 'Sofie' }, all)).toBeNull();
  expect(consultantOf(null, null, all)).toBeNull();
});
