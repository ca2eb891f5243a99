import { err, ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { createImportUseCases, type ImportUseCases } from '../usecases/import/index.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import { ownSessionKey } from '../usecases/own-session.ts';
import { runCommand } from '../usecases/run-command.ts';
import { saveSession } from '../usecases/session.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** Imports into an open board. */
export function createImports(board: OpenBoard, newId: () => string): ImportUseCases {
  return createImportUseCases({
    board: () => board.records,
    clock: board.clock,
    newId,
    session: {
      read: (name) => board.session.get(ownSessionKey(name)),
      write: async (name, value) => {
        await saveSession(board, ownSessionKey(name), value);
      },
    },
    lastImport() {
      const { undo } = board.steps.state();
      return undo?.command === 'import.apply' ? undo.entryId : 0;
    },
    async runImport(payload) {
      const run = await runCommand(board, { id: newId(), name: 'import.apply', payload }, null);
      return run.ok ? ok(run.value.entryId) : err({ kind: 'refused', refusal: run.error });
    },
  });
}

type ImportChannel =
  'import.open' | 'import.resume' | 'import.adjust' | 'import.rows' | 'import.commit' | 'import.close';

/** What the board page may ask about a file it brings. */
export function importHandlers(state: VaultState): Pick<Handlers, ImportChannel> {
  return {
    'import.open': whenOpen(state, ({ imports }, { fileName, bytes }) =>
      Promise.resolve(imports.open(fileName, bytes)),
    ),
    'import.resume': whenOpen(state, ({ imports }) => Promise.resolve(ok(imports.resume()))),
    'import.adjust': whenOpen(state, ({ imports }, { importId, adjustment }) =>
      Promise.resolve(imports.adjust(importId, adjustment)),
    ),
    'import.rows': whenOpen(state, ({ imports }, { importId, filter, from, count }) =>
      Promise.resolve(imports.rows(importId, filter, from, count)),
    ),
    'import.commit': whenOpen(state, ({ imports }, { importId }) => imports.commit(importId)),
    'import.close': whenOpen(state, ({ imports }, { importId }) => {
      imports.close(importId);
      return Promise.resolve(ok(null));
    }),
  };
}
