import type { IsoDate } from '../lib/iso-date.ts';
import type { CitizenId, CompanyId, ConsultantId, OfferId, ProposalId } from './ids.ts';
import type { DanishLevel, Demand, PlacementKind, WorkTime } from './work.ts';

/** A company has room for somebody (Danish: virksomhedstilbud). Unknown text is '', unknown values are null, an empty list asks for nothing. */
export interface Offer {
  readonly id: OfferId;
  readonly companyId: CompanyId;
  readonly branch: string;
  readonly role: string;
  readonly place: string;
  /** Hours a week. */
  readonly weeklyHours: number | null;
  readonly workTimes: readonly WorkTime[];
  /** Null: it may be any. */
  readonly kind: PlacementKind | null;
  readonly danishLevel: DanishLevel;
  /** Driving licences and certificates that are asked for. */
  readonly licences: readonly string[];
  readonly demands: readonly Demand[];
  readonly startOn: IsoDate | null;
  /** How many people there is room for; at least 1. */
  readonly places: number;
  /** The day it was made. */
  readonly madeOn: IsoDate;
  /** Who spoke with the company. */
  readonly consultantId: ConsultantId | null;
  /** After this day it has lapsed; null: it does not by itself. */
  readonly validUntil: IsoDate | null;
  /** Somebody has closed it. */
  readonly closed: 'filled' | 'lapsed' | null;
  readonly note: string;
}

/** What a person writes of an offer. */
export type OfferFields = Omit<Offer, 'id' | 'madeOn' | 'closed' | 'companyId'>;

export const BLANK_OFFER_FIELDS: OfferFields = {
  branch: '',
  role: '',
  place: '',
  weeklyHours: null,
  workTimes: [],
  kind: null,
  danishLevel: 'none',
  licences: [],
  demands: [],
  startOn: null,
  places: 1,
  consultantId: null,
  validUntil: null,
  note: '',
};

/** Longest text each field takes, in characters; each licence too. */
export const OFFER_TEXT_LIMITS = {
  branch: 120,
  role: 120,
  place: 120,
  note: 4000,
} as const satisfies Partial<Record<keyof OfferFields, number>>;
export const OFFER_LICENCE_LIMIT = 60;
/** Fewest and most people one offer has room for. */
export const PLACES_RANGE = { min: 1, max: 200 } as const;

/** A citizen thought of for an offer (Danish: forslag), waiting for whoever has that citizen. */
export interface Proposal {
  readonly id: ProposalId;
  readonly offerId: OfferId;
  readonly citizenId: CitizenId;
  /** Who proposes; null where it is nobody of the board. */
  readonly fromId: ConsultantId | null;
  readonly day: IsoDate;
  readonly state: ProposalState;
  /** Why it was declined, or a word with the yes. */
  readonly answer: string;
  readonly answeredOn: IsoDate | null;
}
export const PROPOSAL_STATES = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
/** Longest answer to a proposal, in characters. */
export const PROPOSAL_TEXT_LIMIT = 280;

/** The life of an offer: nobody thought of yet, somebody proposed or accepted, all places taken, no longer there. */
export type OfferState = 'open' | 'proposed' | 'filled' | 'lapsed';

/** Where an offer stands on `today`. `taken`: placements that came from it. */
export function offerState(
  offer: Pick<Offer, 'closed' | 'places' | 'validUntil'>,
  proposals: Iterable<Pick<Proposal, 'state'>>,
  taken: number,
  today: IsoDate,
): OfferState {
  if (offer.closed !== null) return offer.closed;
  if (taken >= offer.places) return 'filled';
  if (offer.validUntil !== null && offer.validUntil < today) return 'lapsed';
  for (const { state } of proposals) if (state === 'waiting' || state === 'accepted') return 'proposed';
  return 'open';
}
