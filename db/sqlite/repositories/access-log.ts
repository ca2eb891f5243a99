import { COMMAND_ACTS } from '../../../shared/commands/access-acts.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import type { AccessDetail, AccessNote } from '../../../shared/domain/access.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import type { HistoryEntry } from '../../../shared/ports/board-store.ts';
import { anchor, chained, lastRow, lastSeq } from './access-chain.ts';
import { queries, type QueryRunner } from './queries.ts';

/** Appends rows, each chained to the one before. Precondition: a transaction is open. */
export function appendAccess(runner: QueryRunner, notes: readonly AccessNote[]): void {
  if (notes.length === 0) return;
  let { chain } = lastRow(runner) ?? anchor(runner);
  let seq = lastSeq(runner);
  const rows = notes.map(({ at, person, act, citizenId, detail }) => {
    const row = { seq: (seq += 1), at, person, act, citizen_id: citizenId, detail: JSON.stringify(detail) };
    chain = chained(chain, row);
    return [row.seq, at, person, act, citizenId, row.detail, chain] as const;
  });
  const blank = { seq: 0, at: '', person: null, act: '', citizen_id: null, detail: '', chain: '' };
  runner.runEach(queries.insertInto('access_log').values(blank), rows);
}

/** The row of a step, whose entry and subjects are written down already. Precondition: the same transaction is open. */
export function noteStep(
  runner: QueryRunner,
  entryId: number,
  { at, person, kind, command }: Pick<HistoryEntry, 'at' | 'person' | 'kind' | 'command'>,
): void {
  const whom = runner.all(
    queries
      .selectFrom('history_subject')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('citizen_id').as('first')])
      .where('entry_id', '=', entryId),
  )[0];
  noteChange(runner, { at, person, command, entryId }, whom ?? { count: 0, first: null }, kind);
}

/** The row of an erasure. Precondition: the same transaction is open. */
export function noteErasure(
  runner: QueryRunner,
  entryId: number,
  { at, person, ids }: { readonly at: string; readonly person: PersonId; readonly ids: readonly CitizenId[] },
): void {
  noteChange(
    runner,
    { at, person, command: 'citizen.erase', entryId },
    { count: ids.length, first: ids[0] ?? null },
    'do',
  );
}

function noteChange(
  runner: QueryRunner,
  {
    at,
    person,
    command,
    entryId,
  }: { readonly at: string; readonly person: PersonId; readonly command: CommandName; readonly entryId: number },
  whom: { readonly count: number; readonly first: string | null },
  kind: HistoryEntry['kind'],
): void {
  const detail: AccessDetail = {
    command,
    entry: entryId,
    ...(kind === 'do' ? {} : { step: kind }),
    ...(whom.count > 1 ? { count: whom.count } : {}),
  };
  const citizenId = whom.count === 1 ? (whom.first as CitizenId | null) : null;
  appendAccess(runner, [{ at, person, act: COMMAND_ACTS[command], citizenId, detail }]);
}
