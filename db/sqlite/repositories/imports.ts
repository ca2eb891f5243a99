import type { CommandName } from '../../../shared/commands/payloads.ts';
import type { HistoryEntry, ImportMemory } from '../../../shared/ports/board-store.ts';
import { readChange } from './history.ts';
import { queries, type QueryRunner } from './queries.ts';

/** See `BoardStore.loadImportMemories`. */
export function loadImportMemories(runner: QueryRunner): readonly ImportMemory[] {
  return runner
    .all(queries.selectFrom('import_mapping').select(['signature', 'mapping', 'used_at']).orderBy('used_at', 'desc'))
    .map(({ signature, mapping, used_at }) => ({ signature, mapping, usedAt: used_at }));
}

/** See `BoardStore.saveImportMemory`. Precondition: a transaction is open. */
export function saveImportMemory(
  runner: QueryRunner,
  { signature, mapping, usedAt }: ImportMemory,
  most: number,
): void {
  runner.run(
    queries
      .insertInto('import_mapping')
      .values({ signature, mapping, used_at: usedAt })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet({ mapping, used_at: usedAt })),
  );
  const kept = queries.selectFrom('import_mapping').select('signature').orderBy('used_at', 'desc').limit(most);
  runner.run(queries.deleteFrom('import_mapping').where('signature', 'not in', kept));
}

/** See `BoardStore.loadStepsSinceImport`. */
export function loadStepsSinceImport(runner: QueryRunner): readonly Pick<HistoryEntry, 'command' | 'change'>[] {
  const [first] = runner.all(
    queries
      .selectFrom('history')
      .select(({ fn }) => fn.min('entry_id').as('entryId'))
      .where('command', '=', 'import.apply'),
  );
  if (first?.entryId == null) return [];
  const undone = new Set<number | null>();
  const laterSteps = queries
    .selectFrom('history')
    .select(['kind', 'target'])
    .where('entry_id', '>', first.entryId)
    .where('target', 'is not', null)
    .orderBy('entry_id');
  for (const { kind, target } of runner.all(laterSteps)) {
    if (kind === 'undo') undone.add(target);
    else undone.delete(target);
  }
  const steps = queries
    .selectFrom('history')
    .select(['entry_id', 'command', 'change'])
    .where('entry_id', '>=', first.entryId)
    .where('kind', '=', 'do')
    .where('change', 'like', '%"kind":"citizen"%')
    .orderBy('entry_id');
  return runner
    .all(steps)
    .filter(({ entry_id }) => !undone.has(entry_id))
    .map(({ command, change }) => ({ command: command as CommandName, change: readChange(change) }));
}
