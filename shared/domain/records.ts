import type { BoardInfo } from './board.ts';
import type { Citizen } from './citizen.ts';
import type { Company } from './company.ts';
import type { Contact } from './contact.ts';
import type { Consultant } from './consultant.ts';
import type { Lane } from './lane.ts';
import type { Offer, Proposal } from './offer.ts';
import type { Placement } from './placement.ts';
import type { SavedView } from './saved-view.ts';

/** Everything a board holds, by kind. */
export interface RecordMap {
  board: BoardInfo;
  lane: Lane;
  consultant: Consultant;
  citizen: Citizen;
  contact: Contact;
  company: Company;
  placement: Placement;
  offer: Offer;
  proposal: Proposal;
  savedView: SavedView;
}
export type RecordKind = keyof RecordMap;
export const RECORD_KINDS = [
  'board',
  'lane',
  'consultant',
  'citizen',
  'contact',
  'company',
  'placement',
  'offer',
  'proposal',
  'savedView',
] as const satisfies readonly RecordKind[];

/** What stands around the cards, is told to a page with the board, and to an overview not at all. */
export const WORK_KINDS = [
  'company',
  'placement',
  'offer',
  'proposal',
  'savedView',
] as const satisfies readonly RecordKind[];
export type WorkKind = (typeof WORK_KINDS)[number];
