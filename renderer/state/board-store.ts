import { create } from 'zustand';

import type { ChangeSet } from '../../shared/changes/change-set.ts';
import {
  compareByOrder,
  createRecordStore,
  type BoardReader,
  type RecordStore,
} from '../../shared/changes/record-store.ts';
import { BOARD_ID } from '../../shared/domain/board.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { LaneId } from '../../shared/domain/ids.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RecordKind } from '../../shared/domain/records.ts';
import { NO_FILTER, type BoardFilter } from '../../shared/domain/saved-view.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import type { BoardPayload, BoardView, UndoState } from '../../shared/ipc/payloads.ts';
import { deriveLanes, sameOrNew, type LaneViews } from './derive.ts';
import { createMatcher, warmTexts, type Matcher } from './filter.ts';
import { notePlacements } from './placement-index.ts';
import { citizensOf, recordsOf } from './record-table.ts';
import { forgetPlaced } from './search-text.ts';
import { readToday } from './today.ts';

export interface BoardState {
  readonly status: 'waiting' | 'ready' | 'failed';
  /** Why the vault gave no board. Null while there is none, and when it was this page that could not take it in. */
  readonly failure: CallError | null;
  /** What the vault sends this page: everything, or an overview without names. */
  readonly view: BoardView;
  /** Whose key opened the board; null before it is there. In a glance the name is the initials. */
  readonly me: Person | null;
  /** Whether a recovery key was made and typed back. */
  readonly hasRecovery: boolean;
  readonly name: string;
  /** The folder the board lies in. */
  readonly path: string;
  /** In order. */
  readonly lanes: readonly Lane[];
  readonly consultants: readonly Consultant[];
  readonly laneViews: LaneViews;
  readonly undo: UndoState;
  /** Counts the changes taken in; for those who read records and must look again. */
  readonly revision: number;
  /** A filter or a choice of consultants is on. */
  readonly narrowed: boolean;
  /** Nobody has the words that were typed; who is shown has nearly the same. */
  readonly nearly: boolean;
}

/** Records that decide whether a card of another record matches. */
const MATCHED: ReadonlySet<RecordKind> = new Set(['lane', 'consultant', 'placement', 'company']);
const NO_UNDO: UndoState = { undo: null, redo: null };
const BEFORE: BoardState = {
  status: 'waiting',
  failure: null,
  view: 'open',
  me: null,
  hasRecovery: true,
  name: '',
  path: '',
  lanes: [],
  consultants: [],
  laneViews: new Map(),
  undo: NO_UNDO,
  revision: 0,
  narrowed: false,
  nearly: false,
};

export const boardStore = create<BoardState>()(() => BEFORE);
/** What the vault holds, followed change by change whatever day is on show. */
let live: RecordStore = createRecordStore({});
/** What is on show: the same, or the records of a past day. */
let records: RecordStore = live;
let narrowing: BoardFilter = NO_FILTER;
let matcher: Matcher = null;

/** The records on show: as they are now, or as they were on a past day. For event handlers and decisions; components select from the store. */
export function readBoard(): BoardReader {
  return records;
}

/** The records as they are now, whatever day is on show. */
export function readLive(): BoardReader {
  return live;
}

/** For event handlers and words; components use `useIsGlance`. */
export function isGlance(): boolean {
  return boardStore.getState().view === 'glance';
}

/** The records of a board as the vault sends it. */
export function storeOf(payload: BoardPayload): RecordStore {
  return createRecordStore({
    board: [payload.board],
    lane: payload.lanes,
    consultant: payload.consultants,
    citizen: citizensOf(payload.citizens, payload.view),
    company: recordsOf(payload.work.company),
    placement: recordsOf(payload.work.placement),
    offer: recordsOf(payload.work.offer),
    proposal: recordsOf(payload.work.proposal),
    savedView: recordsOf(payload.work.savedView),
  });
}

