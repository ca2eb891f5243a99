import type { Change, ChangeSet } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { birthDateFromCpr, cleanCitizenFields, faultOfCitizenFields } from '../domain/clean-citizen.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { Consultant } from '../domain/consultant.ts';
import type { ConsultantId, LaneId, OrderKey } from '../domain/ids.ts';
import type { Lane } from '../domain/lane.ts';
import { keysAtEnd } from '../domain/order.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { updateOf } from '../changes/update-of.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { appendedToLane } from './card-order.ts';
import { checkInitials, checkLimit, checkReceiver, consultantTexts } from './consultant.ts';
import type { CommandDefinition } from './definition.ts';
import { checkHeld } from './held.ts';
import { checkLaneDays, laneGlanceName, laneName } from './lane.ts';
import type { CommandPayloads, ImportedCitizen } from './payloads.ts';
import { inOrder, placeSeveral } from './placing.ts';
import type { Refusal } from './refusal.ts';

type Payload = CommandPayloads['import.apply'];

/**
 * Adds what a file brings, and takes over what it says of those who are there, as one step: lanes before those that end the board, consultants and each lane's
 * cards at the end. All of it or nothing. Refused: stale, already-there, not-found (lane, consultant, citizen), consultant-inactive, blank, too-long, name-taken, initials-taken, out-of-range.
 */
export const importApply: CommandDefinition<Payload> = {
  capture: 'undoable',
  decide(board, payload, { today }) {
    const lanes = newLanes(board, payload.lanes);
    if (!lanes.ok) return lanes;
    const consultants = newConsultants(board, payload.consultants);
    if (!consultants.ok) return consultants;
    const laneIds = new Set<LaneId>(lanes.value.added.map(({ id }) => id));
    const consultantIds = new Set<ConsultantId>(consultants.value.map(({ id }) => id));
    const updates = payload.updates ?? [];
    const moving = updates.flatMap(({ id, patch: { laneId } }) =>
      laneId === undefined || board.get('citizen', id)?.laneId === laneId ? [] : [{ laneId }],
    );
    const keysOf = keysByLane(board, [...moving, ...payload.citizens]);
    const arriving = { laneIds, consultantIds, today, keysOf };
    const updated = updatedCitizens(board, updates, arriving);
    if (!updated.ok) return updated;
    const citizens = newCitizens(board, payload.citizens, arriving);
    if (!citizens.ok) return citizens;
    return ok([
      ...lanes.value.room,
      ...lanes.value.added.map((record): Change => ({ op: 'added', kind: 'lane', record })),
      ...consultants.value.map((record): Change => ({ op: 'added', kind: 'consultant', record })),
      ...updated.value,
      ...citizens.value.map((record): Change => ({ op: 'added', kind: 'citizen', record })),
    ]);
  },
};

interface NewLanes {
  readonly added: readonly Lane[];
  /** Lanes that were there and need another key, so that the new ones fit in (nearly always none). */
  readonly room: ChangeSet;
}

function newLanes(board: BoardReader, given: Payload['lanes']): Result<NewLanes, Refusal> {
  const held = inOrder(board, 'lane');
  const { keys, room } = placeSeveral(board, 'lane', held.findLastIndex(({ isEnd }) => !isEnd) + 1, given.length);
  const added: Lane[] = [];
  for (const [index, lane] of given.entries()) {
    if (board.get('lane', lane.id) || added.some(({ id }) => id === lane.id))
      return err({ kind: 'already-there', record: 'lane' });
    const name = laneName([...held, ...added], null, lane.name);
    if (!name.ok) return name;
    const glanceName = laneGlanceName(lane.glanceName);
    if (!glanceName.ok) return glanceName;
    const refusal = checkLaneDays(lane);
    if (refusal) return err(refusal);
    added.push({
      ...lane,
      name: name.value,
      glanceName: glanceName.value,
      order: keys[index] as OrderKey,
      retentionDays: null,
    });
  }
  return ok({ added, room });
}

