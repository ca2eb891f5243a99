import type { Citizen, CitizenFields } from '../domain/citizen.ts';
import type { CompanyFields } from '../domain/company.ts';
import type { ContactFields } from '../domain/contact.ts';
import type { Consultant } from '../domain/consultant.ts';
import type {
  CitizenId,
  CompanyId,
  ConsultantId,
  ContactId,
  HouseholdId,
  LaneId,
  OfferId,
  PlacementId,
  ProposalId,
  SavedViewId,
} from '../domain/ids.ts';
import type { Lane } from '../domain/lane.ts';
import type { Offer, OfferFields, Proposal } from '../domain/offer.ts';
import type { PlacementFields } from '../domain/placement.ts';
import type { BoardFilter } from '../domain/saved-view.ts';
import type { IsoDate } from '../lib/iso-date.ts';

/** Where among its new neighbours a card lands: below `after`, or first where that is null; 'last' for the end of the lane. */
export type Place = { readonly after: CitizenId | null } | 'last';

type LaneFields = Omit<Lane, 'id' | 'order' | 'retentionDays'>;
type ConsultantFields = Pick<Consultant, 'name' | 'initials' | 'color' | 'limit'>;

/** Some fields' new values; an undefined one is left as it is. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/**
 * New values of some fields of the record `id`. `was`: what some fields held when the edit was begun; refused with 'stale' where one of them holds
 * something else now.
 */
interface Edit<Id, T> {
  readonly id: Id;
  readonly patch: Patch<T>;
  readonly was?: Patch<T> | undefined;
}

/** What a person edits on a card. */
type EditedCitizen = CitizenFields & Pick<Citizen, 'laneSince'>;

/** A citizen as an import brings them. */
export type ImportedCitizen = CitizenFields &
  Pick<Citizen, 'id' | 'laneId' | 'consultantId'> & { readonly laneSince: IsoDate };

/** What an import takes over to a card that is there. Refused as stale where the card holds something else than `was` by then. */
export interface ImportedUpdate {
  readonly id: CitizenId;
  readonly patch: Patch<EditedCitizen & Pick<Citizen, 'laneId' | 'consultantId'>>;
  readonly was: Patch<EditedCitizen & Pick<Citizen, 'laneId' | 'consultantId'>>;
}

/** A company as it comes on the board. */
export interface NewCompany {
  readonly id: CompanyId;
  readonly fields: CompanyFields;
}

