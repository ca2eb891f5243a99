import type { IsoDate } from '../lib/iso-date.ts';
import type { CitizenId, ConsultantId, HouseholdId, LaneId, OrderKey, PortraitId } from './ids.ts';
import type { Demand, WorkTime } from './work.ts';

/** The person on the card (Danish: borger). Unknown text is '', unknown values are null. */
export interface Citizen {
  readonly id: CitizenId;
  readonly name: string;
  readonly caseNumber: string;
  readonly birthDate: IsoDate | null;
  readonly motherTongue: string;
  /** Each with the level behind it where it is known: "engelsk (godt)"; see `languageOf`. */
  readonly otherLanguages: readonly string[];
  /** Whether an interpreter is needed. */
  readonly interpreter: boolean | null;
  /** Danish education, as the office writes it: "DU2 modul 3, PD2"; see `danishOf`. */
  readonly danishEducation: string;
  /** Where they live: a town, or as much of an address as a match needs. */
  readonly home: string;
  /** School and training from any country. */
  readonly education: string;
  readonly skills: readonly string[];
  /** What they would like to work with. */
  readonly wishes: string;
  /** When they can work; empty: not known. */
  readonly workTimes: readonly WorkTime[];
  /** What a workplace should spare them. Sensitive. */
  readonly avoids: readonly Demand[];
  readonly phone: string;
  readonly email: string;
  readonly workExperience: string;
  readonly earlierPlacements: string;
  /** What the workplace must respect (Danish: særlige hensyn). Sensitive. */
  readonly considerations: string;
  readonly drivingLicence: string;
  /** Certificates for work: fork-lift truck, hygiene, welding. */
  readonly licences: readonly string[];
  /** Hours a week the citizen can work. */
  readonly weeklyHours: number | null;
  readonly note: string;
  /** Next agreed step or talk (Danish: næste opfølgning). */
  readonly nextDate: IsoDate | null;
  readonly laneId: LaneId;
  /** First day in the present lane. */
  readonly laneSince: IsoDate;
  /** Place in the lane, over all consultants. */
  readonly order: OrderKey;
  /** Null: not yet given to anybody. */
  readonly consultantId: ConsultantId | null;
  readonly portraitId: PortraitId | null;
  /** How the citizen said yes to the picture, and when. */
  readonly portraitConsent: PortraitConsent | null;
  readonly portraitConsentOn: IsoDate | null;
  /** The day the card came on the board. */
  readonly enteredOn: IsoDate;
  /** The day of the last real contact; null: none is known. Follows from the contacts, see `withLastContacts`. */
  readonly lastContact: IsoDate | null;
  /** Borne by everybody of one household on the board; null: linked with nobody. */
  readonly householdId: HouseholdId | null;
}

/** How consent to a picture was given. */
export const PORTRAIT_CONSENTS = ['written', 'spoken'] as const;
export type PortraitConsent = (typeof PORTRAIT_CONSENTS)[number];

/** The fields a person edits; the others change by moving the card and by contacts. */
export type CitizenFields = Omit<
  Citizen,
  'id' | 'laneId' | 'laneSince' | 'order' | 'consultantId' | 'enteredOn' | 'lastContact' | 'householdId'
>;

/** What people write and read on a card, in the order in which it stands there. */
export const CARD_FIELDS = [
  'name',
  'birthDate',
  'caseNumber',
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
  'nextDate',
  'laneSince',
  'home',
  'phone',
  'email',
  'note',
] as const satisfies readonly (keyof Citizen)[];

/** A card with nothing on it but what a person must give. */
export const BLANK_CITIZEN_FIELDS: CitizenFields = {
  name: '',
  caseNumber: '',
  birthDate: null,
  motherTongue: '',
  otherLanguages: [],
  interpreter: null,
  danishEducation: '',
  home: '',
  education: '',
  skills: [],
  wishes: '',
  workTimes: [],
  avoids: [],
  phone: '',
  email: '',
  workExperience: '',
  earlierPlacements: '',
  considerations: '',
  drivingLicence: '',
  licences: [],
  weeklyHours: null,
  note: '',
  nextDate: null,
  portraitId: null,
  portraitConsent: null,
  portraitConsentOn: null,
};

/** Longest text each field takes, in characters (also the longest kept from a file). */
export const CITIZEN_TEXT_LIMITS = {
  name: 120,
  caseNumber: 60,
  motherTongue: 60,
  danishEducation: 120,
  home: 120,
  education: 2000,
  wishes: 2000,
  phone: 40,
  email: 254,
  workExperience: 2000,
  earlierPlacements: 4000,
  considerations: 2000,
  drivingLicence: 60,
  note: 8000,
} as const satisfies Partial<Record<keyof CitizenFields, number>>;

/** Fewest and most hours in a week. */
export const WEEKLY_HOURS_RANGE = { min: 0, max: 168 } as const;

/** Longest entry of a list on the card (a language, a skill, a certificate), in characters. */
export const CITIZEN_LIST_TEXT_LIMIT = 60;
