import type { Citizen } from '../domain/citizen.ts';
import { placementClock } from '../domain/clocks/placement-clock.ts';
import type { Company } from '../domain/company.ts';
import { placementStage, type Placement } from '../domain/placement.ts';
import { inReadingOrder } from '../domain/placement-lists.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import type { SnapshotPlacement } from './document.ts';

/** What is known of placements on the day of a snapshot. */
export interface PlacementRecords {
  readonly placements: Iterable<Placement>;
  readonly companies: Iterable<Company>;
}

/** Where each of them is on that day or will begin, as whoever visits needs it; running ones first. In the order of the citizens. */
export function placementsOf(
  citizens: readonly Pick<Citizen, 'id'>[],
  { placements, companies }: PlacementRecords,
  day: IsoDate,
): readonly (readonly SnapshotPlacement[])[] {
  const companyOf = new Map([...companies].map((company) => [company.id, company]));
  const all = new Map<string, Placement[]>();
  for (const placement of placements) {
    if (placementStage(placement, day) === 'ended') continue;
    const theirs = all.get(placement.citizenId);
    if (theirs) theirs.push(placement);
    else all.set(placement.citizenId, [placement]);
  }
  return citizens.map(({ id }) =>
    inReadingOrder(all.get(id) ?? [], (one) => placementStage(one, day)).map((one) =>
      told(one, companyOf.get(one.companyId), day),
    ),
  );
}

function told(placement: Placement, company: Company | undefined, day: IsoDate): SnapshotPlacement {
  const { kind, role, mentor, companyContact, start, plannedStart } = placement;
  const clock = placementClock(placement, { citizen: UNKNOWN_AGE, company: company ?? UNKNOWN_SECTOR }, day);
  const isPast = clock.stage === 'running' && clock.daysLeft !== null && clock.daysLeft < 0;
  return {
    kind,
    role,
    company: company?.name ?? '',
    place: company?.place ?? '',
    contact: companyContact === '' ? (company?.contactName ?? '') : companyContact,
    phone: company?.phone ?? '',
    mentor,
    from: start ?? plannedStart,
    // The longest that a rule allows is nobody's agreement: it is told only where it is past.
    until: clock.isEndByRule && !isPast ? null : clock.end,
    ...(isPast && { pastEnd: -clock.daysLeft }),
  };
}

/** Neither moves the last day of anything that has a day for it. */
const UNKNOWN_AGE = { birthDate: null };
const UNKNOWN_SECTOR = { sector: null };
