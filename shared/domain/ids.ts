import type { Brand } from '../lib/brand.ts';

export type CitizenId = Brand<string, 'CitizenId'>;
export type ConsultantId = Brand<string, 'ConsultantId'>;
export type LaneId = Brand<string, 'LaneId'>;
export type ContactId = Brand<string, 'ContactId'>;
export type CompanyId = Brand<string, 'CompanyId'>;
export type PlacementId = Brand<string, 'PlacementId'>;
export type OfferId = Brand<string, 'OfferId'>;
export type ProposalId = Brand<string, 'ProposalId'>;
export type SavedViewId = Brand<string, 'SavedViewId'>;
/** Shared by citizens who live together. */
export type HouseholdId = Brand<string, 'HouseholdId'>;
export type PortraitId = Brand<string, 'PortraitId'>;
/** The one row of board settings. */
export type BoardId = Brand<string, 'BoardId'>;
/** Who did something: the key slot the board was opened with. */
export type PersonId = Brand<string, 'PersonId'>;
/** A fractional order key (`fractional-indexing`): sorts as plain text, so that a move writes one row. */
export type OrderKey = Brand<string, 'OrderKey'>;
