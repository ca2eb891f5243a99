import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { BOARD_ID } from '../../../../shared/domain/board.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { Snapshot, SnapshotRequest } from '../../../../shared/snapshot/document.ts';
import { snapshotOf, type SnapshotRecords } from '../../../../shared/snapshot/snapshot-of.ts';
import { personAtBoard, type OpenBoard } from '../open-board.ts';
import { recordsOn } from '../past-board.ts';
import { hashOf, type MadeSnapshot } from './writing.ts';

/** Whether whoever sits there may make one at this level: names leave by a supervisor alone. */
export function mayMake(board: OpenBoard, level: Snapshot['level']): boolean {
  return level !== 'identified' || personAtBoard(board).role === 'supervisor';
}

/** The board as it stands, or as it was when `day` ended, at the level asked for. Throws `StoreError`. */
export async function makeSnapshot(
  board: OpenBoard,
  request: SnapshotRequest,
  day: IsoDate | null,
): Promise<MadeSnapshot> {
  const snapshot = await board.queue.run(async () =>
    snapshotOf(await boardOn(board, day), request, {
      day: day ?? board.clock.today(),
      madeAt: board.clock.now(),
      author: personAtBoard(board).name,
    }),
  );
  return { snapshot, hash: hashOf(snapshot) };
}

/** What a snapshot is made of, of now or a past day. Precondition: called in the queue's turn. */
export async function boardOn(board: OpenBoard, day: IsoDate | null): Promise<SnapshotRecords> {
  const records: Pick<BoardReader, 'get' | 'all'> =
    day === null ? board.records : (await recordsOn(board, day)).records;
  const info = records.get('board', BOARD_ID);
  if (!info) throw new Error('the board has no name row');
  return {
    board: info,
    lanes: [...records.all('lane')],
    consultants: [...records.all('consultant')],
    citizens: [...records.all('citizen')],
  };
}
