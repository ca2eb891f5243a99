import type { IsoDate } from '../lib/iso-date.ts';
import type { CitizenId, ConsultantId, LaneId, OrderKey, PortraitId } from './ids.ts';

/** The person on the card (Danish: borger). Unknown text is '', unknown values are null. */
export interface Citizen {
  readonly id: CitizenId;
  readonly name: string;
  readonly caseNumber: string;
  readonly birthDate: IsoDate | null;
  readonly motherTongue: string;
  readonly otherLanguages: readonly string[];
  /** Danish education, as the office writes it: "DU2 modul 3". */
  readonly danishEducation: string;
  readonly phone: string;
  readonly email: string;
  readonly workExperience: string;
  readonly earlierPlacements: string;
  /** What the workplace must respect (Danish: særlige hensyn). Sensitive. */
  readonly considerations: string;
  readonly drivingLicence: string;
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
  /** The day the card came on the board. */
  readonly enteredOn: IsoDate;
  /** The day of the last real contact; null: none is known. Follows from the contacts, see `withLastContacts`. */
  readonly lastContact: IsoDate | null;
}

/** The fields a person edits; the others change by moving the card and by contacts. */
export type CitizenFields = Omit<
  Citizen,
  'id' | 'laneId' | 'laneSince' | 'order' | 'consultantId' | 'enteredOn' | 'lastContact'
>;

/** What people write and read on a card, in the order in which it stands there. */
export const CARD_FIELDS = [
  'name',
  'birthDate',
  'caseNumber',
  'motherTongue',
  'otherLanguages',
  'danishEducation',
  'workExperience',
  'earlierPlacements',
  'weeklyHours',
  'drivingLicence',
  'considerations',
  'nextDate',
  'laneSince',
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
  danishEducation: '',
  phone: '',
  email: '',
  workExperience: '',
  earlierPlacements: '',
  considerations: '',
  drivingLicence: '',
  weeklyHours: null,
  note: '',
  nextDate: null,
  portraitId: null,
};

/** Longest text each field takes, in characters (also the longest kept from a file). */
export const CITIZEN_TEXT_LIMITS = {
  name: 120,
  caseNumber: 60,
  motherTongue: 60,
  danishEducation: 120,
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
