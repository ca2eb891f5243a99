import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { CitizenId, ConsultantId, LaneId, OrderKey } from '../../shared/domain/ids.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { createMatcher } from './filter.ts';
import type { RowOwner } from './view.ts';

const consultants: readonly Consultant[] = [
  {
    id: 'c1' as ConsultantId,
    name: 'Mette Hornbæk',
    initials: 'MH',
    color: 'blue',
    order: 'a0' as OrderKey,
    active: true,
  },
  {
    id: 'c2' as ConsultantId,
    name: 'Ole Snekkersten',
    initials: 'OS',
    color: 'orange',
    order: 'a1' as OrderKey,
    active: true,
  },
];

function citizen(fields: Partial<Citizen>): Citizen {
  return {
    ...BLANK_CITIZEN_FIELDS,
    id: 'p' as CitizenId,
    laneId: 'l' as LaneId,
    laneSince: '2026-01-01' as IsoDate,
    enteredOn: '2026-01-01' as IsoDate,
    lastContact: null,
    order: 'a0' as OrderKey,
    consultantId: null,
    ...fields,
  };
}
const finds = (filter: string, one: Citizen, only: readonly RowOwner[] = []): boolean =>
  createMatcher(filter, only, consultants)?.(one) ?? true;

describe('createMatcher', () => {
  it('is null where nothing is narrowed', () => {
    expect(createMatcher('  ', [], consultants)).toBeNull();
  });

  it.each([
    ['name, case ignored', 'AMINA', { name: 'Amina Haddad' }],
    ['name, diacritics ignored', 'esperance', { name: 'Espérance Tshibangu' }],
    ['Danish letters by their base', 'sorensen', { name: 'Åse Sørensen' }],
    ['Danish letters as they are', 'åse søren', { name: 'Åse Sørensen' }],
    ['mother tongue', 'dari', { motherTongue: 'Dari' }],
    ['another language', 'farsi', { otherLanguages: ['Engelsk', 'Farsi'] }],
    ['experience', 'buschauffør', { workExperience: 'Buschauffør i Kabul' }],
    ['considerations', 'løfte', { considerations: 'Kan ikke løfte tungt' }],
    ['case number', 'hel-2022', { caseNumber: 'HEL-2022-1000' }],
    ['consultant by name', 'hornbaek', { consultantId: 'c1' as ConsultantId }],
    ['consultant by initials', 'mh', { consultantId: 'c1' as ConsultantId }],
    ['words from different fields', 'dari mette', { motherTongue: 'Dari', consultantId: 'c1' as ConsultantId }],
  ])('finds by %s', (_, filter, fields) => {
    expect(finds(filter, citizen(fields))).toBe(true);
  });

  it('wants every word', () => {
    expect(finds('dari ole', citizen({ motherTongue: 'Dari', consultantId: 'c1' as ConsultantId }))).toBe(false);
  });

  it('looks at the record as it is now, not as it was when first searched', () => {
    const before = citizen({ name: 'Amina' });
    expect(finds('amina', before)).toBe(true);
    expect(finds('amina', { ...before, name: 'Yusuf' })).toBe(false);
  });

  it('narrows to consultants, and to those whom nobody has', () => {
    const only: readonly RowOwner[] = ['c2' as ConsultantId, 'none'];
    expect(finds('', citizen({ consultantId: 'c1' as ConsultantId }), only)).toBe(false);
    expect(finds('', citizen({ consultantId: 'c2' as ConsultantId }), only)).toBe(true);
    expect(finds('', citizen({ consultantId: null }), only)).toBe(true);
  });
});
