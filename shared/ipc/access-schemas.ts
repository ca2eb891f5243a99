import { z } from 'zod';

import {
  ACCESS_ACTS,
  ACCESS_PURPOSES,
  FOUND_IN_LOG,
  type AccessAct,
  type AccessChain,
  type AccessCheck,
  type AccessDetail,
} from '../domain/access.ts';
import type { CitizenId, PersonId } from '../domain/ids.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { bytes } from './input-schemas.ts';
import { MAX_PRINTED_PORTRAIT_BYTES } from './limits.ts';
import { citizenId, isoDate } from './record-schemas.ts';

const count = z.number().int().min(0).max(1_000_000);
const lang = z.enum(['da', 'en']);
const file = z.string().min(1).max(4096);
const purpose = z.enum(ACCESS_PURPOSES);

/** What a page tells of that passes no other channel. Counts and ids alone. */
export const accessNoteSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('search'),
    words: z.number().int().min(0).max(100),
    hits: count,
    found: z.array(citizenId).max(FOUND_IN_LOG),
  }),
  z.strictObject({ act: z.literal('copy.journal'), citizenId }),
  z.strictObject({ act: z.literal('copy.list'), count }),
  z.strictObject({ act: z.literal('print'), count }),
]);
export type PageNote = z.output<typeof accessNoteSchema>;

/** The rows that a page of the log has. */
export const ACCESS_ROWS_A_PAGE = 200;

const whichRows = {
  person: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .transform((value) => value as PersonId)
    .nullable(),
  acts: z.array(z.enum(ACCESS_ACTS)).min(1).max(ACCESS_ACTS.length).nullable(),
  citizenId: citizenId.nullable(),
  /** Days of the log; null: from its beginning, up to now. Both are in. */
  from: isoDate.nullable(),
  until: isoDate.nullable(),
};

/** The rows older than `before`, without the first `skip` of them. */
export const accessListSchema = z.strictObject({
  ...whichRows,
  before: z.number().int().nullable(),
  skip: z.number().int().min(0).max(100_000_000),
});
export type AccessAsked = z.output<typeof accessListSchema>;

/** `begin`: from the oldest row on, else on from where the last slice ended. */
export const accessCheckSchema = z.strictObject({ begin: z.boolean() });
/** Null: as proposed. */
export const accessKeepSchema = z.strictObject({ days: z.number().int().min(1).max(10_000).nullable() });
/** Who looked at what, for others: as it is on show, or the whole of it as proof. */
export const accessExportSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('shown'),
    file,
    purpose,
    lang,
    ...whichRows,
    /** The newest row on show: what came since is not in it. */
    newest: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  }),
  z.strictObject({ what: z.literal('whole'), file, form: z.enum(['csv', 'json']), purpose, lang }),
]);
export type AccessExport = z.output<typeof accessExportSchema>;
/** `portrait`: the picture on the card as the page has drawn it anew, as JPEG; paper takes no WebP. */
export const citizenAccessSchema = z.strictObject({
  file,
  id: citizenId,
  purpose,
  lang,
  portrait: bytes(MAX_PRINTED_PORTRAIT_BYTES).nullable(),
});

/** A row of the access log, with names as they are now; '' for whoever is not there any more. */
export interface AccessLine {
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly person: PersonId | null;
  readonly by: string;
  readonly act: AccessAct;
  readonly citizenId: CitizenId | null;
  readonly whom: string;
  readonly detail: AccessDetail;
  /** Of those a search found, as far as they are still on the board. */
  readonly found: readonly string[];
}

export interface AccessPage {
  readonly rows: readonly AccessLine[];
  /** How many fit; told with the first page alone. */
  readonly total: number | null;
  /** Everybody who has, or had, a key; only oneself for who is no supervisor. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}

/** How far a look over the whole log has come, and what it found. */
export type AccessChecked = Pick<AccessCheck, keyof AccessChain | 'of' | 'isOver'>;

/** How long the log is kept. */
export interface AccessKept {
  readonly keptDays: number;
  /** Nobody chose otherwise. */
  readonly isProposed: boolean;
  /** What would go: so many rows, of the time before this day. */
  readonly rows: number;
  readonly before: IsoDate;
}

/** How long the log is kept from now on, and how many rows went. */
export type AccessPruned = Pick<AccessKept, 'keptDays' | 'rows'>;

/** What was handed out about a citizen, as it was read back from the file. */
export interface CitizenAccessReceipt {
  readonly fields: number;
  readonly contacts: number;
  readonly placements: number;
  readonly proposals: number;
  readonly steps: number;
  readonly looks: number;
  readonly pictures: number;
}
