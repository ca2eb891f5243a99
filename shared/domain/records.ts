import type { BoardInfo } from './board.ts';
import type { Citizen } from './citizen.ts';
import type { Contact } from './contact.ts';
import type { Consultant } from './consultant.ts';
import type { Lane } from './lane.ts';

/** Everything a board holds, by kind. */
export interface RecordMap {
  board: BoardInfo;
  lane: Lane;
  consultant: Consultant;
  citizen: Citizen;
  contact: Contact;
}
export type RecordKind = keyof RecordMap;
export const RECORD_KINDS = [
  'board',
  'lane',
  'consultant',
  'citizen',
  'contact',
] as const satisfies readonly RecordKind[];