/** Every command with what it takes. Ids of new records come from the caller, so that deciding stays pure. */
export interface CommandPayloads {
  'board.rename': { readonly name: string };
  'lane.add': LaneFields & { readonly id: LaneId; readonly after: LaneId | null };
  'lane.edit': { readonly id: LaneId; readonly patch: Patch<LaneFields> };
  'lane.move': { readonly id: LaneId; readonly after: LaneId | null };
  /** Refused with 'lane-has-cards' while it has cards and `moveCardsTo` is null. */
  'lane.remove': { readonly id: LaneId; readonly moveCardsTo: LaneId | null };
  'consultant.add': ConsultantFields & { readonly id: ConsultantId };
  'consultant.edit': { readonly id: ConsultantId; readonly patch: Patch<ConsultantFields> };
  'consultant.move': { readonly id: ConsultantId; readonly after: ConsultantId | null };
  /** Refused with 'consultant-has-citizens' while they have some and `handOverTo` is undefined; null leaves them unassigned. */
  'consultant.deactivate': { readonly id: ConsultantId; readonly handOverTo?: ConsultantId | null | undefined };
  'consultant.reactivate': { readonly id: ConsultantId };
  'citizen.add': {
    readonly id: CitizenId;
    readonly fields: CitizenFields;
    readonly laneId: LaneId;
    readonly consultantId: ConsultantId | null;
    readonly laneSince?: IsoDate | undefined;
  };
  /** `sitting`: one opening of the card; what is typed in two of them is never one step. */
  'citizen.edit': Edit<CitizenId, EditedCitizen> & { readonly sitting?: string | undefined };
  'citizen.move': {
    readonly id: CitizenId;
    readonly laneId: LaneId;
    readonly consultantId: ConsultantId | null;
    readonly place: Place;
  };
  'citizen.remove': { readonly id: CitizenId };
  /** `nextDate` undefined: as it is. */
  'contact.add': {
    readonly id: ContactId;
    readonly citizenId: CitizenId;
    readonly fields: ContactFields;
    readonly nextDate?: IsoDate | null | undefined;
  };
  'contact.edit': { readonly id: ContactId; readonly patch: Patch<ContactFields> };
  'contact.remove': { readonly id: ContactId };
  /** Many cards in one step; what is undefined stays as it is. */
  'citizen.several': {
    readonly ids: readonly CitizenId[];
    readonly laneId?: LaneId | undefined;
    readonly consultantId?: ConsultantId | null | undefined;
    readonly nextDate?: IsoDate | null | undefined;
  };
  /** `id`: of the household where none of them is in one yet. */
  'household.link': { readonly id: HouseholdId; readonly ids: readonly CitizenId[] };
  'household.leave': { readonly citizenId: CitizenId };
  'company.add': NewCompany;
  'company.edit': Edit<CompanyId, CompanyFields>;
  'company.remove': { readonly id: CompanyId };
  /** `company`: one that is new with this step; `fields.companyId` names it then. */
  'placement.add': {
    readonly id: PlacementId;
    readonly citizenId: CitizenId;
    readonly offerId: OfferId | null;
    readonly fields: PlacementFields;
    readonly company?: NewCompany | undefined;
  };
  'placement.edit': Edit<PlacementId, PlacementFields>;
  'placement.remove': { readonly id: PlacementId };
  'offer.add': {
    readonly id: OfferId;
    readonly companyId: CompanyId;
    readonly fields: OfferFields;
    readonly company?: NewCompany | undefined;
  };
  'offer.edit': Edit<OfferId, OfferFields & Pick<Offer, 'companyId'>>;
  'offer.close': { readonly id: OfferId; readonly as: NonNullable<Offer['closed']> };
  'offer.reopen': { readonly id: OfferId };
  'offer.remove': { readonly id: OfferId };
  'proposal.add': Pick<Proposal, 'id' | 'offerId' | 'citizenId' | 'fromId'>;
  /** A no needs its reason. */
  'proposal.answer': {
    readonly id: ProposalId;
    readonly as: Extract<Proposal['state'], 'accepted' | 'declined'>;
    readonly answer: string;
  };
  'proposal.withdraw': { readonly id: ProposalId };
  'savedView.add': { readonly id: SavedViewId; readonly name: string; readonly filter: BoardFilter };
  'savedView.edit': {
    readonly id: SavedViewId;
    readonly patch: Patch<{ readonly name: string; readonly filter: BoardFilter }>;
  };
  'savedView.remove': { readonly id: SavedViewId };
  /** A supervisor's: how long an end lane keeps its cards. */
  'lane.keepFor': { readonly id: LaneId; readonly retentionDays: number | null };
  /** A supervisor's: nothing brings these citizens back. */
  'citizen.erase': { readonly ids: readonly CitizenId[] };
  'import.apply': {
    readonly lanes: readonly (LaneFields & { readonly id: LaneId })[];
    readonly consultants: readonly (ConsultantFields & { readonly id: ConsultantId })[];
    readonly citizens: readonly ImportedCitizen[];
    readonly updates?: readonly ImportedUpdate[] | undefined;
  };
}
export type CommandName = keyof CommandPayloads;

/** A command as data; `id` is the caller's own, so that its echo can be told from others' changes. */
export type Command = {
  [N in CommandName]: { readonly id: string; readonly name: N; readonly payload: CommandPayloads[N] };
}[CommandName];
