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
