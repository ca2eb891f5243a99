import type { PersonId } from '../../../shared/domain/ids.ts';
import { queries, type QueryRunner } from './queries.ts';

/** What a person had open, by key. */
export function loadSession(runner: QueryRunner, person: PersonId): Readonly<Record<string, string>> {
  const rows = runner.all(queries.selectFrom('session').select(['key', 'value']).where('person', '=', person));
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Keeps a value; null forgets the key. */
export function saveSession(runner: QueryRunner, person: PersonId, key: string, value: string | null): void {
  if (value === null) runner.run(queries.deleteFrom('session').where('person', '=', person).where('key', '=', key));
  else
    runner.run(
      queries
        .insertInto('session')
        .values({ person, key, value })
        .onConflict((conflict) => conflict.columns(['person', 'key']).doUpdateSet({ value })),
    );
}