function newConsultants(board: BoardReader, given: Payload['consultants']): Result<readonly Consultant[], Refusal> {
  const held = inOrder(board, 'consultant');
  const keys = keysAtEnd(held, given.length);
  const added: Consultant[] = [];
  for (const [index, consultant] of given.entries()) {
    if (board.get('consultant', consultant.id) || added.some(({ id }) => id === consultant.id))
      return err({ kind: 'already-there', record: 'consultant' });
    const texts = consultantTexts(consultant);
    if (!texts.ok) return texts;
    const refusal = checkLimit(consultant) ?? checkInitials([...held, ...added], null, texts.value.initials);
    if (refusal) return err(refusal);
    added.push({ ...texts.value, order: keys[index] as OrderKey, active: true });
  }
  return ok(added);
}

interface Arriving {
  readonly laneIds: ReadonlySet<LaneId>;
  readonly consultantIds: ReadonlySet<ConsultantId>;
  readonly today: IsoDate;
  /** Where the next card that comes to a lane lands. */
  readonly keysOf: ReadonlyMap<LaneId, Iterator<OrderKey>>;
}

/** Cards that are there, each with what the file says of it. Moves are moves like any other. */
function updatedCitizens(
  board: BoardReader,
  given: NonNullable<Payload['updates']>,
  arriving: Arriving,
): Result<ChangeSet, Refusal> {
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const { id, patch, was } of given) {
    const citizen = board.get('citizen', id);
    if (!citizen) return err({ kind: 'not-found', record: 'citizen' });
    if (seen.has(id)) return err({ kind: 'already-there', record: 'citizen' });
    seen.add(id);
    const { laneId = citizen.laneId, consultantId = citizen.consultantId, laneSince, ...fields } = patch;
    const clean = cleanCitizenFields(fields);
    const refusal =
      checkHeld('citizen', citizen, was) ??
      checkPlace(board, { laneId, consultantId }, arriving, citizen) ??
      faultOfCitizenFields(clean);
    if (refusal) return err(refusal);
    const moved = laneId === citizen.laneId ? {} : { laneId, order: nextKey(arriving, laneId) };
    const days = laneSince ?? (laneId === citizen.laneId ? undefined : arriving.today);
    changes.push(...updateOf('citizen', citizen, { ...clean, ...moved, consultantId, laneSince: days }));
  }
  return ok(changes);
}

function nextKey({ keysOf }: Arriving, laneId: LaneId): OrderKey {
  return keysOf.get(laneId)?.next().value as OrderKey;
}

/** `held`: where a card is already, which needs no leave. */
function checkPlace(
  board: BoardReader,
  { laneId, consultantId }: Pick<Citizen, 'laneId' | 'consultantId'>,
  { laneIds, consultantIds }: Arriving,
  held?: Citizen,
): Refusal | undefined {
  if (!laneIds.has(laneId) && !board.get('lane', laneId)) return { kind: 'not-found', record: 'lane' };
  const isSettled = consultantId === held?.consultantId || (consultantId !== null && consultantIds.has(consultantId));
  return isSettled ? undefined : checkReceiver(board, consultantId);
}

function newCitizens(
  board: BoardReader,
  given: readonly ImportedCitizen[],
  arriving: Arriving,
): Result<readonly Citizen[], Refusal> {
  const placed = { enteredOn: arriving.today, lastContact: null, householdId: null };
  const seen = new Set<string>();
  const added: Citizen[] = [];
  for (const imported of given) {
    const { id, laneId, laneSince, consultantId, ...fields } = imported;
    if (seen.has(id) || board.get('citizen', id)) return err({ kind: 'already-there', record: 'citizen' });
    seen.add(id);
    const clean = cleanCitizenFields({ ...fields, birthDate: fields.birthDate ?? birthDateFromCpr(fields) });
    const refusal = checkPlace(board, { laneId, consultantId }, arriving) ?? faultOfCitizenFields(clean);
    if (refusal) return err(refusal);
    const order = nextKey(arriving, laneId);
    added.push({ id, ...clean, laneId, laneSince, order, consultantId, ...placed });
  }
  return ok(added);
}

/** For each lane that gets cards, as many keys behind its last card as it gets, to be taken one by one. */
function keysByLane(
  board: BoardReader,
  citizens: readonly Pick<ImportedCitizen, 'laneId'>[],
): ReadonlyMap<LaneId, Iterator<OrderKey>> {
  const counts = new Map<LaneId, number>();
  for (const { laneId } of citizens) counts.set(laneId, (counts.get(laneId) ?? 0) + 1);
  return new Map(
    [...counts].map(([laneId, count]) => [laneId, appendedToLane(board, laneId, count)[Symbol.iterator]()]),
  );
}
