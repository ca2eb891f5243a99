import { z } from 'zod';

import {
  PURPOSE_LIMIT,
  SNAPSHOT_FIELDS,
  SNAPSHOT_FORMATS,
  SNAPSHOT_LEVELS,
  SNAPSHOT_PURPOSES,
} from '../snapshot/document.ts';
import { isBlank } from '../lib/safe-text.ts';
import { bytes, portraitId } from './input-schemas.ts';
import { citizenId, consultantId, isoDate, laneId } from './record-schemas.ts';

const MOST_CHOSEN = 1000;
/** More people than any board has. */
const MOST_PEOPLE = 20_000;
const MOST_PORTRAITS = 2000;
/** A portrait of 30 mm, as JPEG. */
const MAX_LABEL_PORTRAIT_BYTES = 128 * 1024;
/** Pages make such passphrases themselves, of 23 characters; a shorter one is none of theirs. */
const MIN_SEAL_LENGTH = 20;

const level = z.enum(SNAPSHOT_LEVELS);
/** What a file is for, in words. */
export const purpose = z
  .string()
  .max(PURPOSE_LIMIT)
  .refine((text) => !isBlank(text));
/** What seals a file; null: nothing does. */
export const sealPassphrase = z.string().min(MIN_SEAL_LENGTH).max(1024).nullable();
const lanes = z.array(laneId).max(MOST_CHOSEN).nullable();
const consultants = z
  .array(z.union([z.literal('none'), consultantId]))
  .max(MOST_CHOSEN)
  .nullable();

/** What a snapshot is asked to be; `day` null: the board as it stands, `citizens` left out: everybody in the lanes and with the consultants, `format` left out: anything. */
export const snapshotMakeSchema = z.strictObject({
  level,
  purpose,
  purposeKind: z.enum(SNAPSHOT_PURPOSES),
  lanes,
  consultants,
  citizens: z.array(citizenId).max(MOST_PEOPLE).nullable().optional(),
  withPlacements: z.boolean().optional(),
  fields: z.array(z.enum(SNAPSHOT_FIELDS)).max(SNAPSHOT_FIELDS.length),
  format: z.enum(SNAPSHOT_FORMATS).optional(),
  day: isoDate.nullable(),
});

/** Two days of the board, the earlier one first, and whom of them. */
export const snapshotCompareSchema = z
  .strictObject({ from: isoDate, to: isoDate, lanes, consultants })
  .refine(({ from, to }) => from <= to);

/** The same as a file: at which level, what for, and as what. */
export const saveComparisonSchema = z
  .strictObject({
    from: isoDate,
    to: isoDate,
    lanes,
    consultants,
    level,
    purpose,
    purposeKind: z.enum(SNAPSHOT_PURPOSES),
    format: z.enum(['xlsx', 'csv']),
    file: z.string().min(1).max(4096),
    lang: z.enum(['da', 'en']),
    passphrase: sealPassphrase,
  })
  .refine(({ from, to }) => from <= to);

/** The file that a snapshot made before is written to. `portraits`: those on cards to cut out, drawn anew by the page as JPEG; paper takes no WebP. */
export const snapshotSaveSchema = z.strictObject({
  ticket: z.string().max(64),
  format: z.enum(SNAPSHOT_FORMATS),
  file: z.string().min(1).max(4096),
  lang: z.enum(['da', 'en']),
  passphrase: sealPassphrase,
  portraits: z
    .array(z.strictObject({ id: portraitId, jpeg: bytes(MAX_LABEL_PORTRAIT_BYTES) }))
    .max(MOST_PORTRAITS)
    .optional(),
});
