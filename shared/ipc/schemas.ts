import { z } from 'zod';

import type { Command, CommandName, CommandPayloads } from '../commands/payloads.ts';
import type { CitizenFields } from '../domain/citizen.ts';
import { CONTACT_KINDS, type ContactFields } from '../domain/contact.ts';
import type { CitizenId, ConsultantId, ContactId, LaneId, PortraitId } from '../domain/ids.ts';
import { COLOR_KEYS, LANE_ICONS } from '../domain/palette.ts';
import { parseIsoDate, type IsoDate } from '../lib/iso-date.ts';

const MAX_TEXT = 20_000;
const text = z.string().max(MAX_TEXT);
/** Made by the program, never typed: no sign in it that a database would change. */
const id = <T>() =>
  z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .transform((value) => value as T);
const isoDate = z
  .string()
  .max(10)
  .transform((value, context): IsoDate => parseIsoDate(value) ?? (context.addIssue('not a day'), z.NEVER));
const days = z.number().int().min(1).max(36_500).nullable();

const laneFields = {
  name: text,
  glanceName: text,
  color: z.enum(COLOR_KEYS),
  icon: z.enum(LANE_ICONS),
  expectedDays: days,
  cadenceDays: days,
  isEnd: z.boolean(),
};
const consultantFields = { name: text, initials: text, color: z.enum(COLOR_KEYS) };
const citizenFields = {
  name: text,
  caseNumber: text,
  birthDate: isoDate.nullable(),
  motherTongue: text,
  otherLanguages: z.array(text).max(40),
  danishEducation: text,
  phone: text,
  email: text,
  workExperience: text,
  earlierPlacements: text,
  considerations: text,
  drivingLicence: text,
  weeklyHours: z.number().min(0).max(168).nullable(),
  note: text,
  nextDate: isoDate.nullable(),
  portraitId: id<PortraitId>().nullable(),
} satisfies Record<keyof CitizenFields, z.ZodType>;

const contactFields = {
  day: isoDate,
  kind: z.enum(CONTACT_KINDS),
  line: text,
  consultantId: id<ConsultantId>().nullable(),
  journalisedOn: isoDate.nullable(),
} satisfies Record<keyof ContactFields, z.ZodType>;

const contactId = id<ContactId>();
export const citizenId = id<CitizenId>();
const consultantId = id<ConsultantId>();
const laneId = id<LaneId>();
const place = z.union([z.literal('last'), z.strictObject({ after: citizenId.nullable() })]);

/** A command as the page sends it. `import.apply` is the vault's own: a page cannot send it. */
export type PageCommandName = Exclude<CommandName, 'import.apply'>;
export type PageCommand = Extract<Command, { readonly name: PageCommandName }>;

/** What each command of a page takes, checked before anything decides on it. */
export const commandPayloadSchemas = {
  'board.rename': z.strictObject({ name: text }),
  'lane.add': z.strictObject({ id: laneId, ...laneFields, after: laneId.nullable() }),
  'lane.edit': z.strictObject({ id: laneId, patch: z.strictObject(laneFields).partial() }),
  'lane.move': z.strictObject({ id: laneId, after: laneId.nullable() }),
  'lane.remove': z.strictObject({ id: laneId, moveCardsTo: laneId.nullable() }),
  'consultant.add': z.strictObject({ id: consultantId, ...consultantFields }),
  'consultant.edit': z.strictObject({ id: consultantId, patch: z.strictObject(consultantFields).partial() }),
  'consultant.move': z.strictObject({ id: consultantId, after: consultantId.nullable() }),
  'consultant.deactivate': z.strictObject({ id: consultantId, handOverTo: consultantId.nullable().optional() }),
  'consultant.reactivate': z.strictObject({ id: consultantId }),
  'citizen.add': z.strictObject({
    id: citizenId,
    fields: z.strictObject(citizenFields),
    laneId,
    consultantId: consultantId.nullable(),
    laneSince: isoDate.optional(),
  }),
  'citizen.edit': z.strictObject({
    id: citizenId,
    patch: z.strictObject({ ...citizenFields, laneSince: isoDate }).partial(),
  }),
  'citizen.move': z.strictObject({ id: citizenId, laneId, consultantId: consultantId.nullable(), place }),
  'citizen.remove': z.strictObject({ id: citizenId }),
  'contact.add': z.strictObject({
    id: contactId,
    citizenId,
    fields: z.strictObject(contactFields),
    nextDate: isoDate.nullable().optional(),
  }),
  'contact.edit': z.strictObject({ id: contactId, patch: z.strictObject(contactFields).partial() }),
  'contact.remove': z.strictObject({ id: contactId }),
} satisfies { readonly [N in PageCommandName]: z.ZodType<CommandPayloads[N]> };

const pageCommandNames = Object.keys(commandPayloadSchemas) as [PageCommandName, ...PageCommandName[]];

/** A command of a page: its name, and the payload that goes with it. */
export const pageCommandSchema = z
  .strictObject({
    id: z.string().min(1).max(64),
    name: z.enum(pageCommandNames),
    payload: z.unknown(),
  })
  .transform((raw, context): PageCommand => {
    const payload = commandPayloadSchemas[raw.name].safeParse(raw.payload);
    if (payload.success) return { id: raw.id, name: raw.name, payload: payload.data } as PageCommand;
    context.addIssue('the payload does not fit the command');
    return z.NEVER;
  });
