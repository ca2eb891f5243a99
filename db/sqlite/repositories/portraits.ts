import { sql } from 'kysely';

import type { Portrait } from '../../../shared/ipc/payloads.ts';
import { queries, type QueryRunner } from './queries.ts';

/** The portraits of these ids; ids that are not there are left out. */
export function loadPortraits(runner: QueryRunner, ids: readonly Portrait['id'][]): readonly Portrait[] {
  if (ids.length === 0) return [];
  const rows = runner.all(queries.selectFrom('portrait').select(['id', 'mime', 'bytes']).where('id', 'in', ids));
  return rows.map(({ id, mime, bytes }) => ({
    id: id as Portrait['id'],
    mime: mime as Portrait['mime'],
    bytes: new Uint8Array(bytes),
  }));
}

/** Keeps a portrait. The id stands for the bytes, so one that is there already is the same. */
export function savePortrait(runner: QueryRunner, { id, mime, bytes }: Portrait): void {
  runner.run(
    queries
      .insertInto('portrait')
      .values({ id, mime, bytes: Buffer.from(bytes) })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** See `BoardStore.forgetPortraits`. Chosen by ids first, which stand in an index: pictures that stay are not read. */
export function forgetPortraits(runner: QueryRunner, depth: number): void {
  const borne = queries.selectFrom('citizen').select('portrait_id').where('portrait_id', 'is not', null);
  const unused = queries
    .selectFrom('portrait as unused')
    .select('unused.id')
    .where('unused.id', 'not in', sql<string>`(${borne})`)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('session')
            .select('key')
            .where(sql<boolean>`instr(session.value, unused.id) > 0`),
        ),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('history')
            .select('history.entry_id')
            .where(sql<boolean>`instr(history.change, unused.id) > 0`)
            .where(
              sql<boolean>`(SELECT count(*) FROM history AS later WHERE later.person = history.person AND later.entry_id > history.entry_id) < ${depth}`,
            ),
        ),
      ),
    );
  runner.run(queries.deleteFrom('portrait').where('id', 'in', unused));
}
