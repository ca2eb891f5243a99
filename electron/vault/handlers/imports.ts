import { err, ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { createImportUseCases, type ImportUseCases } from '../usecases/import/index.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import { runCommand } from '../usecases/run-command.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

export type Imports = ImportUseCases;

/** Imports into an open board; they live as long as it is open. */
export function createImports(board: OpenBoard, newId: () => string): Imports {
  return createImportUseCases({
    board: () => board.records,
    clock: board.clock,
    newId,
    runImport: async (payload) => {
      const result = await runCommand(board, { id: newId(), name: 'import.apply', payload }, null);
      return result.ok ? ok(result.value.entryId) : err({ kind: 'refused', refusal: result.error });
    },
  });
}

/** What the board page may ask about a file it brings. */
export function importHandlers(state: VaultState): Pick<Handlers, 'import.open' | 'import.adjust' | 'import.rows' | 'import.commit' | 'import.close'> {
  return {
    'import.open': whenOpen(state, ({ imports }, { fileName, bytes }) => Promise.resolve(imports.open(fileName, bytes))),
    'import.adjust': whenOpen(state, ({ imports }, { importId, adjustment }) => Promise.resolve(imports.adjust(importId, adjustment))),
    'import.rows': whenOpen(state, ({ imports }, { importId, filter, from, count }) => Promise.resolve(imports.rows(importId, filter, from, count))),
    'import.commit': whenOpen(state, ({ imports }, { importId }) => imports.commit(importId)),
    'import.close': whenOpen(state, ({ imports }, { importId }) => {
      imports.close(importId);
      return Promise.resolve(ok(null));
    }),
  };
}
