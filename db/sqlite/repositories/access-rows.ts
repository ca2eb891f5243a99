import { sql } from 'kysely';

import type { AccessAct, AccessDetail, AccessFilter, AccessRow } from '../../../shared/domain/access.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import { COLUMNS, type StoredRow } from './access-chain.ts';
import { queries, type QueryRunner } from './queries.ts';

/** See `BoardStore.loadAccess`. */
export function loadAccess(
  runner: QueryRunner,
  filter: AccessFilter,
  {
    before,
    limit,
    skip = 0,
  }: { readonly before: number | null; readonly limit: number; readonly skip?: number | undefined },
): readonly AccessRow[] {
  const found = matching(filter, before).select(COLUMNS).orderBy('seq', 'desc').limit(limit);
  return runner.all(skip === 0 ? found : found.offset(skip)).map(toRow);
}

/** See `BoardStore.countAccess`. */
export function countAccess(runner: QueryRunner, filter: AccessFilter, before: number | null): number {
  const counted = matching(filter, before).select(({ fn }) => fn.countAll<number>().as('count'));
  return runner.all(counted)[0]?.count ?? 0;
}

function matching(filter: AccessFilter, before: number | null) {
  let rows = queries.selectFrom('access_log');
  if (before !== null) rows = rows.where('seq', '<', before);
  if (filter.person !== null) rows = rows.where('person', '=', filter.person);
  if (filter.acts !== null) rows = rows.where('act', 'in', filter.acts);
  if (filter.from !== null) rows = rows.where('at', '>=', filter.from);
  if (filter.until !== null) rows = rows.where('at', '<', filter.until);
  if (filter.citizenId !== null) {
    const id = filter.citizenId;
    rows = rows.where(sql<boolean>`(access_log.citizen_id = ${id}
      OR instr(access_log.detail, ${JSON.stringify(id)}) > 0
      OR CASE WHEN json_valid(access_log.detail) THEN access_log.detail ->> '$.entry' END IN (SELECT entry_id FROM history_subject WHERE citizen_id = ${id}))`);
  }
  return rows;
}

function toRow({ seq, at, person, act, citizen_id, detail, chain }: StoredRow): AccessRow {
  return {
    seq,
    at,
    person: person as PersonId | null,
    act: act as AccessAct,
    citizenId: citizen_id as CitizenId | null,
    detail: detailOf(detail),
    chain,
  };
}

/** Nothing where somebody tampered with it: the rest of the log is shown all the same. */
function detailOf(text: string): AccessDetail {
  try {
    const detail: unknown = JSON.parse(text);
    return typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail : {};
  } catch {
    return {};
  }
}
