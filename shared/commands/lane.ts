import type { Change } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import { cleanLine, isNameless } from '../domain/clean-citizen.ts';
import type { LaneId } from '../domain/ids.ts';
import {
  CADENCE_DAYS_RANGE,
  EXPECTED_DAYS_RANGE,
  LANE_NAME_LIMIT,
  laneNameKey,
  RETENTION_DAYS_RANGE,
  type Lane,
} from '../domain/lane.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { characterCount } from '../lib/safe-text.ts';
import { appendedToLane } from './card-order.ts';
import type { CommandDefinition } from './definition.ts';
import { requiredLine } from './named.ts';
import type { CommandPayloads, Patch } from './payloads.ts';
import { moveBehind, placeNew } from './placing.ts';
import type { Refusal } from './refusal.ts';

/** A lane's name as the board keeps it; refused when blank, too long or borne by a lane other than `self`. */
export function laneName(lanes: Iterable<Lane>, self: LaneId | null, name: string): Result<string, Refusal> {
  const line = requiredLine('name', name, LANE_NAME_LIMIT);
  if (!line.ok) return line;
  const key = laneNameKey(line.value);
  for (const lane of lanes)
    if (lane.id !== self && laneNameKey(lane.name) === key) return err({ kind: 'name-taken', record: 'lane' });
  return line;
}

/** What an overview calls a lane, as the board keeps it; '' where nothing of it would be seen. Refused when too long. Two lanes may be called the same there. */
export function laneGlanceName(name: string): Result<string, Refusal> {
  const clean = cleanLine(name);
  if (isNameless(clean)) return ok('');
  return characterCount(clean) > LANE_NAME_LIMIT
    ? err({ kind: 'too-long', field: 'glanceName', max: LANE_NAME_LIMIT })
    : ok(clean);
}

/** Refuses an expected stay outside `EXPECTED_DAYS_RANGE` and a rhythm of contacts outside `CADENCE_DAYS_RANGE`; null and undefined pass. */
export function checkLaneDays(lane: Patch<Pick<Lane, 'expectedDays' | 'cadenceDays'>>): Refusal | undefined {
  const ranges = { expectedDays: EXPECTED_DAYS_RANGE, cadenceDays: CADENCE_DAYS_RANGE } as const;
  for (const field of ['expectedDays', 'cadenceDays'] as const) {
    const { min, max } = ranges[field];
    const days = lane[field] ?? min;
    if (days < min || days > max) return { kind: 'out-of-range', field, min, max };
  }
  return undefined;
}

/** Adds a lane behind `after`. Refused: already-there, blank, too-long, name-taken, out-of-range. */
export const laneAdd: CommandDefinition<CommandPayloads['lane.add']> = {
  capture: 'undoable',
  decide(board, { after, ...lane }) {
    if (board.get('lane', lane.id)) return err({ kind: 'already-there', record: 'lane' });
    const name = laneName(board.all('lane'), null, lane.name);
    if (!name.ok) return name;
    const glanceName = laneGlanceName(lane.glanceName);
    if (!glanceName.ok) return glanceName;
    const refusal = checkLaneDays(lane);
    if (refusal) return err(refusal);
    const { order, room } = placeNew(board, 'lane', after);
    const record = { ...lane, name: name.value, glanceName: glanceName.value, order, retentionDays: null };
    return ok([{ op: 'added', kind: 'lane', record }, ...room]);
  },
};

/** Changes a lane's looks and expectations. Refused: not-found, blank, too-long, name-taken, out-of-range. */
export const laneEdit: CommandDefinition<CommandPayloads['lane.edit']> = {
  capture: 'undoable',
  decide(board, { id, patch }) {
    const lane = board.get('lane', id);
    if (!lane) return err({ kind: 'not-found', record: 'lane' });
    const refusal = checkLaneDays(patch);
    if (refusal) return err(refusal);
    const name = patch.name === undefined ? ok(lane.name) : laneName(board.all('lane'), id, patch.name);
    if (!name.ok) return name;
    const glanceName = patch.glanceName === undefined ? ok(lane.glanceName) : laneGlanceName(patch.glanceName);
    if (!glanceName.ok) return glanceName;
    return ok(updateOf('lane', lane, { ...patch, name: name.value, glanceName: glanceName.value }));
  },
};

/** Moves a lane behind `after`. Refused: not-found. */
export const laneMove: CommandDefinition<CommandPayloads['lane.move']> = {
  capture: 'undoable',
  decide(board, { id, after }) {
    const lane = board.get('lane', id);
    return lane ? ok(moveBehind(board, 'lane', lane, after)) : err({ kind: 'not-found', record: 'lane' });
  },
};

/** Removes a lane; its cards move, in their order, to the end of another. Refused: not-found, last-lane, lane-has-cards. */
export const laneRemove: CommandDefinition<CommandPayloads['lane.remove']> = {
  capture: 'undoable',
  decide(board, { id, moveCardsTo }, { today }) {
    const lane = board.get('lane', id);
    if (!lane) return err({ kind: 'not-found', record: 'lane' });
    if ([...board.all('lane')].length === 1) return err({ kind: 'last-lane' });
    const count = board.laneOrder(id).length;
    const removed: Change = { op: 'removed', kind: 'lane', record: lane };
    if (count === 0) return ok([removed]);
    if (moveCardsTo === null || moveCardsTo === id) return err({ kind: 'lane-has-cards', count });
    if (!board.get('lane', moveCardsTo)) return err({ kind: 'not-found', record: 'lane' });
    return ok([...emptied(board, id, moveCardsTo, today), removed]);
  },
};

function emptied(board: BoardReader, from: LaneId, to: LaneId, today: IsoDate): readonly Change[] {
  const ids = board.laneOrder(from);
  const keys = appendedToLane(board, to, ids.length);
  return ids.flatMap((id, index) => {
    const citizen = board.get('citizen', id);
    return citizen ? updateOf('citizen', citizen, { laneId: to, laneSince: today, order: keys[index] }) : [];
  });
}

/** Sets how long an end lane keeps its cards; null: as long as a person decides. Refused: not-found (also a lane that ends nothing), out-of-range. */
export const laneKeepFor: CommandDefinition<CommandPayloads['lane.keepFor']> = {
  capture: 'undoable',
  decide(board, { id, retentionDays }) {
    const lane = board.get('lane', id);
    if (lane?.isEnd !== true) return err({ kind: 'not-found', record: 'lane' });
    const { min, max } = RETENTION_DAYS_RANGE;
    if (retentionDays !== null && (retentionDays < min || retentionDays > max))
      return err({ kind: 'out-of-range', field: 'retentionDays', min, max });
    return ok(updateOf('lane', lane, { retentionDays }));
  },
};
