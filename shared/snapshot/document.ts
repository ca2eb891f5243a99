import type { Citizen } from '../domain/citizen.ts';
import type { CitizenId, ConsultantId, LaneId } from '../domain/ids.ts';
import type { ColorKey } from '../domain/palette.ts';
import type { PlacementKind } from '../domain/work.ts';
import type { IsoDate } from '../lib/iso-date.ts';

/** How much a snapshot tells, most first: names and chosen fields, what an overview without names shows, or numbers alone. */
export const SNAPSHOT_LEVELS = ['identified', 'glance', 'counts'] as const;
export type SnapshotLevel = (typeof SNAPSHOT_LEVELS)[number];

/** What can be chosen of a card beside the name, in the order in which it stands in a file. */
export const SNAPSHOT_FIELDS = [
  'caseNumber',
  'birthDate',
  'motherTongue',
  'otherLanguages',
  'interpreter',
  'danishEducation',
  'education',
  'workExperience',
  'earlierPlacements',
  'skills',
  'drivingLicence',
  'licences',
  'wishes',
  'weeklyHours',
  'workTimes',
  'considerations',
  'avoids',
  'home',
  'phone',
  'email',
  'note',
  'laneSince',
  'nextDate',
  'lastContact',
  'enteredOn',
] as const satisfies readonly (keyof Citizen)[];
export type SnapshotField = (typeof SNAPSHOT_FIELDS)[number];

/** What is another in a week: nothing for a card that hangs for months and is moved about. */
export const FLEETING_FIELDS: ReadonlySet<SnapshotField> = new Set(['laneSince', 'nextDate', 'lastContact']);

/** What an overview without names shows of a card beside the initials. */
export const GLANCE_FIELDS = [
  'laneSince',
  'nextDate',
  'lastContact',
  'enteredOn',
] as const satisfies readonly SnapshotField[];

/** The files a snapshot can become: a list, posters, cards to cut out, a list to take along, a picture of the wall, tables and data. */
export const SNAPSHOT_FORMATS = [
  'pdf',
  'poster-a3',
  'poster-a4',
  'labels',
  'visit',
  'png',
  'xlsx',
  'csv',
  'json',
] as const;
export type SnapshotFormat = (typeof SNAPSHOT_FORMATS)[number];

/** Tables and data, which hang nowhere: an import finds their lanes again by the names they have on the board. */
export const TABLE_FORMATS: ReadonlySet<SnapshotFormat> = new Set(['xlsx', 'csv', 'json']);

/** More cards than this nobody reads on one picture; posters have more pages. */
export const MOST_IN_PICTURE = 1000;

/** What snapshots are made for, as the access log tells it; the words stand in the file alone. */
export const SNAPSHOT_PURPOSES = ['management', 'figures', 'meeting', 'wall', 'visit', 'audit', 'other'] as const;
export type SnapshotPurpose = (typeof SNAPSHOT_PURPOSES)[number];

/** Longest purpose, in characters. */
export const PURPOSE_LIMIT = 200;

/** What a person asks for. */
export interface SnapshotRequest {
  readonly level: SnapshotLevel;
  readonly purpose: string;
  /** Null: all of them. */
  readonly lanes: readonly LaneId[] | null;
  /** Null: all of them; 'none' stands for citizens without a consultant. */
  readonly consultants: readonly (ConsultantId | 'none')[] | null;
  /** Of names and chosen fields, which fields. */
  readonly fields: readonly SnapshotField[];
  /** Only these, of those in the lanes and with the consultants asked for; null or left out: all of them. */
  readonly citizens?: readonly CitizenId[] | null | undefined;
  /** Whether, with names, the companies come along where somebody is or begins. */
  readonly withPlacements?: boolean | undefined;
  /** What it is for, where that decides what stands in it: what hangs on a wall calls its lanes as the wall does. */
  readonly purposeKind?: SnapshotPurpose | undefined;
  /** What it will be written as, where that is known: tables and data hang nowhere, whatever they are for. */
  readonly format?: SnapshotFormat | undefined;
}

export interface SnapshotLane {
  readonly name: string;
  readonly color: ColorKey;
}
export interface SnapshotConsultant {
  readonly name: string;
  readonly initials: string;
  readonly color: ColorKey;
  /** Most citizens they are to have; left out where no limit is set, and where names are not shown. */
  readonly limit?: number | undefined;
}

/** A card; `lane` and `consultant` count from 0 in the lists of the snapshot, null: nobody's. */
export interface SnapshotRow {
  readonly lane: number;
  readonly consultant: number | null;
  /** The initials where names are not shown. */
  readonly name: string;
  readonly values: Partial<Pick<Citizen, SnapshotField>>;
  /** Where they are or begin, if that was asked for. */
  readonly placements?: readonly SnapshotPlacement[];
}

/** A placement as whoever visits the company needs it; unknown text is ''. */
export interface SnapshotPlacement {
  readonly kind: PlacementKind;
  readonly role: string;
  readonly company: string;
  /** Where the company lies. */
  readonly place: string;
  /** Whom to ask for there, and the number. */
  readonly contact: string;
  readonly phone: string;
  readonly mentor: string;
  /** As it was or, where that is not known yet, as agreed. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** Whole days past its last day, where it runs on all the same; left out otherwise. */
  readonly pastEnd?: number;
}

/** Numbers by lane (lines) and consultant (columns); null: hidden, since it or what it could be worked out from is too small. */
export interface CountTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly laneTotals: readonly (number | null)[];
  readonly consultantTotals: readonly (number | null)[];
  readonly total: number | null;
}

export interface SnapshotHead {
  readonly board: string;
  /** The day that is shown, as it was when it ended; for today, as it was at `madeAt`. */
  readonly day: IsoDate;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Whoever made it; initials where names are not shown. */
  readonly author: string;
  readonly purpose: string;
  /** False where lanes or consultants were chosen. */
  readonly whole: boolean;
  readonly lanes: readonly SnapshotLane[];
  readonly consultants: readonly SnapshotConsultant[];
}

/** A board on a day, at a level. Closed data: what it holds is all that leaves. */
export type Snapshot = SnapshotHead &
  (
    | {
        readonly level: 'identified' | 'glance';
        readonly fields: readonly SnapshotField[];
        readonly rows: readonly SnapshotRow[];
      }
    | { readonly level: 'counts'; readonly hasUngiven: boolean; readonly smallest: number; readonly counts: CountTable }
  );
