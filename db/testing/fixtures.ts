import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import type { CitizenId, ContactId, LaneId, OrderKey, PersonId } from '../../shared/domain/ids.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { keysAtEnd } from '../../shared/domain/order.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import type { VaultKey } from '../index.ts';

export const KEEPER = 'keeper' as PersonId;
export const KEY: VaultKey = { dataKey: Buffer.alloc(32, 0x5a), salt: Buffer.alloc(16, 0xa5) };

/** A folder of its own under the system's temporary one. The caller removes it. */
export function makeTemporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tavle-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function laneNamed(id: string, name: string): Lane {
  return {
    id: id as LaneId,
    name,
    glanceName: '',
    color: 'blue',
    icon: 'briefcase',
    order: 'a0' as OrderKey,
    expectedDays: 91,
    cadenceDays: 14,
    isEnd: false,
    away: null,
    retentionDays: null,
  };
}

export function citizenNamed(id: string, name: string, laneId: LaneId): Citizen {
  return {
    ...BLANK_CITIZEN_FIELDS,
    id: id as CitizenId,
    name,
    laneId,
    laneSince: '2026-11-01' as IsoDate,
    enteredOn: '2026-11-01' as IsoDate,
    lastContact: null,
    householdId: null,
    order: 'a0' as OrderKey,
    consultantId: null,
  };
}

export function contactWith(id: string, citizenId: CitizenId): Contact {
  return {
    id: id as ContactId,
    citizenId,
    day: '2026-11-20' as IsoDate,
    kind: 'call',
    line: '',
    consultantId: null,
    journalisedOn: null,
  };
}

/** Citizens with as much on their cards as real ones have. */
export function manyCitizens(count: number, laneId: LaneId): readonly Citizen[] {
  return keysAtEnd([], count).map((order, n) => ({
    ...citizenNamed(`citizen-${n}`, `${nameOf(n)} Efternavn`, laneId),
    order,
    caseNumber: `2026-${n}`,
    motherTongue: 'tigrinya',
    otherLanguages: ['engelsk', 'arabisk'],
    workExperience: 'Lager og pakkeri, to år. Rengøring på hotel. '.repeat(2),
    note: 'Vil gerne arbejde med mennesker. '.repeat(5),
    weeklyHours: 18.5,
  }));
}

export function nameOf(n: number): string {
  return `Navn ${n}`;
}
