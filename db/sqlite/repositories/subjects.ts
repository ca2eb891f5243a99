import { sql } from 'kysely';

import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import type { StoryEntry } from '../../../shared/ports/board-store.ts';
import { readChange } from './history.ts';
import { queries, type QueryRunner } from './queries.ts';

/** Notes whom an entry speaks of, and who came on the board or left it with it. A contact or a placement that changes is found by its citizen. Precondition: a transaction is open. */
export function noteSubjects(
  runner: QueryRunner,
  entryId: number,
  { at, change }: { readonly at: string; readonly change: ChangeSet },
): void {
  const came: [string, string, null][] = [];
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  const subjects = new Set<string>();
  for (const one of change) {
    if (one.kind === 'citizen') subjects.add(one.op === 'updated' ? one.id : one.record.id);
    if (isOfCitizen(one))
      subjects.add(one.op === 'updated' ? citizenOf(runner, one.kind, one.id) : one.record.citizenId);
    if (one.kind === 'citizen' && one.op === 'added') came.push([one.record.id, one.record.enteredOn, null]);
  }
  const row = { citizen_id: '', entry_id: 0 };
  runner.runEach(
    queries.insertInto('history_subject').values(row),
    Array.from(subjects, (id) => [id, entryId] as const),
  );
  const ever = { citizen_id: '', entered_on: '', gone_on: null };
  runner.runEach(
    queries
      .insertInto('ever')
      .values(ever)
      .onConflict((conflict) =>
        conflict.column('citizen_id').doUpdateSet((update) => ({ gone_on: update.ref('excluded.gone_on') })),
      ),
    came,
  );
  for (const one of change)
    if (one.kind === 'citizen' && one.op === 'removed')
      runner.run(queries.updateTable('ever').set({ gone_on: day }).where('citizen_id', '=', one.record.id));
}

/** See `BoardStore.countEver`. */
export function countEver(runner: QueryRunner): {
  readonly ever: number;
  readonly removed: number;
  readonly erased: number;
} {
  // Who was erased may never have been on this board: a copy of another state may have been put in its place.
  const counts = queries
    .selectFrom('ever')
    .leftJoin('erased', 'erased.citizen_id', 'ever.citizen_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('ever'),
      fn.count<number>('gone_on').as('gone'),
      // One who was erased and came back under the same id is not gone.
      sql<number>`count(CASE WHEN ever.gone_on IS NOT NULL THEN erased.citizen_id END)`.as('erased'),
    ]);
  const { ever, gone, erased } = runner.all(counts)[0] ?? { ever: 0, gone: 0, erased: 0 };
  return { ever, removed: gone - erased, erased };
}

/** See `BoardStore.loadStory`. An entry may hold thousands of changes (an import), so that the few that are wanted are picked out here. */
export function loadStory(
  runner: QueryRunner,
  citizenId: CitizenId,
  before: number | null,
  limit: number,
): readonly StoryEntry[] {
  const own = sql<string>`(
    SELECT coalesce(json_group_array(json(c.value)), '[]') FROM json_each(h.change) c
    WHERE (c.value ->> '$.kind' = 'citizen' AND ${citizenId} IN (c.value ->> '$.id', c.value ->> '$.record.id'))
      OR c.value ->> '$.record.citizenId' = ${citizenId}
      OR (c.value ->> '$.kind' IN ('contact', 'placement', 'proposal') AND c.value ->> '$.id' IN (
        SELECT id FROM contact WHERE citizen_id = ${citizenId}
        UNION ALL SELECT id FROM placement WHERE citizen_id = ${citizenId}
        UNION ALL SELECT id FROM proposal WHERE citizen_id = ${citizenId}))
  )`;
  const story = queries
    .selectFrom('history_subject as s')
    .innerJoin('history as h', 'h.entry_id', 's.entry_id')
    .select(['h.entry_id', 'h.at', 'h.person', 'h.kind', 'h.command', own.as('change')])
    .where('s.citizen_id', '=', citizenId)
    .where('s.entry_id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('s.entry_id', 'desc')
    .limit(limit);
  return runner.all(story).map(({ entry_id, at, person, kind, command, change }) => ({
    entryId: entry_id,
    at,
    person: person as PersonId,
    kind,
    command: command as CommandName,
    change: readChange(change),
  }));
}

/** What belongs to one citizen and says so. */
type CitizensOwn = 'contact' | 'placement' | 'proposal';

function isOfCitizen(change: Change): change is Extract<Change, { readonly kind: CitizensOwn }> {
  return change.kind === 'contact' || change.kind === 'placement' || change.kind === 'proposal';
}

function citizenOf(runner: QueryRunner, kind: CitizensOwn, id: string): string {
  const [row] = runner.all(queries.selectFrom(kind).select('citizen_id').where('id', '=', id));
  if (!row) throw new Error(`a change names a ${kind} that is not there`);
  return String(row['citizen_id']);
}
