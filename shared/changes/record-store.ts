import type { Citizen } from '../domain/citizen.ts';
import type { Contact } from '../domain/contact.ts';
import type { CitizenId, ContactId, LaneId } from '../domain/ids.ts';
import { RECORD_KINDS, type RecordKind, type RecordMap } from '../domain/records.ts';
import { changedId, type Change, type ChangeSet } from './change-set.ts';

/** What a decision reads of a board. */
export interface BoardReader {
  get<K extends RecordKind>(kind: K, id: RecordMap[K]['id']): RecordMap[K] | undefined;
  all<K extends RecordKind>(kind: K): Iterable<RecordMap[K]>;
  /** Ids of a lane's citizens, first to last. The array is replaced, never altered, so it can be compared by identity. */
  laneOrder(laneId: LaneId): readonly CitizenId[];
  /** A citizen's contacts, in no order. A page holds none. */
  contactsOf(citizenId: CitizenId): readonly Contact[];
}

/** A board's records in memory, the same on both sides of the port. */
export interface RecordStore extends BoardReader {
  /** Takes a change in. Precondition: it was decided on (or checked against) this state. Returns the lanes whose cards came, went, moved or changed. */
  apply(change: ChangeSet): ReadonlySet<LaneId>;
}

type Tables = { [K in RecordKind]: Map<string, RecordMap[K]> };
const NONE: readonly CitizenId[] = [];

/** Sorts by order key, then id, as plain text. */
export function compareByOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A store over the given records. */
export function createRecordStore(records: { readonly [K in RecordKind]?: Iterable<RecordMap[K]> }): RecordStore {
  const tables = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map()])) as unknown as Tables;
  for (const kind of RECORD_KINDS)
    for (const record of records[kind] ?? []) (tables[kind] as Map<string, unknown>).set(record.id, record);
  const laneOrders = new Map<LaneId, readonly CitizenId[]>();
  indexAll(tables.citizen, laneOrders);
  const contactIds = indexContacts(tables.contact);

  function sortLane(laneId: LaneId, members: Iterable<CitizenId>): void {
    const cards: Citizen[] = [];
    for (const id of new Set(members)) {
      const card = tables.citizen.get(id);
      if (card?.laneId === laneId) cards.push(card);
    }
    laneOrders.set(
      laneId,
      cards.sort(compareByOrder).map((card) => card.id),
    );
  }

  return {
    get: (kind, id) => (tables[kind] as Map<string, never>).get(id),
    all: (kind) => (tables[kind] as Map<string, never>).values(),
    contactsOf: (citizenId) =>
      Array.from(contactIds.get(citizenId) ?? [], (id) => tables.contact.get(id)).filter((held) => held !== undefined),
    laneOrder: (laneId) => laneOrders.get(laneId) ?? NONE,
    apply(changeSet) {
      assertFits(tables, changeSet);
      const touched = new Set<LaneId>();
      const arrivals = new Map<LaneId, CitizenId[]>();
      const dirty = new Set<LaneId>();
      for (const change of changeSet) {
        const before = change.kind === 'citizen' ? tables.citizen.get(changedId(change)) : undefined;
        applyOne(tables, change);
        if (change.kind === 'contact') noteContact(contactIds, change);
        if (change.kind !== 'citizen') continue;
        const after = tables.citizen.get(changedId(change));
        if (before) touched.add(before.laneId);
        if (after) touched.add(after.laneId);
        if (before?.laneId === after?.laneId && before?.order === after?.order) continue;
        if (before) dirty.add(before.laneId);
        if (after) {
          dirty.add(after.laneId);
          const list = arrivals.get(after.laneId) ?? [];
          list.push(after.id);
          arrivals.set(after.laneId, list);
        }
      }
      for (const laneId of dirty)
        sortLane(laneId, [...(laneOrders.get(laneId) ?? NONE), ...(arrivals.get(laneId) ?? NONE)]);
      return touched;
    },
  };
}

function indexAll(citizens: ReadonlyMap<string, Citizen>, laneOrders: Map<LaneId, readonly CitizenId[]>): void {
  const byLane = new Map<LaneId, Citizen[]>();
  for (const citizen of citizens.values()) {
    const cards = byLane.get(citizen.laneId);
    if (cards) cards.push(citizen);
    else byLane.set(citizen.laneId, [citizen]);
  }
  for (const [laneId, cards] of byLane)
    laneOrders.set(
      laneId,
      cards.sort(compareByOrder).map((card) => card.id),
    );
}

function indexContacts(contacts: ReadonlyMap<string, Contact>): Map<CitizenId, Set<ContactId>> {
  const byCitizen = new Map<CitizenId, Set<ContactId>>();
  for (const contact of contacts.values()) idsOf(byCitizen, contact.citizenId).add(contact.id);
  return byCitizen;
}

/** A contact stays with the citizen it was had with. */
function noteContact(byCitizen: Map<CitizenId, Set<ContactId>>, change: Extract<Change, { kind: 'contact' }>): void {
  if (change.op === 'added') idsOf(byCitizen, change.record.citizenId).add(change.record.id);
  if (change.op === 'removed') byCitizen.get(change.record.citizenId)?.delete(change.record.id);
}

function idsOf(byCitizen: Map<CitizenId, Set<ContactId>>, citizenId: CitizenId): Set<ContactId> {
  const held = byCitizen.get(citizenId) ?? new Set<ContactId>();
  byCitizen.set(citizenId, held);
  return held;
}

/** Checked before anything is written, so that a broken change leaves the store whole. */
function assertFits(tables: Tables, changeSet: ChangeSet): void {
  for (const change of changeSet) {
    if (change.op === 'updated' && !tables[change.kind].has(change.id))
      throw new Error(`a change names a ${change.kind} that is not there`);
  }
}

function applyOne(tables: Tables, change: Change): void {
  const table = tables[change.kind] as Map<string, { readonly id: string }>;
  if (change.op === 'added') table.set(change.record.id, change.record);
  else if (change.op === 'removed') table.delete(change.record.id);
  else table.set(change.id, { ...(table.get(change.id) as { readonly id: string }), ...change.after });
}
