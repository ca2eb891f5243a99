import { placementClock, type PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { useCompany, useToday } from '../../state/index.ts';

const NO_SECTOR = { sector: null };

/** A placement's clock today; follows its company. */
export function useClock(placement: Placement, citizen: Citizen): PlacementClock {
  const today = useToday();
  const company = useCompany(placement.companyId) ?? NO_SECTOR;
  return placementClock(placement, { citizen, company }, today);
}
