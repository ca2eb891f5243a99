import { BOARD_ID } from '../../../shared/domain/board.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import type { BoardPayload } from '../../../shared/ipc/payloads.ts';
import { personAtBoard, type OpenBoard } from './open-board.ts';
import { pageSession } from './own-session.ts';

const COLUMNS = [
  ...Object.keys(BLANK_CITIZEN_FIELDS),
  'id',
  'laneId',
  'laneSince',
  'enteredOn',
  'lastContact',
  'order',
  'consultantId',
] as readonly (keyof Citizen)[];

/** The whole board as it stands after everything asked for before. Citizens go as arrays, which cross the port five times quicker than objects. */
export function loadBoard(board: OpenBoard): Promise<BoardPayload> {
  return board.queue.run(() => {
    const info = board.records.get('board', BOARD_ID);
    if (!info) throw new Error('the board has no name row');
    const citizens = Array.from(board.records.all('citizen'), (citizen) => COLUMNS.map((column) => citizen[column]));
    return Promise.resolve({
      view: 'open',
      board: info,
      path: board.path,
      me: personAtBoard(board),
      hasRecovery: board.keyHolders.recovery !== null,
      lanes: [...board.records.all('lane')],
      consultants: [...board.records.all('consultant')],
      citizens: { columns: COLUMNS, rows: citizens },
      undo: board.steps.state(),
      session: pageSession(board),
    });
  });
}
