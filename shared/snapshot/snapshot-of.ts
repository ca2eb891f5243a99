import type { BoardInfo } from '../domain/board.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { Consultant } from '../domain/consultant.ts';
import { glanceBoard, glanceCitizen, glanceConsultant, glanceLanes } from '../domain/glance.ts';
import type { Lane } from '../domain/lane.ts';
import { ruleOn } from '../domain/rules/rules.ts';
import { initialsOf } from '../lib/initials.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { safeText } from '../lib/safe-text.ts';
import {
  GLANCE_FIELDS,
  TABLE_FORMATS,
  type Snapshot,
  type SnapshotField,
  type SnapshotHead,
  type SnapshotRequest,
  type SnapshotRow,
} from './document.ts';
import { suppressed } from './suppress.ts';

/** A board as it stands, or as it stood on a day. Lists, since they are gone through more than once. */
export interface SnapshotRecords {
  readonly board: BoardInfo;
  readonly lanes: readonly Lane[];
  readonly consultants: readonly Consultant[];
  readonly citizens: readonly Citizen[];
}

export interface SnapshotMaking {
  readonly day: IsoDate;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Full name of whoever makes it. */
  readonly author: string;
}

/** Whose cards are in it, with what their lanes and consultants are called at its level. */
interface Chosen {
  readonly lanes: readonly Lane[];
  readonly consultants: readonly Consultant[];
  readonly citizens: readonly Citizen[];
}

/** What leaves of a board at the level asked for. Lanes, consultants and cards stand in the order of the board. */
export function snapshotOf(records: SnapshotRecords, request: SnapshotRequest, making: SnapshotMaking): Snapshot {
  const chosen = chosenOf(records, request);
  if (request.level === 'counts') return countsOf(records, chosen, request, making);
  if (request.level === 'glance') {
    const fields = GLANCE_FIELDS;
    const rows = rowsOf({ ...chosen, citizens: chosen.citizens.map(glanceCitizen) }, fields);
    return { ...headOf(records, glanced(records, chosen), request, making), level: 'glance', fields, rows };
  }
  const { fields } = request;
  // Whoever passes a poster reads who is ill in the heading above a name.
  const shown = isForWall(request) ? { ...chosen, lanes: glancedLanes(records, chosen) } : chosen;
  return { ...headOf(records, shown, request, making), level: 'identified', fields, rows: rowsOf(chosen, fields) };
}

/** What may hang on a wall: anything made for one that can be printed or shown. */
const isForWall = ({ purposeKind, format }: SnapshotRequest): boolean =>
  purposeKind === 'wall' && !(format && TABLE_FORMATS.has(format));

function countsOf(
  records: SnapshotRecords,
  chosen: Chosen,
  request: SnapshotRequest,
  making: SnapshotMaking,
): Snapshot {
  const smallest = smallestShown(making.day);
  const owners = [...chosen.consultants.map(({ id }) => id), ...(withUngiven(request) ? [null] : [])];
  const cells = chosen.lanes.map((lane) =>
    owners.map((owner) => chosen.citizens.filter((one) => one.laneId === lane.id && one.consultantId === owner).length),
  );
  const shown = { ...chosen, consultants: chosen.consultants.map(glanceConsultant) };
  return {
    ...headOf(records, shown, request, making),
    level: 'counts',
    hasUngiven: withUngiven(request),
    smallest,
    counts: suppressed(cells, owners.length, smallest),
  };
}

/** The smallest number of people that a table of numbers shows. */
export function smallestShown(day: IsoDate): number {
  const rule = ruleOn('snapshot.smallest-count', day);
  if (!rule) throw new Error('no rule says what is too small to be shown');
  return rule.value;
}

const withUngiven = ({ consultants }: SnapshotRequest): boolean => consultants?.includes('none') ?? true;

function glanced(records: SnapshotRecords, chosen: Chosen): Chosen {
  const { consultants, citizens } = chosen;
  return { lanes: glancedLanes(records, chosen), consultants: consultants.map(glanceConsultant), citizens };
}

function glancedLanes(records: SnapshotRecords, { lanes }: Chosen): readonly Lane[] {
  // A lane without a name of its own is told by its place on the whole board.
  const shown = new Map(glanceLanes(inOrder(records.lanes)).map((lane) => [lane.id, lane]));
  return lanes.flatMap((lane) => shown.get(lane.id) ?? []);
}

function chosenOf(records: SnapshotRecords, request: SnapshotRequest): Chosen {
  const lanes = inOrder(records.lanes).filter(({ id }) => request.lanes?.includes(id) ?? true);
  const laneIds = new Set(lanes.map(({ id }) => id));
  const inLanes = inOrder(records.citizens).filter(({ laneId }) => laneIds.has(laneId));
  const asked = (id: Citizen['consultantId']): boolean => request.consultants?.includes(id ?? 'none') ?? true;
  const chosen = request.citizens ? new Set(request.citizens) : null;
  const citizens = inLanes.filter(({ id, consultantId }) => asked(consultantId) && (chosen?.has(id) ?? true));
  const owners = new Set(citizens.map(({ consultantId }) => consultantId));
  const filled = new Set(citizens.map(({ laneId }) => laneId));
  return {
    lanes: chosen ? lanes.filter(({ id }) => filled.has(id)) : lanes,
    // Somebody who left and has nobody is no longer spoken of; nor, where people were chosen one by one, is anybody else.
    consultants: inOrder(records.consultants).filter(
      ({ id, active }) => asked(id) && ((active && !chosen) || owners.has(id)),
    ),
    citizens,
  };
}

function headOf(
  { board }: SnapshotRecords,
  { lanes, consultants }: Chosen,
  { level, purpose, lanes: askedLanes, consultants: askedConsultants, citizens: askedCitizens }: SnapshotRequest,
  { day, madeAt, author }: SnapshotMaking,
): SnapshotHead {
  const named = level === 'identified';
  return {
    board: named ? board.name : glanceBoard(board).name,
    day,
    madeAt,
    author: named ? author : initialsOf(author),
    purpose: safeText(purpose),
    whole: askedLanes === null && askedConsultants === null && !askedCitizens,
    lanes: lanes.map(({ name, color }) => ({ name, color })),
    consultants: consultants.map(({ name, initials, color, limit }) => ({
      name,
      initials,
      color,
      ...(limit === null ? {} : { limit }),
    })),
  };
}

function rowsOf(chosen: Chosen, fields: readonly SnapshotField[]): readonly SnapshotRow[] {
  const consultantAt = new Map(chosen.consultants.map(({ id }, at) => [id, at]));
  const laneAt = new Map(chosen.lanes.map(({ id }, at) => [id, at]));
  return byLane(chosen).map((citizen) => ({
    lane: laneAt.get(citizen.laneId) ?? 0,
    consultant: citizen.consultantId === null ? null : (consultantAt.get(citizen.consultantId) ?? null),
    name: citizen.name,
    values: Object.fromEntries(fields.map((field) => [field, citizen[field]])),
  }));
}

/** In the order of a snapshot's rows. */
const byLane = ({ lanes, citizens }: Chosen): readonly Citizen[] =>
  lanes.flatMap(({ id }) => citizens.filter(({ laneId }) => laneId === id));

/** Whose cards a snapshot tells of one by one, in the order of its rows. */
export const citizensIn = (records: SnapshotRecords, request: SnapshotRequest): readonly Citizen[] =>
  byLane(chosenOf(records, request));

/** By order key, then id, as plain text. */
function inOrder<R extends { readonly order: string; readonly id: string }>(records: Iterable<R>): readonly R[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...records].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}
