import type { Change, ChangeSet } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { birthDateFromCpr, cleanCitizenFields, faultOfCitizenFields } from '../domain/clean-citizen.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { Consultant } from '../domain/consultant.ts';
import type { ConsultantId, LaneId, OrderKey } from '../domain/ids.ts';
import type { Lane } from '../domain/lane.ts';
import { keysAtEnd } from '../domain/order.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { appendedToLane } from './card-order.ts';
import { checkInitials, checkReceiver, consultantTexts } from './consultant.ts';
import type { CommandDefinition } from './definition.ts';
import { checkLaneDays, laneGlanceName, laneName } from './lane.ts';
import type { CommandPayloads, ImportedCitizen } from './payloads.ts';
import { inOrder, placeSeveral } from './placing.ts';
import type { Refusal } from './refusal.ts';

type Payload = CommandPayloads['import.apply'];

/**
 * Adds what a file brings, as one step: lanes before those that end the board, consultants and each lane's cards at the end. All of it or nothing.
 * Refused: already-there, not-found (lane, consultant), consultant-inactive, blank, too-long, name-taken, initials-taken, out-of-range.
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
    const citizens = newCitizens(board, payload.citizens, { laneIds, consultantIds, today });
    if (!citizens.ok) return citizens;
    return ok([
      ...lanes.value.room,
      ...lanes.value.added.map((record): Change => ({ op: 'added', kind: 'lane', record })),
      ...consultants.value.map((record): Change => ({ op: 'added', kind: 'consultant', record })),
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
    const refusal = checkInitials([...held, ...added], null, texts.value.initials);
    if (refusal) return err(refusal);
    added.push({ ...texts.value, order: keys[index] as OrderKey, active: true });
  }
  return ok(added);
}

function newCitizens(
  board: BoardReader,
  given: readonly ImportedCitizen[],
  arriving: {
    readonly laneIds: ReadonlySet<LaneId>;
    readonly consultantIds: ReadonlySet<ConsultantId>;
    readonly today: IsoDate;
  },
): Result<readonly Citizen[], Refusal> {
  const placed = { enteredOn: arriving.today, lastContact: null, householdId: null };
  const keysOf = keysByLane(board, given);
  const seen = new Set<string>();
  const added: Citizen[] = [];
  for (const imported of given) {
    const { id, laneId, laneSince, consultantId, ...fields } = imported;
    if (seen.has(id) || board.get('citizen', id)) return err({ kind: 'already-there', record: 'citizen' });
    seen.add(id);
    if (!arriving.laneIds.has(laneId) && !board.get('lane', laneId)) return err({ kind: 'not-found', record: 'lane' });
    const clean = cleanCitizenFields({ ...fields, birthDate: fields.birthDate ?? birthDateFromCpr(fields) });
    const isNew = consultantId !== null && arriving.consultantIds.has(consultantId);
    const refusal = (isNew ? undefined : checkReceiver(board, consultantId)) ?? faultOfCitizenFields(clean);
    if (refusal) return err(refusal);
    const order = keysOf.get(laneId)?.next().value as OrderKey;
    added.push({ id, ...clean, laneId, laneSince, order, consultantId, ...placed });
  }
  return ok(added);
}

/** For each lane that gets cards, as many keys behind its last card as it gets, to be taken one by one. */
function keysByLane(board: BoardReader, citizens: readonly ImportedCitizen[]): ReadonlyMap<LaneId, Iterator<OrderKey>> {
  const counts = new Map<LaneId, number>();
  for (const { laneId } of citizens) counts.set(laneId, (counts.get(laneId) ?? 0) + 1);
  return new Map(
    [...counts].map(([laneId, count]) => [laneId, appendedToLane(board, laneId, count)[Symbol.iterator]()]),
  );
}
