import { err, ok } from '../../../shared/lib/result.ts';
import { traceEdits } from '../../../shared/import/board-edits.ts';
import { isRefusedFile, refusedFile } from '../../../shared/import/refused-file.ts';
import type { ImportMemory } from '../../../shared/ports/board-store.ts';
import type { Handlers } from '../gate.ts';
import { copyBeforeImport } from '../usecases/copies.ts';
import { createFileReading, createImportUseCases } from '../usecases/import/index.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import type { ImportMemories } from '../usecases/import/remembered.ts';
import { ownSessionKey } from '../usecases/own-session.ts';
import { runCommand } from '../usecases/run-command.ts';
import { saveSession } from '../usecases/session.ts';
import { writeOwnFile, type OwnFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { Imports, VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** Imports into an open board. */
export function createImports(board: OpenBoard, newId: () => string): Imports {
  const reading = createFileReading();
  const useCases = createImportUseCases({
    memories: createMemories(board),
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
  return {
    ...useCases,
    reading,
    settle() {
      reading.stop();
      return useCases.settle();
    },
  };
}

/** So many kinds of files are remembered. */
const MOST_MEMORIES = 50;

function createMemories({ store, clock, queue }: OpenBoard): ImportMemories {
  let known = new Map<string, ImportMemory>();
  let wasEdited: ImportMemories['wasEdited'] = () => false;
  return {
    async refresh() {
      known = new Map((await store.loadImportMemories()).map((one) => [one.signature, one]));
      wasEdited = traceEdits(await store.loadStepsSinceImport());
    },
    find: (signature) => known.get(signature),
    remember: (signature, mapping) =>
      queue.run(() => store.saveImportMemory({ signature, mapping, usedAt: clock.now() }, MOST_MEMORIES)),
    wasEdited: (id, field) => wasEdited(id, field),
  };
}

const REFUSED_ROWS: OwnFile = { ending: '.csv', isOurs: isRefusedFile };

type ImportChannel =
  | 'import.open'
  | 'import.reading'
  | 'import.resume'
  | 'import.adjust'
  | 'import.rows'
  | 'import.commit'
  | 'import.saveRefused'
  | 'import.close';

/** What the board page may ask about a file it brings. */
export function importHandlers(state: VaultState): Pick<Handlers, ImportChannel> {
  return {
    'import.open': whenOpen(state, async ({ imports }, { fileName, bytes }) => {
      const [read] = await Promise.all([imports.reading.read(bytes), imports.refresh()]);
      return read.ok ? imports.take(fileName, read.value) : err({ kind: 'import', refusal: read.error });
    }),
    'import.reading': whenOpen(state, ({ imports: { reading } }, { stop }) => {
      if (stop) reading.stop();
      return Promise.resolve(ok(reading.progress()));
    }),
    'import.resume': whenOpen(state, async ({ imports }) => {
      await imports.refresh();
      return ok(imports.resume());
    }),
    'import.adjust': whenOpen(state, ({ imports }, { importId, adjustment }) =>
      Promise.resolve(imports.adjust(importId, adjustment)),
    ),
    'import.rows': whenOpen(state, ({ imports }, { importId, filter, from, count }) =>
      Promise.resolve(imports.rows(importId, filter, from, count)),
    ),
    'import.commit': whenOpen(state, async ({ board, imports }, { importId }) => {
      await copyBeforeImport(board);
      return imports.commit(importId);
    }),
    'import.saveRefused': whenOpen(state, ({ imports }, { importId, file, lang }) => {
      const rows = imports.refusedOf(importId);
      if (!rows.ok) return Promise.resolve(rows);
      const written = refusedKeys(writeOwnFile(file, refusedFile(rows.value, lang), REFUSED_ROWS));
      return Promise.resolve(written.ok ? ok({ count: rows.value.rows.length }) : written);
    }),
    'import.close': whenOpen(state, ({ imports }, { importId }) => {
      imports.close(importId);
      return Promise.resolve(ok(null));
    }),
  };
}
