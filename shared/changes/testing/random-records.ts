import fc from 'fast-check';

import { BOARD_ID } from '../../domain/board.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../domain/citizen.ts';
import type { Consultant } from '../../domain/consultant.ts';
import { CONTACT_KINDS, type Contact } from '../../domain/contact.ts';
import type { CitizenId, ConsultantId, ContactId, HouseholdId, LaneId, OrderKey } from '../../domain/ids.ts';
import { AWAY_KINDS, type Lane } from '../../domain/lane.ts';
import { RECORD_KINDS, type RecordKind, type RecordMap } from '../../domain/records.ts';
import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import type { Change, ChangeSet } from '../change-set.ts';
import type { BoardReader } from '../record-store.ts';
import { updateOf } from '../update-of.ts';
import { randomWork } from './random-work.ts';

/** Records by kind, as a store takes them. */
export type Records = { readonly [K in RecordKind]: readonly RecordMap[K][] };

export const TODAY = '2026-11-21' as IsoDate;
export const LANE_IDS = ['l1', 'l2', 'l3', 'l4', 'l5'] as readonly string[] as readonly LaneId[];
export const CONSULTANT_IDS = ['k1', 'k2', 'k3', 'k4'] as readonly string[] as readonly ConsultantId[];
export const CITIZEN_IDS = [
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
] as readonly string[] as readonly CitizenId[];

// Few keys, so that equal ones are common: two pages can make the same key for the same gap.
const orderKey = fc.constantFrom('Zz', 'a0', 'a0V', 'a1', 'a1', 'a2', 'b00') as fc.Arbitrary<OrderKey>;
const word = fc.constantFrom('', 'Øst', 'ost', 'Amina', 'نور', 'Praktik', 'x'.repeat(9), '0101800002');
export const isoDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: -20_000, max: 400 })
  .map((days) => addDays(TODAY, days));

const citizen = (
  id: CitizenId,
  lanes: readonly LaneId[],
  consultants: readonly ConsultantId[],
): fc.Arbitrary<Citizen> =>
  fc
    .record({
      name: word,
      motherTongue: word,
      otherLanguages: fc.array(word, { maxLength: 2 }),
      note: word,
      birthDate: fc.option(isoDate),
      nextDate: fc.option(isoDate),
      weeklyHours: fc.option(fc.integer({ min: 0, max: 37 })),
      laneId: fc.constantFrom(...lanes),
      laneSince: isoDate,
      enteredOn: isoDate,
      lastContact: fc.constant(null),
      householdId: fc.option(fc.constantFrom('h1', 'h2') as fc.Arbitrary<string> as fc.Arbitrary<HouseholdId>),
      skills: fc.array(word, { maxLength: 2 }),
      interpreter: fc.option(fc.boolean()),
      order: orderKey,
      consultantId: consultants.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...consultants)),
    })
    .map((fields) => ({ ...BLANK_CITIZEN_FIELDS, ...fields, id }));

const lane = (id: LaneId): fc.Arbitrary<Lane> =>
  fc.record({
    id: fc.constant(id),
    name: word.map((text) => `${text} ${id}`),
    glanceName: word,
    color: fc.constantFrom('blue', 'teal'),
    icon: fc.constant('star'),
    order: orderKey,
    expectedDays: fc.option(fc.integer({ min: 1, max: 400 })),
    cadenceDays: fc.option(fc.integer({ min: 1, max: 60 })),
    isEnd: fc.boolean(),
    away: fc.constantFrom(null, ...AWAY_KINDS),
    retentionDays: fc.option(fc.integer({ min: 1, max: 900 })),
  });

const consultant = (id: ConsultantId): fc.Arbitrary<Consultant> =>
  fc.record({
    id: fc.constant(id),
    name: word,
    initials: fc.constant(id.toUpperCase()),
    color: fc.constantFrom('orange', 'plum'),
    order: orderKey,
    active: fc.boolean(),
    limit: fc.option(fc.integer({ min: 1, max: 60 })),
  });

const contact = (
  citizenId: CitizenId,
  consultantId: fc.Arbitrary<ConsultantId | null>,
): fc.Arbitrary<readonly Contact[]> =>
  fc.subarray([1, 2]).chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          id: fc.constant(`t${String(number)}${citizenId}` as ContactId),
          citizenId: fc.constant(citizenId),
          day: isoDate,
          kind: fc.constantFrom(...CONTACT_KINDS),
          line: word,
          consultantId,
          journalisedOn: fc.option(isoDate),
        }),
      ),
    ),
  );

/** A whole board: at least one lane, every citizen in a lane of it and with an active consultant or nobody; whatever a record names is there. */
export const randomRecords: fc.Arbitrary<Records> = fc
  .record({
    boardName: word,
    lanes: fc.subarray([...LANE_IDS], { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(lane))),
    consultants: fc.subarray([...CONSULTANT_IDS]).chain((ids) => fc.tuple(...ids.map(consultant))),
    citizenIds: fc.subarray([...CITIZEN_IDS]),
  })
  .chain(({ boardName, lanes, consultants, citizenIds }) => {
    const laneIds = lanes.map(({ id }) => id);
    const activeIds = consultants.filter(({ active }) => active).map(({ id }) => id);
    const withWhom = fc.constantFrom<ConsultantId | null>(null, ...consultants.map(({ id }) => id));
    return fc
      .record({
        citizen: fc.tuple(...citizenIds.map((id) => citizen(id, laneIds, activeIds))),
        contact: fc.tuple(...citizenIds.map((id) => contact(id, withWhom))),
        work: randomWork(citizenIds, withWhom),
      })
      .map((records) => ({
        board: [{ id: BOARD_ID, name: boardName }],
        lane: lanes,
        consultant: consultants,
        citizen: records.citizen,
        contact: records.contact.flat(),
        ...records.work,
      }));
  });

/** What leads from one board to another. */
export function difference(from: Records, to: Records): ChangeSet {
  return RECORD_KINDS.flatMap((kind) => differenceOf(kind, from, to));
}

function differenceOf(kind: RecordKind, from: Records, to: Records): readonly Change[] {
  const target = new Map<string, RecordMap[RecordKind]>(to[kind].map((record) => [record.id, record]));
  const source = new Set<string>(from[kind].map((record) => record.id));
  const added = to[kind]
    .filter((record) => !source.has(record.id))
    .map((record) => ({ op: 'added', kind, record }) as Change);
  const others = from[kind].flatMap((record): readonly Change[] => {
    const reached = target.get(record.id);
    return reached ? updateOf(kind, record, reached) : [{ op: 'removed', kind, record } as Change];
  });
  return [...added, ...others];
}

/** A board's records in an order of their own, for comparing. */
export function contentOf(board: BoardReader): unknown {
  return RECORD_KINDS.map((kind) => [...board.all(kind)].sort((a, b) => (a.id < b.id ? -1 : 1)));
}
