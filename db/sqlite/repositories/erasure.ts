import { sql } from 'kysely';

import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import { changesWithout, forgetNames, namesToForget, withoutNames } from '../../../shared/changes/mentions.ts';
import { createRecordStore } from '../../../shared/changes/record-store.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Erased, Erasure } from '../../../shared/ports/board-store.ts';
import { queries, type QueryRunner } from './queries.ts';
import { loadRecords, writeChange } from './records.ts';

/** What is a citizen's own and goes with them, children first. */
const OWN_TABLES = ['proposal', 'placement', 'contact'] as const;
type OwnKind = (typeof OWN_TABLES)[number];

/**
 * See `BoardStore.erase`. The history keeps what it tells of others: an entry is written anew without what it told of the erased, and without their names in what was
 * written about others, and goes when nothing is left of it. Precondition: a transaction is open.
 */
export function eraseCitizens(runner: QueryRunner, { ids, at, person, facts }: Erasure): void {
  const erased: ReadonlySet<string> = new Set(ids);
  const names = forgetTheirNames(runner, ids);
  const portraits = scrubHistory(runner, erased);
  if (names.length > 0) clearTexts(runner, names);
  const borne = runner.all(queries.selectFrom('citizen').select('portrait_id').where('id', 'in', ids));
  for (const row of borne) if (row['portrait_id'] !== null) portraits.add(String(row['portrait_id']));
  forgetSessions(runner, [...erased, ...ownIds(runner, ids)]);
  for (const table of OWN_TABLES) runner.run(queries.deleteFrom(table).where('citizen_id', 'in', ids));
  runner.run(queries.deleteFrom('citizen').where('id', 'in', ids));
  for (const table of ['history_subject', 'meeting_missed'] as const)
    runner.run(queries.deleteFrom(table).where('citizen_id', 'in', ids));
  dropPortraits(runner, [...portraits]);
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  runner.run(
    queries.updateTable('ever').set({ gone_on: day }).where('citizen_id', 'in', ids).where('gone_on', 'is', null),
  );
  noteErased(
    runner,
    ids.map((id) => ({ id, at, person, facts: facts[id] ?? '{}' })),
  );
}

/** Writes down who was erased; whoever is there already stays as they were. Precondition: a transaction is open. */
export function noteErased(runner: QueryRunner, erased: readonly Erased[]): void {
  const blank = { citizen_id: '', at: '', person: '', facts: '' };
  runner.runEach(
    queries
      .insertInto('erased')
      .values(blank)
      .onConflict((conflict) => conflict.doNothing()),
    erased.map(({ id, at, person, facts }) => [id, at, person, facts]),
  );
}

/** See `BoardStore.loadErased`. */
export function loadErased(runner: QueryRunner): readonly Erased[] {
  return runner
    .all(
      queries.selectFrom('erased').select(['citizen_id', 'at', 'person', 'facts']).orderBy('at').orderBy('citizen_id'),
    )
    .map(({ citizen_id, at, person, facts }) => ({
      id: citizen_id as CitizenId,
      at,
      person: person as Erased['person'],
      facts,
    }));
}

/** Takes their names out of the other records; answers the names, folded, with those they bore before. */
function forgetTheirNames(runner: QueryRunner, ids: readonly CitizenId[]): readonly string[] {
  const board = createRecordStore(loadRecords(runner));
  const citizens = ids.flatMap((id) => board.get('citizen', id) ?? []);
  writeChange(runner, forgetNames(board, citizens));
  const former = ids.flatMap((id) => formerNames(runner, id).map((name) => ({ id, name })));
  return [...new Set(namesToForget(board, [...citizens, ...former]))];
}

function formerNames(runner: QueryRunner, id: CitizenId): readonly string[] {
  const told = queries
    .selectFrom('history')
    .select('change')
    .where('entry_id', 'in', (step) =>
      step.selectFrom('history_subject').select('entry_id').where('citizen_id', '=', id),
    );
  return runner.all(told).flatMap(({ change }) =>
    (JSON.parse(change) as ChangeSet).flatMap((one) => {
      if (one.kind !== 'citizen') return [];
      if (one.op !== 'updated') return one.record.id === id ? [one.record.name] : [];
      return one.id === id ? [one.before.name, one.after.name].filter((name) => name !== undefined) : [];
    }),
  );
}

/** Where what was written about others, or is half-written, names one of these. */
function clearTexts(runner: QueryRunner, names: readonly string[]): void {
  for (const { entry_id, change } of runner.all(queries.selectFrom('history').select(['entry_id', 'change']))) {
    const told = JSON.parse(change) as ChangeSet;
    const cleared = changesWithout(told, names);
    if (cleared === told) continue;
    const row = { change: JSON.stringify(cleared) };
    runner.run(queries.updateTable('history').set(row).where('entry_id', '=', entry_id));
  }
  for (const { person, key, value } of runner.all(queries.selectFrom('session').select(['person', 'key', 'value']))) {
    const cleared = clearedDraft(value, names);
    if (cleared === value) continue;
    runner.run(
      queries.updateTable('session').set({ value: cleared }).where('person', '=', person).where('key', '=', key),
    );
  }
}

