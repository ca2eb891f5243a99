import type { CitizenId, PersonId } from './ids.ts';
import type { Figure } from './metrics/types.ts';

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
  'look.wall',
  'look.card',
  'look.past',
  'look.history',
  'look.portraits',
  'look.people',
  'look.erasure',
  'look.figures',
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
  'export.refused',
  'export.recoverySheet',
  'export.log',
  'export.citizen',
  'export.snapshot',
  'export.comparison',
  'export.minutes',
  'export.figures',
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
  /** Who stood in what was handed out. */
  readonly who?: readonly CitizenId[];
  /** Of whose key it was. */
  readonly about?: PersonId;
  /** What was asked for when a passphrase was wrong. */
  readonly channel?: string;
  /** Wrong passphrases or PINs at the door before it opened. */
  readonly failed?: number;
  readonly day?: string;
  readonly days?: number;
  /** The last row that was taken away because it was too old: there the chain begins since. */
  readonly upTo?: number;
  readonly purpose?: AccessPurpose;
  readonly form?: 'csv' | 'json' | 'pdf' | 'xlsx' | 'png';
  /** What was printed; left out of other files, and of rows that are older than this. */
  readonly paper?: 'poster' | 'labels' | 'visit' | 'list';
  /** How many lanes and consultants were chosen for it; left out where nobody chose. */
  readonly lanes?: number;
  readonly consultants?: number;
  /** What a snapshot tells of people, of which figure, and what for. */
  readonly level?: 'identified' | 'glance' | 'counts';
  readonly figure?: Figure;
  readonly snapshotFor?: 'management' | 'figures' | 'meeting' | 'wall' | 'visit' | 'audit' | 'other';
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

/** A row's number and what it is chained by: 64 hexadecimal digits. */
export interface AccessLink {
  readonly seq: number;
  readonly chain: string;
}

/** A place where the log is not as it was written. */
export interface AccessBreak {
  /** The first row that was altered, or that something is missing before. */
  readonly seq: number;
  /** Between which moments: of the last row before that is sure, and of the first one after; null: there is none. */
  readonly after: string | null;
  readonly until: string | null;
}

/** Whether every row is as it was written, and none is missing. */
export interface AccessChain {
  /** So many were looked at. */
  readonly rows: number;
  /** Where the log ends now. What an export bears is to be found again in the log. */
  readonly head: AccessLink;
  /** The first of them; none where all is whole. */
  readonly breaks: readonly AccessBreak[];
  readonly breakCount: number;
}

/** A look at the whole log, a slice at a time. */
export interface AccessCheck extends AccessChain {
  /** How many there are to look at. */
  readonly of: number;
  readonly isOver: boolean;
  /** What the oldest row is chained to. */
  readonly anchor: AccessLink;
  /** The row that was looked at last, and the moment of the last one that is sure. */
  readonly at: AccessLink;
  readonly sureAt: string | null;
  /** A place that is not as it was written, whose end was not found yet. */
  readonly open: Omit<AccessBreak, 'until'> | null;
  /** What the last row about rows that went says of the oldest that is left: a number, or null where there is no such row. */
  readonly upTo: number | null | undefined;
}
