import type { PersonId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { PersonName } from '../../../shared/ports/board-store.ts';
import { queries, type QueryRunner } from './queries.ts';

/** Everybody who has, or had, a key. */
export function loadPeople(runner: QueryRunner): readonly PersonName[] {
  return runner
    .all(queries.selectFrom('person').select(['id', 'name', 'since']).orderBy('since').orderBy('id'))
    .map(({ id, name, since }) => ({ id: id as PersonId, name, since: since as IsoDate }));
}

/** Writes a name down; of one that is there already the name is changed and the day stays. */
export function savePerson(runner: QueryRunner, { id, name, since }: PersonName): void {
  runner.run(
    queries
      .insertInto('person')
      .values({ id, name, since })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name })),
  );
}

/** Takes a name away again; one that is not there is no fault. */
export function forgetPerson(runner: QueryRunner, id: PersonId): void {
  runner.run(queries.deleteFrom('person').where('id', '=', id));
}
