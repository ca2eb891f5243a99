import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../citizen.ts';
import type { CitizenId, LaneId, OrderKey } from '../ids.ts';
import type { Lane } from '../lane.ts';

export const SAMPLE_DAY = '2026-11-22' as IsoDate;
export const daysAgo = (days: number): IsoDate => addDays(SAMPLE_DAY, -days);

/** A lane that asks for a contact a fortnight and expects a stay of three months. */
export function laneWith(given: Partial<Lane> = {}): Lane {
  return {
    id: 'l' as LaneId,
    name: 'Praktik',
    glanceName: '',
    color: 'blue',
    icon: 'briefcase',
    order: 'a0' as OrderKey,
    expectedDays: 91,
    cadenceDays: 14,
    isEnd: false,
    away: null,
    retentionDays: null,
    ...given,
  };
}

/** Somebody in that lane of whom nothing is to be asked. The id is the name. */
export function citizenWith(name: string, given: Partial<Citizen> = {}): Citizen {
  return {
    ...BLANK_CITIZEN_FIELDS,
    id: name as CitizenId,
    name,
    laneId: 'l' as LaneId,
    laneSince: daysAgo(5),
    order: 'a0' as OrderKey,
    consultantId: null,
    enteredOn: daysAgo(60),
    lastContact: daysAgo(1),
    householdId: null,
    nextDate: addDays(SAMPLE_DAY, 10),
    ...given,
  };
}
