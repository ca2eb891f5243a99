import { err, ok } from '../../../shared/lib/result.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';
import { nextGeneration, personIn, withPassphrase } from '../keys/index.ts';
import type { RecoveredVault } from '../usecases/ports.ts';
import { createQueue } from '../usecases/queue.ts';
import { createCopies } from './backups.ts';
import { createKeyRing, type KeyRingSurroundings } from './key-ring.ts';
import { stateOf } from './kept-keys.ts';
import { replaceKeys } from './key-text.ts';
import type { OpenFiles } from './open-store.ts';

/** A vault opened by its recovery key or its escrow key; keeps its keys until somebody enters or the store is closed. */
export function createRecoveredVault(files: OpenFiles, surroundings: KeyRingSurroundings): RecoveredVault {
  const { layout, clock, cost } = surroundings;
  const { keys, text } = files;
  const queue = createQueue();
  const store: BoardStore = {
    ...files.store,
    async close() {
      queue.end();
      await queue.idle();
      keys.wipe();
      await files.store.close();
    },
  };
  return {
    people: stateOf(text.file).people,
    store,
    enterAs: (id, passphrase) =>
      queue.run(async () => {
        const known = personIn(text.file, id);
        const who = { slotId: id, role: 'supervisor', temporary: false, since: known?.since ?? clock.today() } as const;
        const slots = await withPassphrase(keys, who, passphrase, cost);
        if (!slots.ok) return err(slots.error);
        const entered = replaceKeys(layout, text, nextGeneration(keys, slots.value, files.store.keysGeneration));
        keys.wipe();
        queue.end();
        return ok({
          path: layout.folder,
          person: id,
          role: who.role,
          temporary: who.temporary,
          store: files.store,
          keys: createKeyRing(entered, surroundings),
          copies: createCopies(layout, files.store, clock),
        });
      }),
  };
}
