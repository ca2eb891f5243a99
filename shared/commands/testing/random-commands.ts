import fc from 'fast-check';

import { CITIZEN_IDS, CONSULTANT_IDS, isoDate, LANE_IDS } from '../../changes/testing/random-records.ts';
import { CITIZEN_TEXT_LIMITS, PORTRAIT_CONSENTS, type CitizenFields } from '../../domain/citizen.ts';
import { CONTACT_KINDS, type ContactFields } from '../../domain/contact.ts';
import type { ContactId, PortraitId } from '../../domain/ids.ts';
import { AWAY_KINDS } from '../../domain/lane.ts';
import { COLOR_KEYS, LANE_ICONS } from '../../domain/palette.ts';
import { DEMANDS, WORK_TIMES } from '../../domain/work.ts';
import type { Command, CommandName, CommandPayloads } from '../payloads.ts';
import { workPayloads } from './random-work-commands.ts';

/** What people and files write: usual, blank, hidden, too long, halves of emoji, CPR numbers, and anything at all. */
const usual = fc.constantFrom('Praktik', 'praktik ', 'IGU', 'Barsel', 'Sygemeldt', 'Mette', 'MH', 'mh', 'Øst', 'OS');
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' \n ',
    '\u200B\u202E',
    '\u200D',
    '\uD800',
    '010180-0002',
    'ring 610190 0002',
    'x'.repeat(61),
    'ع'.repeat(121),
    '👩‍👩‍👧',
    '=1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
export const text = fc.oneof({ weight: 5, arbitrary: usual }, { weight: 2, arbitrary: nasty });

const laneId = fc.constantFrom(...LANE_IDS);
const consultantId = fc.constantFrom(...CONSULTANT_IDS);
const citizenId = fc.constantFrom(...CITIZEN_IDS);
const laneFields = {
  name: text,
  glanceName: text,
  color: fc.constantFrom(...COLOR_KEYS),
  icon: fc.constantFrom(...LANE_ICONS),
  expectedDays: fc.option(fc.integer({ min: 1, max: 36_500 })),
  cadenceDays: fc.option(fc.integer({ min: 1, max: 366 })),
  isEnd: fc.boolean(),
  away: fc.constantFrom(null, ...AWAY_KINDS),
};
const consultantFields = {
  name: text,
  initials: text,
  color: fc.constantFrom(...COLOR_KEYS),
  limit: fc.option(fc.integer({ min: 0, max: 510 })),
};
const texts = Object.fromEntries(Object.keys(CITIZEN_TEXT_LIMITS).map((field) => [field, text])) as {
  [F in keyof typeof CITIZEN_TEXT_LIMITS]: fc.Arbitrary<string>;
};
const citizenFields: { [F in keyof CitizenFields]: fc.Arbitrary<CitizenFields[F]> } = {
  ...texts,
  birthDate: fc.option(isoDate),
  otherLanguages: fc.array(text, { maxLength: 3 }),
  weeklyHours: fc.option(fc.double({ min: 0, max: 168, noNaN: true })),
  nextDate: fc.option(isoDate),
  portraitId: fc.option(fc.constant('p1' as PortraitId)),
  portraitConsent: fc.option(fc.constantFrom(...PORTRAIT_CONSENTS)),
  portraitConsentOn: fc.option(isoDate),
  interpreter: fc.option(fc.boolean()),
  skills: fc.array(text, { maxLength: 3 }),
  licences: fc.array(text, { maxLength: 3 }),
  workTimes: fc.subarray([...WORK_TIMES]),
  avoids: fc.subarray([...DEMANDS]),
};
const contactId = fc.constantFrom('t1', 't2', 't1c1', 't2c3') as fc.Arbitrary<string> as fc.Arbitrary<ContactId>;
const contactFields: { [F in keyof ContactFields]: fc.Arbitrary<ContactFields[F]> } = {
  day: isoDate,
  kind: fc.constantFrom(...CONTACT_KINDS),
  line: text,
  consultantId: fc.option(consultantId),
  journalisedOn: fc.option(isoDate),
};
const optional = { requiredKeys: [] };

/** Payloads of every command, all of them of the right form, many of them to be refused. */
export const payloads: { readonly [N in CommandName]: fc.Arbitrary<CommandPayloads[N]> } = {
  'board.rename': fc.record({ name: text }),
  'lane.add': fc.record({ id: laneId, ...laneFields, after: fc.option(laneId) }),
  'lane.edit': fc.record({ id: laneId, patch: fc.record(laneFields, optional) }),
  'lane.move': fc.record({ id: laneId, after: fc.option(laneId) }),
  'lane.remove': fc.record({ id: laneId, moveCardsTo: fc.option(laneId) }),
  'consultant.add': fc.record({ id: consultantId, ...consultantFields }),
  'consultant.edit': fc.record({ id: consultantId, patch: fc.record(consultantFields, optional) }),
  'consultant.move': fc.record({ id: consultantId, after: fc.option(consultantId) }),
  'consultant.deactivate': fc.record({
    id: consultantId,
    handOverTo: fc.option(fc.option(consultantId), { nil: undefined }),
  }),
  'consultant.reactivate': fc.record({ id: consultantId }),
  'citizen.add': fc.record({
    id: citizenId,
    fields: fc.record(citizenFields),
    laneId,
    consultantId: fc.option(consultantId),
    laneSince: fc.option(isoDate, { nil: undefined }),
  }),
  'citizen.edit': fc.record({ id: citizenId, patch: fc.record({ ...citizenFields, laneSince: isoDate }, optional) }),
  'citizen.move': fc.record({
    id: citizenId,
    laneId,
    consultantId: fc.option(consultantId),
    place: fc.oneof(fc.constant('last' as const), fc.record({ after: fc.option(citizenId) })),
  }),
  'citizen.remove': fc.record({ id: citizenId }),
  'citizen.erase': fc.record({ ids: fc.array(citizenId, { maxLength: 3 }) }),
  'lane.keepFor': fc.record({ id: laneId, retentionDays: fc.option(fc.integer({ min: -1, max: 5000 })) }),
  'contact.add': fc.record({
    id: contactId,
    citizenId,
    fields: fc.record(contactFields),
    nextDate: fc.option(fc.option(isoDate), { nil: undefined }),
  }),
  'contact.edit': fc.record({ id: contactId, patch: fc.record(contactFields, optional) }),
  'contact.remove': fc.record({ id: contactId }),
  ...workPayloads(text),
  'import.apply': fc.record({
    lanes: fc.array(fc.record({ id: laneId, ...laneFields }), { maxLength: 2 }),
    consultants: fc.array(fc.record({ id: consultantId, ...consultantFields }), { maxLength: 2 }),
    citizens: fc.array(
      fc.record({ id: citizenId, ...citizenFields, laneId, consultantId: fc.option(consultantId), laneSince: isoDate }),
      { maxLength: 4 },
    ),
  }),
};

const names = Object.keys(payloads) as CommandName[];

/** Any command; moves, the most usual ones, come more often. */
export const randomCommand: fc.Arbitrary<Command> = fc
  .constantFrom(...names, 'citizen.move' as const, 'citizen.move' as const, 'citizen.add' as const)
  .chain((name) =>
    (payloads[name] as fc.Arbitrary<unknown>).map((payload) => ({ id: 'do', name, payload }) as Command),
  );
