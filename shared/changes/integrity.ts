import { initialsKey, type Consultant } from '../domain/consultant.ts';
import type { Citizen } from '../domain/citizen.ts';
import { laneNameKey, type Lane } from '../domain/lane.ts';
import type { RecordKind, RecordMap } from '../domain/records.ts';
import { changedId, changeKey, type Change, type ChangeSet, type StaleField } from './change-set.ts';
import type { BoardReader } from './record-store.ts';

/**
 * Which records would break the board's rules once `change` is applied: every citizen stands in a lane of the board and is with
 * an active consultant or nobody; every other record that one names is there (references below); there is a lane; lane names and active consultants' initials are each borne once.
 * Looks only at what the change can break. Precondition: no field of the change is stale.
 */
export function brokenRules(board: BoardReader, change: ChangeSet): readonly StaleField[] {
  const after = viewAfter(board, change);
  const broken: StaleField[] = [];
  if (change.some((one) => one.kind === 'lane')) broken.push(...brokenLanes(after.all('lane'), change));
  if (change.some((one) => one.kind === 'consultant'))
    broken.push(...brokenConsultants(after.all('consultant'), change));
  broken.push(...brokenCitizens(after, change), ...brokenReferences(board, after, change));
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

/** Which fields name another record, by kind. What a citizen names is looked at above. */
const REFERENCES: { readonly [K in RecordKind]?: { readonly [F in keyof RecordMap[K] & string]?: RecordKind } } = {
  contact: { citizenId: 'citizen', consultantId: 'consultant' },
  placement: { citizenId: 'citizen', companyId: 'company', offerId: 'offer' },
  offer: { companyId: 'company', consultantId: 'consultant' },
  proposal: { offerId: 'offer', citizenId: 'citizen', fromId: 'consultant' },
};
interface Reference {
  readonly kind: RecordKind;
  readonly field: string;
  readonly to: RecordKind;
}
const ALL_REFERENCES = (Object.entries(REFERENCES) as [RecordKind, Record<string, RecordKind>][]).flatMap(
  ([kind, fields]) => Object.entries(fields).map(([field, to]): Reference => ({ kind, field, to })),
);

function brokenReferences(board: BoardReader, after: View, change: ChangeSet): readonly StaleField[] {
  return change.flatMap((one): readonly StaleField[] => {
    if (one.op === 'removed') return leftBehind(board, after, one.kind, one.record.id);
    const given = (one.op === 'added' ? one.record : one.after) as unknown as Fields;
    return ALL_REFERENCES.flatMap(({ kind, field, to }): readonly StaleField[] => {
      const named = kind === one.kind ? given[field] : null;
      if (named === undefined || named === null || after.get(to, named as never)) return [];
      return [{ kind: to, id: named as string, field: null }];
    });
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** Records that would still name the one that is taken away. */
function leftBehind(board: BoardReader, after: View, gone: RecordKind, id: string): readonly StaleField[] {
  return ALL_REFERENCES.flatMap(({ kind, field, to }): readonly StaleField[] => {
    if (to !== gone) return [];
    // A citizen has few contacts, the board has many.
    const held = kind === 'contact' && to === 'citizen' ? board.contactsOf(id as Citizen['id']) : board.all(kind);
    return Array.from(held, (record) => after.get(kind, record.id as never)).flatMap((record) =>
      record && (record as unknown as Fields)[field] === id ? [{ kind, id: record.id, field }] : [],
    );
  });
}
