import { initialsKey, type Consultant } from '../domain/consultant.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { Contact } from '../domain/contact.ts';
import { laneNameKey, type Lane } from '../domain/lane.ts';
import type { RecordKind, RecordMap } from '../domain/records.ts';
import { changedId, changeKey, type Change, type ChangeSet, type StaleField } from './change-set.ts';
import type { BoardReader } from './record-store.ts';

/**
 * Which records would break the board's rules once `change` is applied: every citizen stands in a lane of the board and is with
 * an active consultant or nobody; every contact has its citizen, and its consultant where it names one; there is a lane; lane names and active consultants' initials are each borne once.
 * Looks only at what the change can break. Precondition: no field of the change is stale.
 */
export function brokenRules(board: BoardReader, change: ChangeSet): readonly StaleField[] {
  const after = viewAfter(board, change);
  const broken: StaleField[] = [];
  if (change.some((one) => one.kind === 'lane')) broken.push(...brokenLanes(after.all('lane'), change));
  if (change.some((one) => one.kind === 'consultant'))
    broken.push(...brokenConsultants(after.all('consultant'), change));
  broken.push(...brokenCitizens(after, change), ...brokenContacts(board, after, change));
  return broken;
}

interface View {
  get<K extends RecordKind>(kind: K, id: RecordMap[K]['id']): RecordMap[K] | undefined;
  all<K extends RecordKind>(kind: K): readonly RecordMap[K][];
}

function viewAfter(board: BoardReader, change: ChangeSet): View {
  const changed = new Map<string, Change>();
  for (const one of change) changed.set(changeKey(one), one);
  const resolve = <K extends RecordKind>(
    kind: K,
    id: string,
    held: RecordMap[K] | undefined,
  ): RecordMap[K] | undefined => {
    const one = changed.get(`${kind} ${id}`);
    if (!one) return held;
    if (one.op === 'removed') return undefined;
    return (one.op === 'added' ? one.record : { ...held, ...one.after }) as RecordMap[K];
  };
  return {
    get: (kind, id) => resolve(kind, id, board.get(kind, id)),
    all(kind) {
      const records = [...board.all(kind)].flatMap((held) => resolve(kind, held.id, held) ?? []);
      for (const one of change)
        if (one.op === 'added' && one.kind === kind) records.push(one.record as (typeof records)[number]);
      return records;
    },
  };
}

function brokenLanes(lanes: readonly Lane[], change: ChangeSet): readonly StaleField[] {
  if (lanes.length === 0)
    return change
      .filter((one) => one.kind === 'lane')
      .map((one) => ({ kind: 'lane', id: changedId(one), field: null }));
  return sharedKeys(lanes, (lane) => laneNameKey(lane.name), change).map((id) => ({ kind: 'lane', id, field: 'name' }));
}

function brokenConsultants(consultants: readonly Consultant[], change: ChangeSet): readonly StaleField[] {
  const active = consultants.filter((consultant) => consultant.active);
  return sharedKeys(active, (consultant) => initialsKey(consultant.initials), change).map((id) => ({
    kind: 'consultant',
    id,
    field: 'initials',
  }));
}

/** Ids of records that the change does not speak of and whose key one of the changed records would now bear too. */
function sharedKeys<R extends { readonly id: string }>(
  records: readonly R[],
  keyOf: (record: R) => string,
  change: ChangeSet,
): readonly string[] {
  const changedIds = new Set<string>(change.map(changedId));
  const taken = new Set(records.filter((record) => changedIds.has(record.id)).map(keyOf));
  return records.filter((record) => !changedIds.has(record.id) && taken.has(keyOf(record))).map((record) => record.id);
}

function brokenCitizens(after: View, change: ChangeSet): readonly StaleField[] {
  const takesAway = change.some(
    (one) => (one.kind === 'lane' && one.op === 'removed') || (one.kind === 'consultant' && one.op !== 'added'),
  );
  const citizens = takesAway
    ? after.all('citizen')
    : change.flatMap((one) => (one.kind === 'citizen' && after.get('citizen', changedId(one) as Citizen['id'])) || []);
  const changedIds = new Set(change.flatMap((one) => (one.kind === 'citizen' ? [changedId(one)] : [])));
  return citizens.flatMap((citizen): readonly StaleField[] => {
    const lane = after.get('lane', citizen.laneId);
    const consultant = citizen.consultantId === null ? undefined : after.get('consultant', citizen.consultantId);
    const named = changedIds.has(citizen.id);
    const broken: StaleField[] = [];
    // Say what is missing where the change needs it, and who is in the way where the change would take it away.
    if (!lane)
      broken.push(
        named
          ? { kind: 'lane', id: citizen.laneId, field: null }
          : { kind: 'citizen', id: citizen.id, field: 'laneId' },
      );
    if (citizen.consultantId !== null && !consultant?.active)
      broken.push(
        named
          ? { kind: 'consultant', id: citizen.consultantId, field: consultant ? 'active' : null }
          : { kind: 'citizen', id: citizen.id, field: 'consultantId' },
      );
    return broken;
  });
}

function brokenContacts(board: BoardReader, after: View, change: ChangeSet): readonly StaleField[] {
  return change.flatMap((one): readonly StaleField[] => {
    if (one.op === 'removed' && one.kind === 'citizen')
      return ofContacts(board.contactsOf(one.record.id), after, 'citizenId', one.record.id);
    if (one.op === 'removed' && one.kind === 'consultant')
      return ofContacts(board.all('contact'), after, 'consultantId', one.record.id);
    if (one.op === 'removed' || one.kind !== 'contact') return [];
    const { citizenId, consultantId } = one.op === 'added' ? one.record : one.after;
    if (citizenId !== undefined && !after.get('citizen', citizenId)) return [absent('citizen', citizenId)];
    if (!consultantId || after.get('consultant', consultantId)) return [];
    return [absent('consultant', consultantId)];
  });
}

const absent = (kind: 'citizen' | 'consultant', id: string): StaleField => ({ kind, id, field: null });

/** Those of `contacts` that still name `id` in `field` once the change is applied. */
function ofContacts(
  contacts: Iterable<Contact>,
  after: View,
  field: 'citizenId' | 'consultantId',
  id: string,
): readonly StaleField[] {
  return Array.from(contacts, (contact) => after.get('contact', contact.id)).flatMap((contact) =>
    contact?.[field] === id ? [{ kind: 'contact', id: contact.id, field }] : [],
  );
}
