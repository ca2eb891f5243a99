import { createHash } from 'node:crypto';

import type { AccessDetail } from '../../../../shared/domain/access.ts';
import { canonicalText, peopleIn } from '../../../../shared/snapshot/canonical.ts';
import type { ComparisonDocument } from '../../../../shared/snapshot/compare-document.ts';
import type { FigureDocument } from '../../../../shared/snapshot/figure-document.ts';
import { MOST_IN_PICTURE, type Snapshot, type SnapshotFormat } from '../../../../shared/snapshot/document.ts';
import type { SnapshotLang } from '../../../../shared/snapshot/words.ts';

export interface MadeSnapshot {
  readonly snapshot: Snapshot;
  /** SHA-256 of its canonical text, in hex. */
  readonly hash: string;
}

/** How a snapshot is to be written. */
export interface Writing {
  readonly format: SnapshotFormat;
  readonly lang: SnapshotLang;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
  /** On cards to cut out: whose picture, row by row, as JPEG. */
  readonly portraits?: Portraits;
}
/** By row; null: none. */
export type Portraits = readonly (Uint8Array<ArrayBuffer> | null)[];

const FORMS = {
  pdf: 'pdf',
  'poster-a3': 'pdf',
  'poster-a4': 'pdf',
  labels: 'pdf',
  visit: 'pdf',
  png: 'png',
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
} as const satisfies Record<SnapshotFormat, string>;

/** The kind of file, as the access log tells it. */
export const formOf = (format: SnapshotFormat) => FORMS[format];

const PAPERS = {
  'poster-a3': 'poster',
  'poster-a4': 'poster',
  png: 'poster',
  labels: 'labels',
  visit: 'visit',
  pdf: 'list',
} as const satisfies Partial<Record<SnapshotFormat, AccessDetail['paper']>>;

/** What of people is printed with it, as the access log tells it; undefined for tables, data and numbers. */
export function paperOf(format: SnapshotFormat, level: Snapshot['level']): AccessDetail['paper'] {
  return level !== 'counts' && isPrinted(format) ? PAPERS[format] : undefined;
}
const isPrinted = (format: SnapshotFormat): format is keyof typeof PAPERS => format in PAPERS;

/** Whether it would be a paper of people with nobody on it. An empty list says how the board stands; it is made. */
export function nobodyOn(format: SnapshotFormat, snapshot: Snapshot): boolean {
  const paper = paperOf(format, snapshot.level);
  return paper !== undefined && paper !== 'list' && peopleIn(snapshot) === 0;
}

/** What seals itself; the others are sealed in an archive. */
const SEALS_ITSELF: ReadonlySet<string> = new Set(['xlsx', 'pdf']);

/** Whether a file of this form is sealed in an archive. */
export const isArchived = (format: SnapshotFormat, passphrase: string | null): passphrase is string =>
  passphrase !== null && !SEALS_ITSELF.has(FORMS[format]);

/** The ending of a file of this kind, with its dot. */
export function endingOf({ format, passphrase }: Pick<Writing, 'format' | 'passphrase'>): string {
  return isArchived(format, passphrase) ? '.zip' : `.${FORMS[format]}`;
}

/** Whether a file of this form could not show so many people. */
export const isTooManyFor = (format: SnapshotFormat, snapshot: Snapshot): boolean =>
  format === 'png' && (peopleIn(snapshot) ?? 0) > MOST_IN_PICTURE;

/** The content hash of a snapshot, or of two that are compared, or of a figure. */
export function hashOf(snapshot: Snapshot | ComparisonDocument | FigureDocument): string {
  return createHash('sha256').update(canonicalText(snapshot)).digest('hex');
}
