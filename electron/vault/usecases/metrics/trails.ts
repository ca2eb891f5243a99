import type { Change } from '../../../../shared/changes/change-set.ts';
import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { Citizen } from '../../../../shared/domain/citizen.ts';
import type { Consultant } from '../../../../shared/domain/consultant.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../../../shared/domain/ids.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import type { Trail, TrailPlacement, TrailPoint, Place } from '../../../../shared/domain/metrics/trail.ts';
import type { Placement } from '../../../../shared/domain/placement.ts';
import { isoDateOf, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { Moves } from '../../../../shared/ports/board-store.ts';

type Move = Moves['moves'][number];

/** Everybody's way over the board, and what became of its lanes and of the team. */
export interface Trails {
  readonly trails: readonly Trail[];
  /** Lanes that were taken away since. */
  readonly gone: readonly Lane[];
  /** The day on which a lane came that was not there from the first. */
  readonly cameOn: ReadonlyMap<LaneId, IsoDate>;
  /** What was changed of colleagues, newest first. */
  readonly edits: ReadonlyMap<ConsultantId, readonly ConsultantEdit[]>;
}

/** What was a colleague's before a step of this day; null: they were not on the board yet. */
export interface ConsultantEdit {
  readonly day: IsoDate;
  readonly before: Partial<Consultant> | null;
}

interface Rewinding {
  /** Newest first: where they stood from the end of that day on. */
  readonly points: TrailPoint[];
  /** Where they stand before everything looked at so far. */
  place: Place | null;
  readonly contacts: IsoDate[];
  readonly placements: TrailPlacement[];
}

/**
 * The ways of all citizens since the first of `moves` (all of them there are since then, newest first), worked out backwards from `board` in one look at each. A step that
 * was taken back leaves nothing; one that was done again counts on the day when it was done first. Precondition: the moves led to this board.
 */
export function trailsOf(board: BoardReader, moves: Moves['moves'], today: IsoDate): Trails {
  const held = new Map<CitizenId, Rewinding>();
  for (const citizen of board.all('citizen')) held.set(citizen.id, standing(placeOf(citizen)));
  for (const { citizenId, day } of board.all('contact')) held.get(citizenId)?.contacts.push(day);
  for (const placement of board.all('placement')) held.get(placement.citizenId)?.placements.push(partOf(placement));
  const gone = new Map<LaneId, Lane>();
  const cameOn = new Map<LaneId, IsoDate>();
  const edits = new Map<ConsultantId, ConsultantEdit[]>();
  let day = today;
  for (const move of withoutUndone(moves)) {
    // Should the clock have been wrong, days go by the order of the steps.
    const told = isoDateOf(new Date(move.at));
    if (told < day) day = told;
    for (const change of move.change)
      if (change.kind === 'citizen') takeBack(held, change, day);
      else if (change.kind === 'lane' && change.op === 'added') cameOn.set(change.record.id, day);
      else if (change.kind === 'lane' && change.op === 'removed') gone.set(change.record.id, change.record);
      else if (change.kind === 'consultant') noteEdit(edits, change, day);
    keepWhatWent(held, move);
  }
  return { trails: Array.from(held.values(), trailOf), gone: [...gone.values()], cameOn, edits };
}

/** The last thing that was said of a step decides; what takes back and does again is no step of its own. */
function* withoutUndone(moves: readonly Move[]): Generator<Move> {
  const isUndone = new Map<number, boolean>();
  for (const move of moves) {
    if (move.kind === 'do' || move.target === null) {
      if (isUndone.get(move.entryId) !== true) yield move;
    } else if (!isUndone.has(move.target)) isUndone.set(move.target, move.kind === 'undo');
  }
}

function takeBack(
  held: Map<CitizenId, Rewinding>,
  change: Extract<Change, { readonly kind: 'citizen' }>,
  day: IsoDate,
): void {
  if (change.op === 'updated' && !isAboutPlace(change.after)) return;
  const id = change.op === 'updated' ? change.id : change.record.id;
  const one = held.get(id) ?? standing(null);
  held.set(id, one);
  if (one.points.at(-1)?.day !== day) one.points.push({ day, place: one.place });
  if (change.op === 'added') one.place = null;
  else if (change.op === 'removed') one.place = placeOf(change.record);
  else if (one.place) one.place = placeOf({ ...one.place, ...change.before });
}

function noteEdit(
  edits: Map<ConsultantId, ConsultantEdit[]>,
  change: Extract<Change, { readonly kind: 'consultant' }>,
  day: IsoDate,
): void {
  if (change.op === 'removed') return;
  const [id, before] = change.op === 'added' ? [change.record.id, null] : [change.id, change.before];
  const list = edits.get(id) ?? [];
  edits.set(id, list);
  list.push({ day, before });
}

/** What was somebody's own and went with their card; only steps that let it go have any. */
function keepWhatWent(held: ReadonlyMap<CitizenId, Rewinding>, { change }: Move): void {
  const went = new Set(
    change.flatMap((one) => (one.op === 'removed' && one.kind === 'citizen' ? [one.record.id] : [])),
  );
  if (went.size === 0) return;
  const of = ({ citizenId }: Contact | Placement): Rewinding | undefined =>
    went.has(citizenId) ? held.get(citizenId) : undefined;
  for (const one of change)
    if (one.op === 'removed' && one.kind === 'contact') of(one.record)?.contacts.push(one.record.day);
    else if (one.op === 'removed' && one.kind === 'placement') of(one.record)?.placements.push(partOf(one.record));
}

function trailOf({ points, place, contacts, placements }: Rewinding): Trail {
  const before: TrailPoint = { day: null, place };
  return { points: [...points, before].reverse(), contacts: [...new Set(contacts)].sort(), placements };
}

const standing = (place: Place | null): Rewinding => ({ points: [], place, contacts: [], placements: [] });

const isAboutPlace = (after: Partial<Citizen>): boolean =>
  after.laneId !== undefined || after.laneSince !== undefined || after.consultantId !== undefined;

function placeOf({ laneId, laneSince, consultantId, enteredOn }: Place): Place {
  return { laneId, laneSince, consultantId, enteredOn };
}

function partOf({ kind, start, end, plannedEnd, hours, outcome }: Placement): TrailPlacement {
  return { kind, start, end, plannedEnd, hours, outcome };
}
