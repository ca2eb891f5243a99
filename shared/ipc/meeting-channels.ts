import { z } from 'zod';

import { ATTENTION_KINDS } from '../domain/attention.ts';
import { MOST_IN_MEETING, SINCE_KINDS, type LastMeeting } from '../domain/meeting/agenda.ts';
import type { MeetingDecision, MeetingId } from '../domain/meeting/meeting.ts';
import { isBlank } from '../lib/safe-text.ts';
import { PURPOSE_LIMIT, SNAPSHOT_PURPOSES } from '../snapshot/document.ts';
import { path } from './input-schemas.ts';
import type { SnapshotReceipt } from './payloads.ts';
import { citizenId, offerId } from './record-schemas.ts';
import { sealPassphrase } from './snapshot-schemas.ts';

/** Since when, what became of everybody since, and whom the last meeting did not come to. */
export interface MeetingLook extends LastMeeting {
  /** The end of the last meeting; of a board's first one a week ago. ISO 8601 in UTC. */
  readonly since: string;
  readonly isFirst: boolean;
}

/** More steps than these nobody takes in one meeting. */
const MOST_ENTRIES = 5000;
const REASON_KINDS = ['missed', ...SINCE_KINDS, ...ATTENTION_KINDS, 'ending', 'past-end'] as const;

const answers = <T>(): { readonly answer?: T } => ({});
const meetingId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as MeetingId);
const moment = z.iso.datetime().max(40);
const offerIds = z.array(offerId).max(MOST_IN_MEETING);
const count = z.int().min(0).max(1_000_000);

/** Somebody on the agenda, why, and whether the meeting came to them. */
const onAgendaSchema = z.strictObject({
  id: citizenId,
  isShown: z.boolean(),
  reasons: z
    .array(z.strictObject({ kind: z.enum(REASON_KINDS), days: z.int().min(-100_000).max(100_000).nullable() }))
    .max(REASON_KINDS.length),
});

/** What a page may ask about meetings of the team; part of `vaultChannels`. */
export const meetingChannels = {
  /** What an agenda is made of beside the board itself. */
  'meeting.look': { roles: ['board'], input: z.strictObject({}), ...answers<MeetingLook>() },
  /** What was decided so far in a meeting that is under way, as it would be noted. */
  'meeting.decided': {
    roles: ['board'],
    input: z.strictObject({ beganAt: moment, entries: z.array(z.int().min(1)).max(MOST_ENTRIES) }),
    ...answers<readonly MeetingDecision[]>(),
  },
  /** The meeting is over: it is noted with the entries of the history that were decided in it, as far as they stand. The page chooses the id. */
  'meeting.end': {
    roles: ['board'],
    input: z.strictObject({
      id: meetingId,
      beganAt: moment,
      shown: count,
      entries: z.array(z.int().min(1)).max(MOST_ENTRIES),
      /** Of its agenda: whose card was shown, and whose was not. */
      reached: z.array(citizenId).max(MOST_IN_MEETING),
      missed: z.array(citizenId).max(MOST_IN_MEETING),
    }),
    ...answers<{ readonly endedAt: string; readonly decisions: readonly MeetingDecision[] }>(),
  },
  /** The minutes of a meeting that was noted, without names, written to a new file and read again. */
  'meeting.saveMinutes': {
    roles: ['board'],
    input: z.strictObject({
      id: meetingId,
      agenda: z.array(onAgendaSchema).max(MOST_IN_MEETING),
      /** Offers without a person: whose card was shown, and which the meeting did not come to. */
      offers: z.strictObject({ shown: offerIds, missed: offerIds }),
      file: path,
      lang: z.enum(['da', 'en']),
      passphrase: sealPassphrase,
      purposeKind: z.enum(SNAPSHOT_PURPOSES),
      purpose: z
        .string()
        .max(PURPOSE_LIMIT)
        .refine((text) => !isBlank(text)),
    }),
    ...answers<SnapshotReceipt>(),
  },
} as const;
