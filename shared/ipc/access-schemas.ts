import { z } from 'zod';

import {
  ACCESS_ACTS,
  ACCESS_PURPOSES,
  FOUND_IN_LOG,
  type AccessAct,
  type AccessChain,
  type AccessDetail,
} from '../domain/access.ts';
import type { CitizenId, PersonId } from '../domain/ids.ts';
import { citizenId, isoDate } from './record-schemas.ts';

const count = z.number().int().min(0).max(1_000_000);
const lang = z.enum(['da', 'en']);
const file = z.string().min(1).max(4096);
const purpose = z.enum(ACCESS_PURPOSES);
/** Days of the log; null: from its beginning, up to now. Both are in. */
const days = { from: isoDate.nullable(), until: isoDate.nullable() };

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

/** `before`: the rows older than this one. */
export const accessListSchema = z.strictObject({
  person: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .transform((value) => value as PersonId)
    .nullable(),
  acts: z.array(z.enum(ACCESS_ACTS)).min(1).max(ACCESS_ACTS.length).nullable(),
  citizenId: citizenId.nullable(),
  ...days,
  before: z.number().int().nullable(),
});
export type AccessAsked = z.output<typeof accessListSchema>;

export const accessKeepSchema = z.strictObject({ days: z.number().int().min(1).max(10_000).nullable() });
export const accessExportSchema = z.strictObject({ file, form: z.enum(['csv', 'json']), purpose, lang, ...days });
export type AccessExport = z.output<typeof accessExportSchema>;
export const citizenAccessSchema = z.strictObject({ file, id: citizenId, purpose });

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
  readonly hasMore: boolean;
  /** Everybody who has, or had, a key; only oneself for who is no supervisor. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}

/** Whether the log is whole, and how long it is kept. */
export interface AccessState extends AccessChain {
  readonly keptDays: number;
  /** Where nobody chose otherwise. */
  readonly proposedDays: number;
  readonly shortestDays: number;
  readonly longestDays: number;
}

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
