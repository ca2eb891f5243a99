import { z } from 'zod';

import type { Command, CommandName, CommandPayloads } from '../commands/payloads.ts';
import {
  boardFilter,
  citizenFields,
  citizenId,
  companyFields,
  companyId,
  consultantFields,
  consultantId,
  contactFields,
  contactId,
  householdId,
  isoDate,
  laneFields,
  laneId,
  offerFields,
  offerId,
  placementFields,
  placementId,
  proposalId,
  savedViewId,
  text,
} from './record-schemas.ts';

/** Most cards that are changed in one step. */
const MAX_SEVERAL = 20_000;
const newCompany = z.strictObject({ id: companyId, fields: z.strictObject(companyFields) });
/** Names one opening of a card, and nothing else. */
const sitting = z.string().max(36);
const place = z.union([z.literal('last'), z.strictObject({ after: citizenId.nullable() })]);

/** Some fields of a record, and what they held when the edit was begun. */
const edit = <I extends z.ZodType, F extends z.ZodRawShape>(id: I, fields: F) => {
  const some = z.strictObject(fields).partial();
  return z.strictObject({ id, patch: some, was: some.optional() });
};

/** A command as the page sends it. The others are the vault's own: what they do is asked for over channels of their own. */
export type PageCommandName = Exclude<CommandName, 'import.apply' | 'lane.keepFor' | 'citizen.erase'>;
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
  'citizen.edit': edit(citizenId, { ...citizenFields, laneSince: isoDate }).extend({ sitting: sitting.optional() }),
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
  'citizen.several': z.strictObject({
    ids: z.array(citizenId).max(MAX_SEVERAL),
    laneId: laneId.optional(),
    consultantId: consultantId.nullable().optional(),
    nextDate: isoDate.nullable().optional(),
  }),
  'household.link': z.strictObject({ id: householdId, ids: z.array(citizenId).max(40) }),
  'household.leave': z.strictObject({ citizenId }),
  'company.add': newCompany,
  'company.edit': edit(companyId, companyFields),
  'company.remove': z.strictObject({ id: companyId }),
  'placement.add': z.strictObject({
    id: placementId,
    citizenId,
    offerId: offerId.nullable(),
    fields: z.strictObject(placementFields),
    company: newCompany.optional(),
  }),
  'placement.edit': edit(placementId, placementFields),
  'placement.remove': z.strictObject({ id: placementId }),
  'offer.add': z.strictObject({
    id: offerId,
    companyId,
    fields: z.strictObject(offerFields),
    company: newCompany.optional(),
  }),
  'offer.edit': edit(offerId, { ...offerFields, companyId }),
  'offer.close': z.strictObject({ id: offerId, as: z.enum(['filled', 'lapsed']) }),
  'offer.reopen': z.strictObject({ id: offerId }),
  'offer.remove': z.strictObject({ id: offerId }),
  'proposal.add': z.strictObject({
    id: proposalId,
    offerId,
    citizenId,
    fromId: consultantId.nullable(),
  }),
  'proposal.answer': z.strictObject({ id: proposalId, as: z.enum(['accepted', 'declined']), answer: text }),
  'proposal.withdraw': z.strictObject({ id: proposalId }),
  'savedView.add': z.strictObject({ id: savedViewId, name: text, filter: boardFilter }),
  'savedView.edit': z.strictObject({
    id: savedViewId,
    patch: z.strictObject({ name: text, filter: boardFilter }).partial(),
  }),
  'savedView.remove': z.strictObject({ id: savedViewId }),
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
