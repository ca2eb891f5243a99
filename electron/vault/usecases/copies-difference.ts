import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { CardsThatDiffer, CopyPreview } from '../../../shared/ipc/payloads.ts';
import { sameValue } from '../../../shared/lib/same-value.ts';
import type { BoardRecords } from '../../../shared/ports/board-store.ts';

/** Cards are counted all; so many are named. */
const MOST_NAMED = 200;
/** A move says these by itself. */
const MOVING: ReadonlySet<keyof Citizen> = new Set(['laneId', 'laneSince', 'consultantId']);

/** What a restore of these records would do to the cards of the board. */
export function differenceOf(
  board: Pick<BoardReader, 'all'>,
  then: Pick<BoardRecords, 'citizen' | 'lane'>,
): NonNullable<CopyPreview['difference']> {
  const present = new Map([...board.all('citizen')].map((citizen) => [citizen.id, citizen]));
  const copied = new Set(then.citizen.map(({ id }) => id));
  const lanes = namesOf(then.lane);
  const gone = cardsIn(namesOf(board.all('lane')));
  const [back, moved, changed] = [cardsIn(lanes), cardsIn(lanes), cardsIn(lanes)];
  for (const citizen of present.values()) if (!copied.has(citizen.id)) gone.add(citizen, []);
  for (const citizen of then.citizen) {
    const other = present.get(citizen.id);
    const fields = other ? fieldsThatDiffer(other, citizen) : [];
    if (!other) back.add(citizen, []);
    else if (other.laneId !== citizen.laneId || other.consultantId !== citizen.consultantId)
      moved.add(
        citizen,
        fields.filter((field) => !MOVING.has(field)),
      );
    else if (fields.length > 0) changed.add(citizen, fields);
  }
  return { gone: gone.told(), back: back.told(), moved: moved.told(), changed: changed.told() };
}

function cardsIn(lanes: ReadonlyMap<string, string>) {
  const first: CardsThatDiffer['first'][number][] = [];
  let count = 0;
  return {
    add({ id, name, laneId }: Citizen, fields: readonly (keyof Citizen)[]): void {
      count += 1;
      if (first.length < MOST_NAMED) first.push({ id, name, lane: lanes.get(laneId) ?? '', fields });
    },
    told: (): CardsThatDiffer => ({ count, first }),
  };
}

function fieldsThatDiffer(one: Citizen, other: Citizen): readonly (keyof Citizen)[] {
  const fields = Object.keys(other) as (keyof Citizen)[];
  // Its place among its neighbours is nothing that anybody lost.
  return fields.filter((field) => field !== 'order' && !sameValue(one[field], other[field]));
}

function namesOf(lanes: Iterable<Lane>): ReadonlyMap<string, string> {
  return new Map([...lanes].map(({ id, name }) => [id, name]));
}
