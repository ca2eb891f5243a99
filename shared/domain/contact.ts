import type { IsoDate } from '../lib/iso-date.ts';
import type { CitizenId, ConsultantId, ContactId } from './ids.ts';

/** How somebody was met (Danish: samtale, besøg, opkald, besked). */
export const CONTACT_KINDS = ['talk', 'visit', 'call', 'message'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A real talk, visit, call or message with a citizen (Danish: kontakt). Only contacts set the contact clock back; edits of the card do not. */
export interface Contact {
  readonly id: ContactId;
  readonly citizenId: CitizenId;
  readonly day: IsoDate;
  readonly kind: ContactKind;
  /** What came of it, in one line; '' for nothing worth a word. */
  readonly line: string;
  /** Who had the contact; null when it was nobody of the board. */
  readonly consultantId: ConsultantId | null;
  /** The day it was written into the case system (Danish: journaliseret); null: not yet. */
  readonly journalisedOn: IsoDate | null;
}

/** What a person gives and changes of a contact. */
export type ContactFields = Omit<Contact, 'id' | 'citizenId'>;

/** Longest line of a contact, in characters. */
export const CONTACT_LINE_LIMIT = 280;

/** The day of the last of these contacts; null for none. */
export function lastContactDay(contacts: Iterable<Pick<Contact, 'day'>>): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { day } of contacts) if (last === null || day > last) last = day;
  return last;
}
