import type { Snapshot } from '../../../../shared/snapshot/document.ts';
import type { SnapshotLang } from '../../../../shared/snapshot/words.ts';

/** What is drawn of a snapshot on paper or as a picture. */
export interface Printing {
  readonly snapshot: Snapshot;
  readonly hash: string;
  readonly lang: SnapshotLang;
}
/** A snapshot that tells of people. */
export type People = Exclude<Snapshot, { level: 'counts' }>;
