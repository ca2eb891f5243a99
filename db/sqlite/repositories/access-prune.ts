import type { AccessNote } from '../../../shared/domain/access.ts';
import { anchor, lastSeq } from './access-chain.ts';
import { appendAccess } from './access-log.ts';
import { queries, type QueryRunner } from './queries.ts';

/** See `BoardStore.countAccessBefore`. */
export function countAccessBefore(runner: QueryRunner, before: string): number {
  const upTo = lastTooOld(runner, before);
  if (upTo <= anchor(runner).seq) return 0;
  const counted = queries
    .selectFrom('access_log')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('seq', '<=', upTo);
  return runner.all(counted)[0]?.count ?? 0;
}

/** See `BoardStore.pruneAccess`. Precondition: a transaction is open. */
export function pruneAccess(runner: QueryRunner, before: string, told: AccessNote): number {
  const upTo = lastTooOld(runner, before);
  const gone = runner.all(queries.selectFrom('access_log').select(['seq', 'chain']).where('seq', '=', upTo))[0];
  if (!gone) return 0;
  const { changes } = runner.run(queries.deleteFrom('access_log').where('seq', '<=', upTo));
  const { seq, chain } = gone;
  runner.run(
    queries
      .insertInto('access_anchor')
      .values({ id: 1, seq, chain })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seq, chain })),
  );
  appendAccess(runner, [{ ...told, detail: { ...told.detail, count: changes, upTo: seq } }]);
  return changes;
}

/** The last row before the first that is kept: a clock that was wrong takes nothing away that came after it. */
function lastTooOld(runner: QueryRunner, before: string): number {
  const firstKept = runner.all(
    queries
      .selectFrom('access_log')
      .select(({ fn }) => fn.min('seq').as('seq'))
      .where('at', '>=', before),
  )[0]?.seq;
  return typeof firstKept === 'number' ? firstKept - 1 : lastSeq(runner);
}
