import { createHash } from 'node:crypto';

import { z } from 'zod';

import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { parseIsoDate } from '../../../../shared/lib/iso-date.ts';
import { CONSULTANT_LIMIT_RANGE } from '../../../../shared/domain/consultant.ts';
import { COLOR_KEYS } from '../../../../shared/domain/palette.ts';
import { DEMANDS, WORK_TIMES } from '../../../../shared/domain/work.ts';
import type { PartsFile } from '../../../../shared/import/parts.ts';
import { partsOfSnapshot } from '../../../../shared/import/read-snapshot.ts';
import type { ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { canonicalText } from '../../../../shared/snapshot/canonical.ts';
import { SNAPSHOT_FIELDS, SNAPSHOT_LEVELS, type Snapshot } from '../../../../shared/snapshot/document.ts';
import { MOST_ROWS } from './excess.ts';

const KIND = 'tavle-snapshot';
const VERSION = 1;
/** As a snapshot begins, also where the rest of it is torn off. */
const BEGINNING = new RegExp(`^\\uFEFF?\\s*\\{\\s*"kind"\\s*:\\s*"${KIND}"`);
/** More lanes or consultants than any team has. */
const MOST_PLACES = 1000;
const MOST_WORDS = 500;

const text = z.string().max(20_000);
const words = z.array(text).max(MOST_WORDS);
const day = z.custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== undefined).nullable();
const place = z.number().int().min(0).max(MOST_PLACES);
const color = z.enum(COLOR_KEYS);
const limit = z.number().int().min(CONSULTANT_LIMIT_RANGE.min).max(CONSULTANT_LIMIT_RANGE.max);

const values = z
  .object({
    caseNumber: text,
    birthDate: day,
    motherTongue: text,
    otherLanguages: words,
    interpreter: z.boolean().nullable(),
    danishEducation: text,
    education: text,
    workExperience: text,
    earlierPlacements: text,
    skills: words,
    drivingLicence: text,
    licences: words,
    wishes: text,
    weeklyHours: z.number().nullable(),
    workTimes: z.array(z.enum(WORK_TIMES)).max(MOST_WORDS),
    considerations: text,
    avoids: z.array(z.enum(DEMANDS)).max(MOST_WORDS),
    home: text,
    phone: text,
    email: text,
    note: text,
    laneSince: day.unwrap(),
    nextDate: day,
    lastContact: day,
    enteredOn: day.unwrap(),
  })
  .partial();

const peopleSchema = z.object({
  lanes: z.array(z.object({ name: text, color })).max(MOST_PLACES),
  // A limit that no board would take is none: the people in the file are what it is about.
  consultants: z
    .array(z.object({ name: text, initials: text, color, limit: limit.optional().catch(undefined) }))
    .max(MOST_PLACES),
  fields: z.array(z.enum(SNAPSHOT_FIELDS)),
  rows: z.array(z.object({ lane: place, consultant: place.nullable(), name: text, values })).max(MOST_ROWS),
});

const headSchema = z.object({
  version: z.number(),
  hash: z.string(),
  snapshot: z.looseObject({ level: z.enum(SNAPSHOT_LEVELS) }),
});

/** Whether a value is a snapshot of ours, whole or not. */
export const isOwnFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === KIND;

/** Whether a text that is no JSON began as a snapshot of ours. */
export const looksLikeOwnFile = (text: string): boolean => BEGINNING.test(text);

/** A snapshot's people. Refused: own-damaged (also where the content is not what its hash says), own-newer, own-nameless. Never throws. */
export function readOwnFile(value: unknown): Result<PartsFile, ImportRefusal> {
  const damaged = err({ kind: 'own-damaged' } as const);
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > VERSION) return err({ kind: 'own-newer' });
  const head = headSchema.safeParse(value);
  if (!head.success) return damaged;
  const { hash, snapshot } = head.data;
  if (hashOf(snapshot) !== hash) return damaged;
  if (snapshot.level !== 'identified') return err({ kind: 'own-nameless' });
  const people = peopleSchema.safeParse(snapshot);
  if (!people.success) return damaged;
  const { lanes, consultants, rows } = people.data;
  const isPlaced = rows.every(({ lane, consultant }) => lane < lanes.length && (consultant ?? -1) < consultants.length);
  return isPlaced
    ? ok(partsOfSnapshot(people.data as Pick<PeopleSnapshot, 'lanes' | 'consultants' | 'fields' | 'rows'>))
    : damaged;
}

type PeopleSnapshot = Extract<Snapshot, { readonly rows: unknown }>;

/** What is nested deeper than any snapshot has no hash. */
function hashOf(snapshot: unknown): string | undefined {
  try {
    return createHash('sha256')
      .update(canonicalText(snapshot as Snapshot))
      .digest('hex');
  } catch {
    return undefined;
  }
}
