import { expect, it } from 'vitest';

import { BLANK_COMPANY_FIELDS, type Company } from '../domain/company.ts';
import type { CitizenId, CompanyId, PlacementId } from '../domain/ids.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../domain/placement.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { placementsOf } from './placements-of.ts';

const day = (text: string): IsoDate => text as IsoDate;
const citizen = { id: 'c' as CitizenId };
const company = { ...BLANK_COMPANY_FIELDS, id: 'k' as CompanyId, name: 'Hotel Skovly' } as Company;
const told = (fields: Partial<Placement>, today = '2026-11-22') => {
  const placement: Placement = {
    ...BLANK_PLACEMENT_FIELDS,
    ...{ id: 'p' as PlacementId, citizenId: citizen.id, companyId: company.id, offerId: null },
    ...fields,
  };
  return placementsOf([citizen], { placements: [placement], companies: [company] }, day(today))[0]?.[0];
};

it('runs past its last day: how long, by the clock of the board', () => {
  const running = { start: day('2026-09-01'), plannedEnd: day('2026-11-02') };
  expect(told(running)).toMatchObject({ until: '2026-11-02', pastEnd: 20 });
  for (const today of ['2026-10-30', '2026-11-02']) expect(told(running, today)).not.toHaveProperty('pastEnd');
  // It was ended by somebody, or never began.
  expect(told({ ...running, end: day('2026-11-02') })).toBeUndefined();
  expect(told({ plannedStart: day('2026-09-01'), plannedEnd: day('2026-11-02') })).not.toHaveProperty('pastEnd');
});

it('has no agreed end: the longest that is allowed is told where it is past, and nothing before', () => {
  const running = { start: day('2025-09-01') };
  expect(told(running, '2025-10-01')).toMatchObject({ until: null });
  expect(told(running, '2025-10-01')).not.toHaveProperty('pastEnd');
  const past = told(running);
  expect(past?.until).not.toBeNull();
  expect(past?.pastEnd).toBeGreaterThan(200);
});

it('an IGU ends where a confirmed absence has moved it to', () => {
  const igu = { kind: 'igu', start: day('2024-11-01'), plannedEnd: day('2026-10-31') } as const;
  const leave = {
    kind: 'parental-leave',
    from: day('2025-03-01'),
    until: day('2025-05-31'),
    isConfirmed: true,
  } as const;
  expect(told(igu)).toMatchObject({ until: '2026-10-31', pastEnd: 22 });
  const moved = told({ ...igu, absences: [leave] });
  expect(moved).not.toHaveProperty('pastEnd');
  expect((moved?.until ?? '') > '2027-01-01').toBe(true);
});
