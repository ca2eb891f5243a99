import { sql } from 'kysely';

import type { MovesSince } from '../../../shared/ports/board-store.ts';
import { readChange } from './history.ts';
import { queries, type QueryRunner } from './queries.ts';

/** What every change has in it that says where somebody stands, or that a lane came or went. Others may have it in a text: that costs a reading and no more. */
const ABOUT_PLACES = sql<boolean>`(
  instr(change, '"laneId":') OR instr(change, '"laneSince":') OR instr(change, '"kind":"lane"')
  OR (instr(change, '"consultantId":') AND instr(change, '"kind":"citizen"'))
)`;

/** See `BoardStore.loadMovesSince`. */
export function loadMovesSince(runner: QueryRunner, moment: string): MovesSince {
  const [bounds] = runner.all(
    queries
      .selectFrom('history')
      .select(({ fn }) => [
        fn.min('at').as('firstAt'),
        fn.max('entry_id').filterWhere('at', '<=', moment).as('lastBefore'),
      ]),
  );
  const since = queries
    .selectFrom('history')
    .select(['entry_id', 'at', 'kind', 'target', 'change'])
    .where('entry_id', '>', bounds?.lastBefore ?? 0)
    .where(ABOUT_PLACES)
    .orderBy('entry_id', 'desc');
  const moves = runner.all(since).map(({ entry_id, at, kind, target, change }) => ({
    entryId: entry_id,
    at,
    kind,
    target,
    change: readChange(change),
  }));
  return { moves, firstAt: bounds?.firstAt ?? null };
}
