import type { IsoDate } from '../../lib/iso-date.ts';
import type { CompanyId } from '../ids.ts';
import type { AwayKind } from '../lane.ts';
import type { Offer } from '../offer.ts';
import type { DanishLevel, WorkTime } from '../work.ts';

/** What of an offer, perhaps half typed, people are matched with. */
export type AskedOffer = Pick<
  Offer,
  | 'branch'
  | 'role'
  | 'place'
  | 'weeklyHours'
  | 'workTimes'
  | 'kind'
  | 'danishLevel'
  | 'licences'
  | 'demands'
  | 'startOn'
  | 'note'
>;

/** Where on a card something is told of work. */
export const WORK_FIELDS = ['workExperience', 'earlierPlacements', 'education', 'skills', 'wishes'] as const;
export type WorkField = (typeof WORK_FIELDS)[number];

/** Why somebody fits. `words` are the card's own, or those of the offer that were found on it. */
export type ReasonFor =
  | { readonly kind: 'work'; readonly from: WorkField; readonly words: readonly string[]; readonly isSame: boolean }
  | { readonly kind: 'language'; readonly words: readonly string[] }
  | { readonly kind: 'danish'; readonly level: DanishLevel; readonly words: string }
  | { readonly kind: 'licence'; readonly words: readonly string[] }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'times'; readonly times: readonly WorkTime[] }
  | { readonly kind: 'near'; readonly words: readonly string[] }
  | { readonly kind: 'age'; readonly years: number }
  /** Placed now, and done before it begins. */
  | { readonly kind: 'free'; readonly companyId: CompanyId; readonly until: IsoDate };

/** What speaks against somebody. */
export type ReasonAgainst =
  | { readonly kind: 'unwanted'; readonly words: readonly string[] }
  | { readonly kind: 'language'; readonly words: readonly string[] }
  /** `level` is what they have; `words` what the card says of it, '' where it only says that an interpreter is needed. */
  | { readonly kind: 'danish'; readonly level: DanishLevel; readonly asked: DanishLevel; readonly words: string }
  | { readonly kind: 'licence'; readonly words: readonly string[] }
  | { readonly kind: 'hours'; readonly hours: number; readonly asked: number }
  | { readonly kind: 'times'; readonly times: readonly WorkTime[] }
  | { readonly kind: 'age'; readonly years: number; readonly from: number; readonly below: number }
  /** Away from work for now. */
  | { readonly kind: 'away'; readonly as: AwayKind }
  /** Placed now or soon; `until` null: it is not said how long. */
  | { readonly kind: 'placed'; readonly companyId: CompanyId; readonly until: IsoDate | null };

/** What is asked for and not told on the card: neither for nor against. */
export const UNKNOWN_KINDS = ['work', 'language', 'danish', 'licence', 'hours', 'times', 'home', 'age'] as const;
export type UnknownKind = (typeof UNKNOWN_KINDS)[number];

/** Everything that speaks for and against one citizen, with what it counts. */
export interface Judgement {
  readonly for: readonly ReasonFor[];
  readonly against: readonly ReasonAgainst[];
  readonly unknown: readonly UnknownKind[];
  /** The sum of what the reasons count; see `POINTS`. */
  readonly points: number;
}

/**
 * What a reason counts. Our own choice, to sort by and nothing more: what somebody has done counts most, what they would like to do nearly as much, and
 * what the job cannot do without weighs against them. Conflicts with considerations are not here: they never change the order.
 */
export const POINTS = {
  for: {
    workExperience: 4,
    earlierPlacements: 4,
    education: 3,
    skills: 3,
    wishes: 3,
    /** More, where it is the very same work and not only the same line of it. */
    same: 1,
    language: 2,
    danish: 1,
    licence: 2,
    hours: 1,
    times: 1,
    near: 1,
    age: 0,
    free: 0,
  },
  against: { unwanted: 4, language: 2, danish: 2, licence: 3, hours: 1, times: 2, age: 5, away: 5, placed: 2 },
} as const;

/**
 * Reasons for which somebody is no fit, whatever else speaks for them: they cannot come, must not by law, or have said that they do not want to. What can
 * be talked over with the company (hours, Danish, a licence, a placement that ends) is not among them. They stand in the order as ever, with the reason.
 */
export const NO_FIT: ReadonlySet<ReasonAgainst['kind']> = new Set(['unwanted', 'times', 'age', 'away']);