function clearedDraft(value: string, names: readonly string[]): string {
  try {
    const draft: unknown = JSON.parse(value);
    const cleared = withoutNames(draft, names);
    return cleared === draft ? value : JSON.stringify(cleared);
  } catch {
    return withoutNames(value, names);
  }
}

/** Which of these are still in the tables or told of in the history. */
function ownIds(runner: QueryRunner, ids: readonly CitizenId[]): readonly string[] {
  return OWN_TABLES.flatMap((table) =>
    runner.all(queries.selectFrom(table).select('id').where('citizen_id', 'in', ids)).map(({ id }) => String(id)),
  );
}

/** Takes them out of every entry; answers the portraits that they bore at any time. */
function scrubHistory(runner: QueryRunner, erased: ReadonlySet<string>): Set<string> {
  const told = queries
    .selectFrom('history')
    .select(['entry_id', 'change'])
    .where('entry_id', 'in', (step) =>
      step
        .selectFrom('history_subject')
        .select('entry_id')
        .where('citizen_id', 'in', [...erased]),
    )
    .orderBy('entry_id', 'desc');
  const entries = runner
    .all(told)
    .map(({ entry_id, change }) => ({ entryId: entry_id, change: JSON.parse(change) as ChangeSet }));
  const own = new Set([
    ...ownIds(runner, [...erased] as CitizenId[]),
    ...formerIds(
      entries.map(({ change }) => change),
      erased,
    ),
  ]);
  const isTheirs = (change: Change): boolean => {
    if (change.kind === 'citizen') return erased.has(change.op === 'updated' ? change.id : change.record.id);
    if (!isOwnKind(change.kind)) return false;
    return change.op === 'updated'
      ? own.has(change.id)
      : erased.has((change.record as { readonly citizenId: string }).citizenId);
  };
  const portraits = new Set<string>();
  for (const { entryId, change } of entries) {
    for (const one of change) if (isTheirs(one)) for (const id of portraitsIn(one)) portraits.add(id);
    const rest = change.filter((one) => !isTheirs(one));
    runner.run(
      queries
        .updateTable('history')
        .set({ change: JSON.stringify(rest) })
        .where('entry_id', '=', entryId),
    );
  }
  dropEmptied(
    runner,
    entries.map(({ entryId }) => entryId),
  );
  return portraits;
}

/** Contacts, placements and proposals that were theirs and are gone: named where they came or went. */
function formerIds(changes: readonly ChangeSet[], erased: ReadonlySet<string>): readonly string[] {
  return changes.flatMap((change) =>
    change.flatMap((one) =>
      isOwnKind(one.kind) &&
      one.op !== 'updated' &&
      erased.has((one.record as { readonly citizenId: string }).citizenId)
        ? [one.record.id]
        : [],
    ),
  );
}

function isOwnKind(kind: Change['kind']): kind is OwnKind {
  return (OWN_TABLES as readonly string[]).includes(kind);
}

function portraitsIn(change: Change): readonly string[] {
  if (change.kind !== 'citizen') return [];
  const held =
    change.op === 'updated' ? [change.before.portraitId, change.after.portraitId] : [change.record.portraitId];
  return held.filter((id) => id !== undefined && id !== null);
}

/** Newest first, so that what took a step back goes before the step. */
function dropEmptied(runner: QueryRunner, entryIds: readonly number[]): void {
  for (const entryId of entryIds) {
    runner.run(
      queries
        .deleteFrom('history_subject')
        .where('entry_id', '=', entryId)
        .where((is) => is.exists(emptied(entryId))),
    );
    runner.run(
      queries
        .deleteFrom('history')
        .where('entry_id', '=', entryId)
        .where('change', '=', '[]')
        .where('entry_id', 'not in', (later) =>
          later
            .selectFrom('history as later')
            .select(sql<number>`later.target`.as('target'))
            .where('later.target', 'is not', null),
        ),
    );
  }
}

function emptied(entryId: number) {
  return queries.selectFrom('history').select('entry_id').where('entry_id', '=', entryId).where('change', '=', '[]');
}

/** What anybody had open that names one of them: half-written contacts, an opened card. And whatever the vault keeps of files that wait: they name people by more than ids. */
function forgetSessions(runner: QueryRunner, ids: readonly string[]): void {
  runner.run(queries.deleteFrom('session').where('key', 'like', 'vault:%'));
  for (const id of ids)
    runner.run(queries.deleteFrom('session').where(sql<boolean>`instr(key || ' ' || value, ${id}) > 0`));
}

/** Pictures that no card bears and no entry tells of any more. */
function dropPortraits(runner: QueryRunner, ids: readonly string[]): void {
  for (const id of ids)
    runner.run(
      queries
        .deleteFrom('portrait')
        .where('id', '=', id)
        .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM citizen WHERE portrait_id = ${id})`)
        .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM history WHERE instr(change, ${id}) > 0)`),
    );
}
