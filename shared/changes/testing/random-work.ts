import fc from 'fast-check';

import { BLANK_COMPANY_FIELDS, type Company } from '../../domain/company.ts';
import type {
  CitizenId,
  CompanyId,
  ConsultantId,
  OfferId,
  PlacementId,
  ProposalId,
  SavedViewId,
} from '../../domain/ids.ts';
import { BLANK_OFFER_FIELDS, PROPOSAL_STATES, type Offer, type Proposal } from '../../domain/offer.ts';
import { OUTCOMES, type Placement } from '../../domain/placement.ts';
import type { RecordMap, WorkKind } from '../../domain/records.ts';
import { NO_FILTER, type SavedView } from '../../domain/saved-view.ts';
import { DEMANDS, PLACEMENT_KINDS } from '../../domain/work.ts';
import { addDays, type IsoDate } from '../../lib/iso-date.ts';

export const COMPANY_IDS = ['v1', 'v2', 'v3'] as readonly string[] as readonly CompanyId[];
export const OFFER_IDS = ['o1', 'o2', 'o3'] as readonly string[] as readonly OfferId[];
export const PLACEMENT_IDS = ['p1', 'p2', 'p3', 'p4'] as readonly string[] as readonly PlacementId[];
export const PROPOSAL_IDS = ['f1', 'f2', 'f3', 'f4'] as readonly string[] as readonly ProposalId[];
export const SAVED_VIEW_IDS = ['s1', 's2'] as readonly string[] as readonly SavedViewId[];

const word = fc.constantFrom('', 'Køkken', 'kokken', 'مطبخ', 'Lager', 'x'.repeat(9));
const day: fc.Arbitrary<IsoDate> = fc
  .integer({ min: -900, max: 400 })
  .map((days) => addDays('2026-11-21' as IsoDate, days));
type Work = { readonly [K in WorkKind]: readonly RecordMap[K][] };
type Consultants = fc.Arbitrary<ConsultantId | null>;

const someOf = <T>(ids: readonly T[], possible: boolean): fc.Arbitrary<readonly T[]> =>
  possible ? fc.subarray([...ids]) : fc.constant([]);
const each = <I, R>(ids: readonly I[], record: (id: I) => fc.Arbitrary<R>): fc.Arbitrary<readonly R[]> =>
  fc.tuple(...ids.map(record));

const company = (id: CompanyId): fc.Arbitrary<Company> =>
  fc
    .record({ name: word, mentors: fc.array(word, { maxLength: 2 }), agreementUntil: fc.option(day) })
    .map((given) => ({ ...BLANK_COMPANY_FIELDS, ...given, id }));

const offer = (id: OfferId, companies: readonly CompanyId[], consultantId: Consultants): fc.Arbitrary<Offer> =>
  fc
    .record({
      companyId: fc.constantFrom(...companies),
      role: word,
      demands: fc.subarray([...DEMANDS], { maxLength: 2 }),
      places: fc.integer({ min: 1, max: 3 }),
      madeOn: day,
      consultantId,
      validUntil: fc.option(day),
      closed: fc.constantFrom(null, null, 'filled' as const, 'lapsed' as const),
    })
    .map((given) => ({ ...BLANK_OFFER_FIELDS, ...given, id }));

const placement = (
  id: PlacementId,
  citizens: readonly CitizenId[],
  companies: readonly CompanyId[],
  offers: readonly OfferId[],
): fc.Arbitrary<Placement> =>
  fc.record({
    id: fc.constant(id),
    citizenId: fc.constantFrom(...citizens),
    companyId: fc.constantFrom(...companies),
    offerId: fc.constantFrom(null, ...offers),
    kind: fc.constantFrom(...PLACEMENT_KINDS),
    role: word,
    plannedStart: fc.constant(null),
    plannedEnd: fc.constant(null),
    start: fc.option(day),
    end: fc.constant(null),
    hours: fc.array(fc.record({ from: day, unpaid: fc.nat(37), paid: fc.nat(37) }), { maxLength: 1 }),
    schoolWeeks: fc.option(fc.nat(23)),
    absences: fc.constant([]),
    mentor: word,
    companyContact: word,
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    note: word,
  });

const proposal = (
  id: ProposalId,
  offers: readonly OfferId[],
  citizens: readonly CitizenId[],
  fromId: Consultants,
): fc.Arbitrary<Proposal> =>
  fc.record({
    id: fc.constant(id),
    offerId: fc.constantFrom(...offers),
    citizenId: fc.constantFrom(...citizens),
    fromId,
    day,
    state: fc.constantFrom(...PROPOSAL_STATES),
    answer: word,
    answeredOn: fc.option(day),
  });

const savedView = (id: SavedViewId): fc.Arbitrary<SavedView> =>
  fc
    .record({ text: word, isOverdue: fc.boolean() })
    .map((given) => ({ id, name: id, filter: { ...NO_FILTER, ...given } }));

/** Companies, and what was done with them and these citizens. */
export function randomWork(citizens: readonly CitizenId[], consultantId: Consultants): fc.Arbitrary<Work> {
  return fc
    .record({
      companies: fc.subarray([...COMPANY_IDS]),
      views: someOf(SAVED_VIEW_IDS, true),
    })
    .chain(({ companies, views }) =>
      fc.record({
        companies: fc.constant(companies),
        views: fc.constant(views),
        offers: someOf(OFFER_IDS, companies.length > 0),
        placements: someOf(PLACEMENT_IDS, companies.length > 0 && citizens.length > 0),
        proposals: someOf(PROPOSAL_IDS, citizens.length > 0),
      }),
    )
    .chain(({ companies, views, offers, placements, proposals }) =>
      fc.record({
        company: each(companies, company),
        placement: each(placements, (id) => placement(id, citizens, companies, offers)),
        offer: each(offers, (id) => offer(id, companies, consultantId)),
        proposal: each(offers.length > 0 ? proposals : [], (id) => proposal(id, offers, citizens, consultantId)),
        savedView: each(views, savedView),
      }),
    );
}
