import type { Change, ChangeSet } from '../changes/change-set.ts';
import { compareByOrder, type BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import type { OrderKey } from '../domain/ids.ts';
import { placeAt, type Ordered } from '../domain/order.ts';
import type { RecordMap } from '../domain/records.ts';

type Row = 'lane' | 'consultant';

/** No id begins so: ids have no spaces. */
const NEW = 'new ';

/** Lanes or consultants, first to last. */
export function inOrder<K extends Row>(board: BoardReader, kind: K): readonly RecordMap[K][] {
  return [...board.all(kind)].sort(compareByOrder);
}

/** Where `after` says: behind that record, first for null, last where it is not (or no longer) there. */
export function indexBehind(ordered: readonly { readonly id: string }[], after: string | null): number {
  if (after === null) return 0;
  const at = ordered.findIndex(({ id }) => id === after);
  return at < 0 ? ordered.length : at + 1;
}

/** A key for a new record behind `after`, and the neighbours that must make room (nearly always none). */
export function placeNew<K extends Row>(
  board: BoardReader,
  kind: K,
  after: string | null,
): { readonly order: OrderKey; readonly room: ChangeSet } {
  const ordered = inOrder(board, kind);
  const placing = placeAt(ordered, indexBehind(ordered, after));
  return { order: placing.order, room: roomOf(board, kind, placing.rekeyed) };
}

/** Rising keys for `count` new records from `index` on, and the neighbours that must make room (nearly always none). */
export function placeSeveral<K extends Row>(
  board: BoardReader,
  kind: K,
  index: number,
  count: number,
): { readonly keys: readonly OrderKey[]; readonly room: ChangeSet } {
  let row: readonly Ordered[] = inOrder(board, kind).map(({ id, order }) => ({ id, order }));
  for (let added = 0; added < count; added += 1) {
    const { order, rekeyed } = placeAt(row, index + added);
    const moved = new Map(rekeyed.map((one) => [one.id, one]));
    const kept = row.map((one) => moved.get(one.id) ?? one);
    row = [...kept.slice(0, index + added), { id: `${NEW}${String(added)}`, order }, ...kept.slice(index + added)];
  }
  const isNew = ({ id }: Ordered): boolean => id.startsWith(NEW);
  return {
    keys: row.filter(isNew).map(({ order }) => order),
    room: roomOf(
      board,
      kind,
      row.filter((one) => !isNew(one)),
    ),
  };
}

/** Moves a record behind `after`; nothing where it stands there already. */
export function moveBehind<K extends Row>(
  board: BoardReader,
  kind: K,
  record: RecordMap[K],
  after: string | null,
): ChangeSet {
  const all = inOrder(board, kind);
  const others = all.filter(({ id }) => id !== record.id);
  const present = all.findIndex(({ id }) => id === record.id);
  const index = indexBehind(others, after);
  if (after === record.id || index === present) return [];
  const placing = placeAt(others, index);
  return [...updateOf(kind, record, orderPatch(placing.order)), ...roomOf(board, kind, placing.rekeyed)];
}

function roomOf<K extends Row>(
  board: BoardReader,
  kind: K,
  rekeyed: readonly { readonly id: string; readonly order: OrderKey }[],
): readonly Change[] {
  return rekeyed.flatMap(({ id, order }) => {
    const record = board.get(kind, id as RecordMap[K]['id']);
    return record ? updateOf(kind, record, orderPatch(order)) : [];
  });
}

function orderPatch<K extends Row>(order: OrderKey): Partial<RecordMap[K]> {
  return { order } as Partial<RecordMap[K]>;
}
