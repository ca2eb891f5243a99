import type { AccessBreak, AccessCheck, AccessDetail, AccessLink } from '../../../shared/domain/access.ts';
import { anchor, chained, COLUMNS, lastRow, lastSeq, type StoredRow } from './access-chain.ts';
import { queries, type QueryRunner } from './queries.ts';

/** Places that are told one by one; all of them are counted. */
const MOST_BREAKS = 20;

type Walk = { -readonly [K in keyof AccessCheck]: AccessCheck[K] };

/** See `BoardStore.checkAccess`. Precondition: a transaction is open, so that the rows and the last number are of one moment. */
export function checkAccess(runner: QueryRunner, soFar: AccessCheck | null, limit: number): AccessCheck {
  const oldest = anchor(runner);
  const isSame = soFar?.anchor.seq === oldest.seq && soFar.anchor.chain === oldest.chain;
  // Old rows that went meanwhile take the beginning with them: it is begun anew where the log begins now.
  const walk: Walk = { ...(soFar && isSame ? soFar : beginningAt(oldest)) };
  const rows = rowsAfter(runner, walk.at.seq, limit);
  for (const row of rows) step(walk, row);
  const last = lastSeq(runner);
  walk.of = walk.rows + Math.max(0, last - walk.at.seq);
  walk.head = lastRow(runner) ?? oldest;
  if (rows.length < limit) finish(walk, last, rowsAfter(runner, oldest.seq, 1)[0]?.at ?? null);
  return walk;
}

function beginningAt(oldest: AccessLink): AccessCheck {
  const found = { rows: 0, of: 0, head: oldest, breaks: [], breakCount: 0, isOver: false };
  return { ...found, anchor: oldest, at: oldest, sureAt: null, open: null, upTo: null };
}

/** What follows from the row before is sure; so is the first that does so again after a place that is not. */
function step(walk: Walk, row: StoredRow): void {
  const isSure = row.seq === walk.at.seq + 1 && row.chain === chained(walk.at.chain, row);
  if (!isSure) walk.open ??= { seq: walk.at.seq + 1, after: walk.sureAt };
  else {
    close(walk, row.at);
    walk.sureAt = row.at;
    if (row.act === 'log.pruned') walk.upTo = (JSON.parse(row.detail) as AccessDetail).upTo;
  }
  walk.at = { seq: row.seq, chain: row.chain };
  walk.rows += 1;
}

function finish(walk: Walk, last: number, firstAt: string | null): void {
  walk.isOver = true;
  if (last !== walk.at.seq) walk.open ??= { seq: walk.at.seq + 1, after: walk.sureAt };
  close(walk, null);
  // Whoever takes old rows away leaves a row that says up to where. Without one, or with another place, it was somebody else.
  const isTold = walk.anchor.seq === 0 || walk.upTo === undefined || walk.upTo === walk.anchor.seq;
  if (!isTold && walk.breakCount === 0) add(walk, { seq: walk.anchor.seq + 1, after: null, until: firstAt });
}

function close(walk: Walk, until: string | null): void {
  if (walk.open) add(walk, { ...walk.open, until });
  walk.open = null;
}

function add(walk: Walk, found: AccessBreak): void {
  walk.breakCount += 1;
  if (walk.breaks.length < MOST_BREAKS) walk.breaks = [...walk.breaks, found];
}

function rowsAfter(runner: QueryRunner, seq: number, limit: number): readonly StoredRow[] {
  return runner.all(
    queries.selectFrom('access_log').select(COLUMNS).where('seq', '>', seq).orderBy('seq').limit(limit),
  );
}
