import { z } from 'zod';

import { PORTRAIT_CONSENTS, type CitizenFields } from '../domain/citizen.ts';
import type { CompanyFields } from '../domain/company.ts';
import { CONTACT_KINDS, type ContactFields } from '../domain/contact.ts';
import type {
  CitizenId,
  CompanyId,
  ConsultantId,
  ContactId,
  HouseholdId,
  LaneId,
  OfferId,
  PlacementId,
  PortraitId,
  ProposalId,
  SavedViewId,
} from '../domain/ids.ts';
import { AWAY_KINDS } from '../domain/lane.ts';
import type { OfferFields } from '../domain/offer.ts';
import { COLOR_KEYS, LANE_ICONS } from '../domain/palette.ts';
import { ABSENCE_KINDS, OUTCOMES, PLACEMENT_LIST_LIMIT, type PlacementFields } from '../domain/placement.ts';
import type { BoardFilter } from '../domain/saved-view.ts';
import { DANISH_LEVELS, DEMANDS, PLACEMENT_KINDS, SECTORS, WORK_TIMES } from '../domain/work.ts';
import { parseIsoDate, type IsoDate } from '../lib/iso-date.ts';

const MAX_TEXT = 20_000;
/** Most entries of a list of words. */
const MAX_WORDS = 40;
export const text = z.string().max(MAX_TEXT);
const words = z.array(text).max(MAX_WORDS);
/** Made by the program, never typed: no sign in it that a database would change. */
const id = <T>() =>
  z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .transform((value) => value as T);
export const isoDate = z
  .string()
  .max(10)
  .transform((value, context): IsoDate => parseIsoDate(value) ?? (context.addIssue('not a day'), z.NEVER));
const hours = z.number().min(0).max(168);
const days = z.number().int().min(1).max(36_500).nullable();
const anyOf = <const T extends readonly string[]>(values: T) => z.array(z.enum(values)).max(values.length);

export const contactId = id<ContactId>();
export const citizenId = id<CitizenId>();
export const consultantId = id<ConsultantId>();
export const laneId = id<LaneId>();
export const companyId = id<CompanyId>();
export const placementId = id<PlacementId>();
export const offerId = id<OfferId>();
export const proposalId = id<ProposalId>();
export const savedViewId = id<SavedViewId>();
export const householdId = id<HouseholdId>();

export const laneFields = {
  name: text,
  glanceName: text,
  color: z.enum(COLOR_KEYS),
  icon: z.enum(LANE_ICONS),
  expectedDays: days,
  cadenceDays: days,
  isEnd: z.boolean(),
  away: z.enum(AWAY_KINDS).nullable(),
};

export const consultantFields = {
  name: text,
  initials: text,
  color: z.enum(COLOR_KEYS),
  limit: z.number().int().nullable(),
};

export const citizenFields = {
  name: text,
  caseNumber: text,
  birthDate: isoDate.nullable(),
  motherTongue: text,
  otherLanguages: words,
  interpreter: z.boolean().nullable(),
  danishEducation: text,
  home: text,
  education: text,
  skills: words,
  wishes: text,
  workTimes: anyOf(WORK_TIMES),
  avoids: anyOf(DEMANDS),
  phone: text,
  email: text,
  workExperience: text,
  earlierPlacements: text,
  considerations: text,
  drivingLicence: text,
  licences: words,
  weeklyHours: hours.nullable(),
  note: text,
  nextDate: isoDate.nullable(),
  portraitId: id<PortraitId>().nullable(),
  portraitConsent: z.enum(PORTRAIT_CONSENTS).nullable(),
  portraitConsentOn: isoDate.nullable(),
} satisfies Record<keyof CitizenFields, z.ZodType>;

export const contactFields = {
  day: isoDate,
  kind: z.enum(CONTACT_KINDS),
  line: text,
  consultantId: consultantId.nullable(),
  journalisedOn: isoDate.nullable(),
} satisfies Record<keyof ContactFields, z.ZodType>;

export const companyFields = {
  name: text,
  branch: text,
  place: text,
  sector: z.enum(SECTORS).nullable(),
  contactName: text,
  phone: text,
  email: text,
  mentors: words,
  agreementUntil: isoDate.nullable(),
  note: text,
} satisfies Record<keyof CompanyFields, z.ZodType>;

export const placementFields = {
  companyId,
  kind: z.enum(PLACEMENT_KINDS),
  role: text,
  plannedStart: isoDate.nullable(),
  plannedEnd: isoDate.nullable(),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  hours: z.array(z.strictObject({ from: isoDate, unpaid: hours, paid: hours })).max(PLACEMENT_LIST_LIMIT),
  schoolWeeks: z.number().min(0).max(200).nullable(),
  absences: z
    .array(
      z.strictObject({
        kind: z.enum(ABSENCE_KINDS),
        from: isoDate,
        until: isoDate.nullable(),
        isConfirmed: z.boolean(),
      }),
    )
    .max(PLACEMENT_LIST_LIMIT),
  mentor: text,
  companyContact: text,
  outcome: z.enum(OUTCOMES).nullable(),
  note: text,
} satisfies Record<keyof PlacementFields, z.ZodType>;

export const offerFields = {
  branch: text,
  role: text,
  place: text,
  weeklyHours: hours.nullable(),
  workTimes: anyOf(WORK_TIMES),
  kind: z.enum(PLACEMENT_KINDS).nullable(),
  danishLevel: z.enum(DANISH_LEVELS),
  licences: words,
  demands: anyOf(DEMANDS),
  startOn: isoDate.nullable(),
  places: z.number().int().min(1).max(200),
  consultantId: consultantId.nullable(),
  validUntil: isoDate.nullable(),
  note: text,
} satisfies Record<keyof OfferFields, z.ZodType>;

export const boardFilter = z.strictObject({
  text,
  lanes: z.array(laneId).max(200),
  owners: z.array(z.union([z.literal('none'), consultantId])).max(200),
  languages: words,
  experience: text,
  licence: text,
  minHours: hours.nullable(),
  isOverdue: z.boolean(),
} satisfies Record<keyof BoardFilter, z.ZodType>);
