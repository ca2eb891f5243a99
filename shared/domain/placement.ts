import type { IsoDate } from '../lib/iso-date.ts';
import type { CitizenId, CompanyId, OfferId, PlacementId } from './ids.ts';
import type { PlacementKind } from './work.ts';

/** How a placement ended. */
export const OUTCOMES = ['job', 'paid-hours', 'next-placement', 'completed', 'broken-off'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The hours a week from a day on, until the next step. */
export interface HoursStep {
  readonly from: IsoDate;
  readonly unpaid: number;
  readonly paid: number;
}

/** Why somebody was away for long. */
export const ABSENCE_KINDS = ['parental-leave', 'sickness'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** Days away from a placement, first and last day included; `until` null: still away. `isConfirmed`: a person has said that the end moves by it. */
export interface Absence {
  readonly kind: AbsenceKind;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly isConfirmed: boolean;
}

/** A citizen at a company (Danish: virksomhedsplacering). Unknown text is '', unknown values are null. */
export interface Placement {
  readonly id: PlacementId;
  readonly citizenId: CitizenId;
  readonly companyId: CompanyId;
  /** The offer it came from; null for none. */
  readonly offerId: OfferId | null;
  readonly kind: PlacementKind;
  readonly role: string;
  /** First and last day as agreed. */
  readonly plannedStart: IsoDate | null;
  readonly plannedEnd: IsoDate | null;
  /** First and last day as they were. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** By first day, each day once. */
  readonly hours: readonly HoursStep[];
  /** Weeks of school taken so far, for an IGU. */
  readonly schoolWeeks: number | null;
  readonly absences: readonly Absence[];
  readonly mentor: string;
  /** Whom to ask for at the company about this citizen. */
  readonly companyContact: string;
  readonly outcome: Outcome | null;
  readonly note: string;
}

/** What a person writes of a placement. */
export type PlacementFields = Omit<Placement, 'id' | 'citizenId' | 'offerId'>;

/** What a person may correct of a placement, in the order of its form. How it ended is told by itself. */
export const PLACEMENT_FIELDS = [
  'companyId',
  'kind',
  'role',
  'plannedStart',
  'plannedEnd',
  'start',
  'end',
  'hours',
  'schoolWeeks',
  'absences',
  'mentor',
  'companyContact',
  'note',
] as const satisfies readonly Exclude<keyof PlacementFields, 'outcome'>[];

/** An internship somewhere, of which nothing more is known yet. */
export const BLANK_PLACEMENT_FIELDS: Omit<PlacementFields, 'companyId'> = {
  kind: 'internship',
  role: '',
  plannedStart: null,
  plannedEnd: null,
  start: null,
  end: null,
  hours: [],
  schoolWeeks: null,
  absences: [],
  mentor: '',
  companyContact: '',
  outcome: null,
  note: '',
};

/** Longest text each field takes, in characters. */
export const PLACEMENT_TEXT_LIMITS = {
  role: 120,
  mentor: 120,
  companyContact: 120,
  note: 4000,
} as const satisfies Partial<Record<keyof PlacementFields, number>>;
/** Fewest and most weeks of school one can have taken. */
export const SCHOOL_WEEKS_RANGE = { min: 0, max: 200 } as const;
/** Most steps of hours, and most absences, of one placement. */
export const PLACEMENT_LIST_LIMIT = 100;

/** Where a placement stands on `today`. */
export type PlacementStage = 'planned' | 'running' | 'ended';

/** The stage on `today`: it has ended once its last day is past or an outcome is told, and runs from its first day. */
export function placementStage(
  { start, end, outcome }: Pick<Placement, 'start' | 'end' | 'outcome'>,
  today: IsoDate,
): PlacementStage {
  if ((end !== null && end < today) || outcome !== null) return 'ended';
  return start !== null && start <= today ? 'running' : 'planned';
}
