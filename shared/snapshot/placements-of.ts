import type { Citizen } from '../domain/citizen.ts';
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
      told(one, companyOf.get(one.companyId)),
    ),
  );
}

function told(placement: Placement, company: Company | undefined): SnapshotPlacement {
  const { kind, role, mentor, companyContact, start, end, plannedStart, plannedEnd } = placement;
  return {
    kind,
    role,
    company: company?.name ?? '',
    place: company?.place ?? '',
    contact: companyContact === '' ? (company?.contactName ?? '') : companyContact,
    phone: company?.phone ?? '',
    mentor,
    from: start ?? plannedStart,
    until: end ?? plannedEnd,
  };
}
