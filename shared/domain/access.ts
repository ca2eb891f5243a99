import type { CitizenId, PersonId } from './ids.ts';

/** Everything that is told of in the access log (Danish: adgangslog). Closed: a new way of looking or changing gets a word here first. */
export const ACCESS_ACTS = [
  'unlock.passphrase',
  'unlock.pin',
  'unlock.recovery',
  'unlock.created',
  'lock',
  'proof.failed',
  'look.board',
  'look.glance',
  'look.card',
  'look.past',
  'look.history',
  'look.portraits',
  'look.people',
  'look.erasure',
  'look.log',
  'search',
  'copy.journal',
  'copy.list',
  'print',
  'change.board',
  'change.card',
  'change.contact',
  'change.household',
  'change.company',
  'change.placement',
  'change.offer',
  'change.proposal',
  'change.view',
  'change.portrait',
  'erase',
  'import.read',
  'import.apply',
  'export.calendar',
  'export.certificate',
  'export.recoverySheet',
  'export.log',
  'export.citizen',
  'export.snapshot',
  'keys.add',
  'keys.rename',
  'keys.role',
  'keys.reset',
  'keys.remove',
  'keys.own',
  'keys.pin',
  'keys.rotate',
  'keys.recovery',
  'keys.escrow',
  'copies.made',
  'copies.compared',
  'copies.restored',
  'copies.retired',
  'log.keepFor',
  'log.pruned',
] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** Why something is handed out. A closed list: in the log stands no free text. */
export const ACCESS_PURPOSES = ['citizen-asked', 'own-control', 'incident', 'authority', 'other'] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

/** Most citizens whom the row of a search names. */
export const FOUND_IN_LOG = 5;

/** Counts, ids and words of closed lists alone: nothing of it can be read where the records it speaks of are gone. */
export interface AccessDetail {
  /** How many times more within a short while. */
  readonly times?: number;
  /** How many it was about: citizens, rows, pictures. */
  readonly count?: number;
  /** The step of the history. */
  readonly entry?: number;
  readonly command?: string;
  /** Whether a step was taken back or brought again. */
  readonly step?: 'undo' | 'redo';
  /** Words of a search. */
  readonly words?: number;
  readonly hits?: number;
  readonly found?: readonly CitizenId[];
  /** Of whose key it was. */
  readonly about?: PersonId;
  /** What was asked for when a passphrase was wrong. */
  readonly channel?: string;
  /** Wrong passphrases or PINs at the door before it opened. */
  readonly failed?: number;
  readonly day?: string;
  readonly days?: number;
  readonly purpose?: AccessPurpose;
  readonly form?: 'csv' | 'json' | 'pdf' | 'xlsx' | 'png';
  /** What a snapshot tells of people, and what for. */
  readonly level?: 'identified' | 'glance' | 'counts';
  readonly snapshotFor?: 'management' | 'figures' | 'meeting' | 'audit' | 'other';
}

/** One thing that somebody did or saw. */
export interface AccessNote {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Null: the board itself. */
  readonly person: PersonId | null;
  readonly act: AccessAct;
  readonly citizenId: CitizenId | null;
  readonly detail: AccessDetail;
}

/** A row of the log. */
export interface AccessRow extends AccessNote {
  readonly seq: number;
  /** Made of the row before and this row's own content. */
  readonly chain: string;
}

/** Which rows; null asks for nothing. `from` and `until`: moments, the first in and the last out. */
export interface AccessFilter {
  readonly person: PersonId | null;
  readonly acts: readonly AccessAct[] | null;
  readonly citizenId: CitizenId | null;
  readonly from: string | null;
  readonly until: string | null;
}

export const ALL_ACCESS: AccessFilter = { person: null, acts: null, citizenId: null, from: null, until: null };

/** Whether every row is as it was written, and none is missing. */
export interface AccessChain {
  readonly rows: number;
  /** Where the log ends now: 64 hexadecimal digits. What an export bears is to be found again in the log. */
  readonly head: { readonly seq: number; readonly chain: string };
  /** The first row that is not as it was written, or that something is missing before; null where all is whole. */
  readonly brokenAt: number | null;
}
