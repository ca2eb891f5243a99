import {
  glanceBoard,
  glanceCitizen,
  glanceConsultant,
  glanceFields,
  glanceLanes,
  wallCitizen,
  wallFields,
} from '../domain/glance.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { RecordKind, RecordMap } from '../domain/records.ts';
import { sameValue } from '../lib/same-value.ts';
import type { Change, ChangeSet } from './change-set.ts';
import { compareByOrder, type BoardReader } from './record-store.ts';
import { updateOf } from './update-of.ts';

/** The records of which there are few, as an overview without names shows them. */
export type GlanceFrame = { readonly [K in 'board' | 'lane' | 'consultant']: readonly RecordMap[K][] };

/** What an overview shows around the cards, as `board` stands now. */
export function glanceFrame(board: BoardReader): GlanceFrame {
  return {
    board: [...board.all('board')].map(glanceBoard),
    lane: glanceLanes([...board.all('lane')].sort(compareByOrder)),
    consultant: [...board.all('consultant')].map(glanceConsultant),
  };
}

/**
 * What an overview is told of a change; empty when nothing of it shows. `before` and `after` are the frames around it: a lane that came or went
 * changes what others are called. `wall`: with names.
 */
export function glanceChange(
  change: ChangeSet,
  before: GlanceFrame,
  after: GlanceFrame,
  line: 'glance' | 'wall' = 'glance',
): ChangeSet {
  return [
    ...difference('board', before.board, after.board),
    ...difference('lane', before.lane, after.lane),
    ...difference('consultant', before.consultant, after.consultant),
    ...change.flatMap((one) => glanceOfCard(one, SIGHT_OF[line])),
  ];
}

function difference<K extends RecordKind>(
  kind: K,
  before: readonly RecordMap[K][],
  after: readonly RecordMap[K][],
): readonly Change[] {
  const gone = new Map<string, RecordMap[K]>(before.map((record) => [record.id, record]));
  const come = after.flatMap((record): readonly Change[] => {
    const held = gone.get(record.id);
    gone.delete(record.id);
    return held ? updateOf(kind, held, record) : [{ op: 'added', kind, record } as Change];
  });
  return [...come, ...Array.from(gone.values(), (record) => ({ op: 'removed', kind, record }) as Change)];
}

/** How much of a card a line is told. */
const SIGHT_OF = {
  glance: { whole: glanceCitizen, part: glanceFields },
  wall: { whole: wallCitizen, part: wallFields },
} as const;

function glanceOfCard(change: Change, { whole, part }: (typeof SIGHT_OF)['glance' | 'wall']): readonly Change[] {
  // Of contacts an overview shows the day of the last one, which stands on the card; of companies, placements and offers nothing.
  if (change.kind !== 'citizen') return [];
  if (change.op !== 'updated') return [{ ...change, record: whole(change.record) }];
  const held: Readonly<Record<string, unknown>> = part(change.before);
  const reached = Object.entries(part(change.after)).filter(([field, value]) => !sameValue(held[field], value));
  if (reached.length === 0) return [];
  const before = Object.fromEntries(reached.map(([field]) => [field, held[field]])) as Partial<Citizen>;
  return [{ op: 'updated', kind: 'citizen', id: change.id, before, after: Object.fromEntries(reached) }];
}
