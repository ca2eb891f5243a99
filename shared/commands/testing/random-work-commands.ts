import fc from 'fast-check';

import { CITIZEN_IDS, CONSULTANT_IDS, isoDate, LANE_IDS } from '../../changes/testing/random-records.ts';
import {
  COMPANY_IDS,
  OFFER_IDS,
  PLACEMENT_IDS,
  PROPOSAL_IDS,
  SAVED_VIEW_IDS,
} from '../../changes/testing/random-work.ts';
import type { CompanyFields } from '../../domain/company.ts';
import type { HouseholdId } from '../../domain/ids.ts';
import type { OfferFields } from '../../domain/offer.ts';
import { ABSENCE_KINDS, OUTCOMES, type PlacementFields } from '../../domain/placement.ts';
import type { BoardFilter } from '../../domain/saved-view.ts';
import { DANISH_LEVELS, DEMANDS, PLACEMENT_KINDS, SECTORS, WORK_TIMES } from '../../domain/work.ts';
import type { CommandName, CommandPayloads } from '../payloads.ts';

type Fields<T> = { [F in keyof T]: fc.Arbitrary<T[F]> };
type Text = fc.Arbitrary<string>;

const citizenId = fc.constantFrom(...CITIZEN_IDS);
const consultantId = fc.constantFrom(...CONSULTANT_IDS);
const companyId = fc.constantFrom(...COMPANY_IDS);
const offerId = fc.constantFrom(...OFFER_IDS);
const placementId = fc.constantFrom(...PLACEMENT_IDS);
const proposalId = fc.constantFrom(...PROPOSAL_IDS);
const savedViewId = fc.constantFrom(...SAVED_VIEW_IDS);
const hours = fc.double({ min: 0, max: 168, noNaN: true });
const optional = { requiredKeys: [] };
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const companyFields = (text: Text): Fields<CompanyFields> => ({
  name: text,
  branch: text,
  place: text,
  sector: fc.option(fc.constantFrom(...SECTORS)),
  contactName: text,
  phone: text,
  email: text,
  mentors: fc.array(text, { maxLength: 3 }),
  agreementUntil: fc.option(isoDate),
  note: text,
});

const placementFields = (text: Text): Fields<PlacementFields> => ({
  companyId,
  kind: fc.constantFrom(...PLACEMENT_KINDS),
  role: text,
  plannedStart: fc.option(isoDate),
  plannedEnd: fc.option(isoDate),
  start: fc.option(isoDate),
  end: fc.option(isoDate),
  hours: fc.array(fc.record({ from: isoDate, unpaid: hours, paid: hours }), { maxLength: 3 }),
  schoolWeeks: fc.option(fc.nat(200)),
  absences: fc.array(
    fc.record({
      kind: fc.constantFrom(...ABSENCE_KINDS),
      from: isoDate,
      until: fc.option(isoDate),
      isConfirmed: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  mentor: text,
  companyContact: text,
  outcome: fc.option(fc.constantFrom(...OUTCOMES)),
  note: text,
});

const offerFields = (text: Text): Fields<OfferFields> => ({
  branch: text,
  role: text,
  place: text,
  weeklyHours: fc.option(hours),
  workTimes: fc.subarray([...WORK_TIMES]),
  kind: fc.option(fc.constantFrom(...PLACEMENT_KINDS)),
  danishLevel: fc.constantFrom(...DANISH_LEVELS),
  licences: fc.array(text, { maxLength: 3 }),
  demands: fc.subarray([...DEMANDS]),
  startOn: fc.option(isoDate),
  places: fc.integer({ min: 1, max: 200 }),
  consultantId: fc.option(consultantId),
  validUntil: fc.option(isoDate),
  note: text,
});

const boardFilter = (text: Text): Fields<BoardFilter> => ({
  text,
  lanes: fc.subarray([...LANE_IDS]),
  owners: fc.subarray([...CONSULTANT_IDS, 'none' as const]),
  languages: fc.array(text, { maxLength: 2 }),
  experience: text,
  licence: text,
  minHours: fc.option(hours),
  isOverdue: fc.boolean(),
});

type WorkCommand = Extract<
  CommandName,
  `${'company' | 'placement' | 'offer' | 'proposal' | 'savedView' | 'household'}.${string}` | 'citizen.several'
>;

/** Payloads of the commands around the cards. `text`: what people type. */
export function workPayloads(text: Text): { readonly [N in WorkCommand]: fc.Arbitrary<CommandPayloads[N]> } {
  const company = fc.record({ id: companyId, fields: fc.record(companyFields(text)) });
  return {
    'citizen.several': fc.record({
      ids: fc.array(citizenId, { maxLength: 4 }),
      laneId: maybe(fc.constantFrom(...LANE_IDS)),
      consultantId: maybe(fc.option(consultantId)),
      nextDate: maybe(fc.option(isoDate)),
    }),
    'household.link': fc.record({
      id: fc.constantFrom('h1', 'h2') as fc.Arbitrary<string> as fc.Arbitrary<HouseholdId>,
      ids: fc.array(citizenId, { maxLength: 3 }),
    }),
    'household.leave': fc.record({ citizenId }),
    'company.add': company,
    'company.edit': fc.record({ id: companyId, patch: fc.record(companyFields(text), optional) }),
    'company.remove': fc.record({ id: companyId }),
    'placement.add': fc.record({
      id: placementId,
      citizenId,
      offerId: fc.option(offerId),
      fields: fc.record(placementFields(text)),
      company: maybe(company),
    }),
    'placement.edit': fc.record({ id: placementId, patch: fc.record(placementFields(text), optional) }),
    'placement.remove': fc.record({ id: placementId }),
    'offer.add': fc.record({ id: offerId, companyId, fields: fc.record(offerFields(text)), company: maybe(company) }),
    'offer.edit': fc.record({ id: offerId, patch: fc.record({ ...offerFields(text), companyId }, optional) }),
    'offer.close': fc.record({ id: offerId, as: fc.constantFrom('filled', 'lapsed') }),
    'offer.reopen': fc.record({ id: offerId }),
    'offer.remove': fc.record({ id: offerId }),
    'proposal.add': fc.record({ id: proposalId, offerId, citizenId, fromId: fc.option(consultantId) }),
    'proposal.answer': fc.record({ id: proposalId, as: fc.constantFrom('accepted', 'declined'), answer: text }),
    'proposal.withdraw': fc.record({ id: proposalId }),
    'savedView.add': fc.record({ id: savedViewId, name: text, filter: fc.record(boardFilter(text)) }),
    'savedView.edit': fc.record({
      id: savedViewId,
      patch: fc.record({ name: text, filter: fc.record(boardFilter(text)) }, optional),
    }),
    'savedView.remove': fc.record({ id: savedViewId }),
  };
}
