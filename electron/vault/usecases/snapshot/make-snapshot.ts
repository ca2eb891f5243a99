import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { BOARD_ID } from '../../../../shared/domain/board.ts';
import type { CitizenId, PortraitId } from '../../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { Snapshot, SnapshotRequest } from '../../../../shared/snapshot/document.ts';
import { placementsOf, type PlacementRecords } from '../../../../shared/snapshot/placements-of.ts';
import { citizensIn, snapshotOf, type SnapshotRecords } from '../../../../shared/snapshot/snapshot-of.ts';
import { personAtBoard, type OpenBoard } from '../open-board.ts';
import { recordsOn } from '../past-board.ts';
import { hashOf, type MadeSnapshot } from './writing.ts';

/** Whether whoever sits there may make one at this level: names leave by a supervisor alone. */
export function mayMake(board: OpenBoard, level: Snapshot['level']): boolean {
  return level !== 'identified' || personAtBoard(board).role === 'supervisor';
}

/** A snapshot, and for each of its rows the picture that may go on paper; null: none. */
export interface HeldMaking extends MadeSnapshot {
  readonly portraitIds: readonly (PortraitId | null)[];
  /** Whom it tells of one by one: they are told that it was made. */
  readonly citizenIds: readonly CitizenId[];
}

/** The board as it stands, or as it was when `day` ended, at the level asked for. Throws `StoreError`. */
export async function makeSnapshot(
  board: OpenBoard,
  request: SnapshotRequest,
  day: IsoDate | null,
): Promise<HeldMaking> {
  const { snapshot, portraitIds, citizenIds } = await board.queue.run(async () => {
    const records = await boardOn(board, day);
    const making = {
      day: day ?? board.clock.today(),
      madeAt: board.clock.now(),
      author: personAtBoard(board).name,
    };
    const plain = snapshotOf(records, request, making);
    const citizens = plain.level === 'counts' ? [] : citizensIn(records, request);
    const citizenIds = citizens.map(({ id }) => id);
    if (plain.level !== 'identified') return { snapshot: plain, portraitIds: [], citizenIds };
    return {
      citizenIds,
      snapshot: request.withPlacements ? withPlacements(plain, placementsOf(citizens, records, making.day)) : plain,
      // A picture leaves the board only where the citizen's yes to it is written down.
      portraitIds: citizens.map(({ portraitId, portraitConsent }) => (portraitConsent === null ? null : portraitId)),
    };
  });
  return { snapshot, hash: hashOf(snapshot), portraitIds, citizenIds };
}

function withPlacements(
  snapshot: Extract<Snapshot, { level: 'identified' | 'glance' }>,
  placements: ReturnType<typeof placementsOf>,
): Snapshot {
  return { ...snapshot, rows: snapshot.rows.map((row, at) => ({ ...row, placements: placements[at] ?? [] })) };
}

/** What a snapshot is made of, of now or a past day. Precondition: called in the queue's turn. */
export async function boardOn(board: OpenBoard, day: IsoDate | null): Promise<SnapshotRecords & PlacementRecords> {
  const records: Pick<BoardReader, 'get' | 'all'> =
    day === null ? board.records : (await recordsOn(board, day)).records;
  const info = records.get('board', BOARD_ID);
  if (!info) throw new Error('the board has no name row');
  return {
    board: info,
    lanes: [...records.all('lane')],
    consultants: [...records.all('consultant')],
    citizens: [...records.all('citizen')],
    placements: [...records.all('placement')],
    companies: [...records.all('company')],
  };
}
