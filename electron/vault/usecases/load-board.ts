import type { BoardReader } from '../../../shared/changes/record-store.ts';
import { BOARD_ID } from '../../../shared/domain/board.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import { WORK_KINDS, type WorkKind } from '../../../shared/domain/records.ts';
import type { BoardPayload, RecordTable } from '../../../shared/ipc/payloads.ts';
import { personAtBoard, type OpenBoard } from './open-board.ts';
import { pageSession } from './own-session.ts';

const COLUMNS = [
  ...Object.keys(BLANK_CITIZEN_FIELDS),
  'householdId',
  'id',
  'laneId',
  'laneSince',
  'enteredOn',
  'lastContact',
  'order',
  'consultantId',
] as readonly (keyof Citizen)[];

/** A table of each kind of record that stands around the cards. */
export function workOf(table: (kind: WorkKind) => RecordTable): BoardPayload['work'] {
  return Object.fromEntries(WORK_KINDS.map((kind) => [kind, table(kind)])) as BoardPayload['work'];
}

/** Records of one kind: they all have the same fields. */
function tableOf(records: Iterable<object>): RecordTable {
  const list = [...records];
  const columns = Object.keys(list[0] ?? {});
  return { columns, rows: list.map((record) => columns.map((column) => (record as Record<string, unknown>)[column])) };
}

/** The whole board as it stands after everything asked for before. Citizens go as arrays, which cross the port five times quicker than objects. */
export function loadBoard(board: OpenBoard): Promise<BoardPayload> {
  return board.queue.run(() =>
    Promise.resolve({
      ...recordsOf(board, board.records),
      undo: board.steps.state(),
      session: pageSession(board),
    }),
  );
}

/** The records of a board and whose it is; `records`: as they stand, or as they stood once. */
export function recordsOf(
  board: OpenBoard,
  records: Pick<BoardReader, 'get' | 'all'>,
): Omit<BoardPayload, 'undo' | 'session'> {
  const info = records.get('board', BOARD_ID);
  if (!info) throw new Error('the board has no name row');
  const citizens = Array.from(records.all('citizen'), (citizen) => COLUMNS.map((column) => citizen[column]));
  return {
    view: 'open',
    board: info,
    path: board.path,
    me: personAtBoard(board),
    hasRecovery: board.keyHolders.recovery !== null,
    lanes: [...records.all('lane')],
    consultants: [...records.all('consultant')],
    citizens: { columns: COLUMNS, rows: citizens },
    work: workOf((kind) => tableOf(records.all(kind))),
  };
}
