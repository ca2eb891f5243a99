import { sql } from 'kysely';

import type { Moves } from '../../../shared/ports/board-store.ts';
import { readChange } from './history.ts';
import { queries, type QueryRunner } from './queries.ts';

/**
 * What every change has in it that says where somebody stands, that they were handed over, or that a lane or a colleague came, changed or went. Others may have it in a text: that
 * costs a reading and no more. Contacts are most of a history and name whoever had them, beside the card whose last contact they are: a step of them hands nobody over.
 */
const ABOUT_PLACES = sql<boolean>`(
  instr(change, '"laneId":') OR instr(change, '"laneSince":') OR instr(change, '"kind":"lane"') OR instr(change, '"kind":"consultant"')
  OR (substr(command, 1, 8) <> 'contact.' AND instr(change, '"consultantId":') AND instr(change, '"kind":"citizen"'))
)`;

/** See `BoardStore.loadMoves`. */
export function loadMoves(runner: QueryRunner): Moves {
  const [bounds] = runner.all(queries.selectFrom('history').select(({ fn }) => fn.min('at').as('firstAt')));
  const about = queries
    .selectFrom('history')
    .select(['entry_id', 'at', 'kind', 'target', 'change'])
    .where(ABOUT_PLACES)
    .orderBy('entry_id', 'desc');
  const moves = runner.all(about).map(({ entry_id, at, kind, target, change }) => ({
    entryId: entry_id,
    at,
    kind,
    target,
    change: readChange(change),
  }));
  return { moves, firstAt: bounds?.firstAt ?? null };
}

/** See `BoardStore.lastEntryId`. */
export function lastEntryId(runner: QueryRunner): number {
  const [last] = runner.all(queries.selectFrom('history').select(({ fn }) => fn.max('entry_id').as('entryId')));
  return last?.entryId ?? 0;
}