export function loadBoard(payload: BoardPayload): void {
  live = storeOf(payload);
  records = live;
  boardStore.setState({
    ...BEFORE,
    ...derived('all', BEFORE),
    status: 'ready',
    path: payload.path,
    view: payload.view,
    me: payload.me,
    hasRecovery: payload.hasRecovery,
    undo: payload.undo,
  });
  if (payload.view === 'open') warmTexts(records.all('citizen'));
}

export function failBoard(failure: CallError | null): void {
  boardStore.setState({ status: 'failed', failure });
}

/** Puts the board of a past day on show. What is committed meanwhile changes nothing of it. */
export function showBoardOf(past: RecordStore): void {
  showRecords(past);
  warmTexts(records.all('citizen'));
}

/** Puts the board on show as it is now, with everything that was committed meanwhile. */
export function showLiveBoard(): void {
  showRecords(live);
}

function showRecords(next: RecordStore): void {
  records = next;
  boardStore.setState((state) => ({ ...derived('all', state), revision: state.revision + 1 }));
}

/** Takes a change in; only what it touches is derived anew. */
export function applyChange(change: ChangeSet): void {
  const touched = new Set<LaneId>(live.apply(change));
  notePlacements(live, change);
  if (change.some(({ kind }) => kind === 'placement' || kind === 'company')) forgetPlaced(live);
  if (records !== live) return;
  const everything = matcher !== null && change.some(({ kind }) => MATCHED.has(kind));
  boardStore.setState((state) => ({ ...derived(everything ? 'all' : touched, state), revision: state.revision + 1 }));
}

/** The line tells before the board is there. */
export function setBoardView(view: BoardView): void {
  boardStore.setState({ view });
}

/** What is known of keys has changed by what was done at this board. */
export function noteKeys(known: Partial<Pick<BoardState, 'me' | 'hasRecovery'>>): void {
  boardStore.setState(known);
}

export function setUndoState(undo: UndoState): void {
  boardStore.setState({ undo });
}

/** Narrows the board to who matches; lanes stay. Also when midnight has passed. */
export function narrowBoard(filter: BoardFilter): void {
  narrowing = filter;
  boardStore.setState((state) => derived('all', state));
}

function derived(
  touched: ReadonlySet<LaneId> | 'all',
  state: BoardState,
): Pick<BoardState, 'name' | 'lanes' | 'consultants' | 'laneViews' | 'narrowed' | 'nearly'> {
  const lanes = sameOrNew(state.lanes, [...records.all('lane')].sort(compareByOrder));
  const consultants = sameOrNew(state.consultants, [...records.all('consultant')].sort(compareByOrder));
  return {
    name: records.get('board', BOARD_ID)?.name ?? '',
    lanes,
    consultants,
    // A lane that came, went or changed may be anybody's.
    ...narrowed(lanes !== state.lanes ? 'all' : touched, lanes, state),
  };
}

/** Who has exactly the words that were typed; where nobody has, who has nearly those. */
function narrowed(
  touched: ReadonlySet<LaneId> | 'all',
  lanes: readonly Lane[],
  { laneViews, nearly }: BoardState,
): Pick<BoardState, 'laneViews' | 'narrowed' | 'nearly'> {
  const ids = lanes.map((lane) => lane.id);
  const anew = touched === 'all' || nearly;
  if (anew) matcher = createMatcher(narrowing, records, readToday());
  const exact = deriveLanes(records, ids, matcher, anew ? 'all' : touched, laneViews);
  if (narrowing.text.trim() === '' || someShown(exact))
    return { laneViews: exact, narrowed: matcher !== null, nearly: false };
  const near = createMatcher(narrowing, records, readToday(), { nearly: true });
  const views = deriveLanes(records, ids, near, 'all', laneViews);
  return { laneViews: views, narrowed: true, nearly: someShown(views) };
}

function someShown(views: LaneViews): boolean {
  for (const { ids } of views.values()) if (ids.length > 0) return true;
  return false;
}
