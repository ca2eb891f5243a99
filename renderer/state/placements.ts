import { placementClock, type PlacementClock } from '../../shared/domain/clocks/placement-clock.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { CitizenId, CompanyId } from '../../shared/domain/ids.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { boardStore, readBoard } from './board-store.ts';
import { placementsAtCompany, placementsOfCitizen } from './placement-index.ts';

/** Somebody's placements, in no order. */
export function placementsOf(id: CitizenId): readonly Placement[] {
  return placementsOfCitizen(readBoard(), id);
}

/** The placements a company has or had, in no order. */
export function placementsAt(id: CompanyId): readonly Placement[] {
  return placementsAtCompany(readBoard(), id);
}

export function usePlacementsOf(id: CitizenId): readonly Placement[] {
  return boardStore(() => placementsOf(id));
}

export function usePlacementsAt(id: CompanyId): readonly Placement[] {
  return boardStore(() => placementsAt(id));
}

export function useCompany(id: CompanyId | null): Company | undefined {
  return boardStore(() => (id === null ? undefined : readBoard().get('company', id)));
}

/** A running placement as it shows on a card. */
export interface PlacementSign {
  readonly company: string;
  readonly clock: PlacementClock;
}
interface KnownSign {
  readonly today: IsoDate;
  readonly companies: readonly (Company | undefined)[];
  readonly sign: PlacementSign | null;
}

/** What was found holds until somebody's placements, the companies they are at, or the day are others. */
const signs = new WeakMap<readonly Placement[], KnownSign>();

/** The placement that runs now, of several the one that ends first; null for none. */
export function placementSignOf(id: CitizenId, today: IsoDate): PlacementSign | null {
  const placements = placementsOf(id);
  if (placements.length === 0) return null;
  const board = readBoard();
  const known = signs.get(placements);
  if (
    known?.today === today &&
    placements.every(({ companyId }, at) => board.get('company', companyId) === known.companies[at])
  )
    return known.sign;
  const companies = placements.map(({ companyId }) => board.get('company', companyId));
  let sign: PlacementSign | null = null;
  for (const [at, placement] of placements.entries()) {
    const company = companies[at];
    const clock = company && placementClock(placement, { citizen: UNKNOWN_AGE, company }, today);
    if (clock?.stage !== 'running') continue;
    if (sign === null || (clock.daysLeft ?? Infinity) < (sign.clock.daysLeft ?? Infinity))
      sign = { company: company?.name ?? '', clock };
  }
  signs.set(placements, { today, companies, sign });
  return sign;
}

/** A card's sign tells no age. */
const UNKNOWN_AGE = { birthDate: null };

/** The same for a card, rendered again only when it is another. */
export function usePlacementSign(id: CitizenId, today: IsoDate): PlacementSign | null {
  return boardStore(() => placementSignOf(id, today));
}
