import type { PersonId } from '../../shared/domain/ids.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { createImports } from './handlers/imports.ts';
import { createDocuments } from './usecases/documents/documents.ts';
import type { OpenedBoard, VaultState } from './handlers/state.ts';
import { closeBoard } from './usecases/close-board.ts';
import type { OpenBoard } from './usecases/open-board.ts';
import type { RecoveredVault } from './usecases/ports.ts';
import { createQueue } from './usecases/queue.ts';

/** The ways into a vault and out of it. */
export interface Openings extends Pick<
  VaultState,
  'current' | 'enter' | 'recover' | 'enterRecovered' | 'atClosedDoor' | 'forgetRecovered' | 'leave'
> {
  /** See `Vault`. */
  close(): Promise<{ readonly saved: boolean }>;
}

export interface OpeningsOptions {
  readonly newId: () => string;
  /** Called once, with the vault's folder and whose key it was, when the board has been read. */
  readonly onOpened: (path: string, person: PersonId) => void;
}

/** So long may somebody take to choose who they are and a new passphrase. Whoever walked away leaves no open vault behind. */
export const RECOVERED_FOR_MS = 5 * 60_000;

/** Nothing opened, nothing recovered. One way in at a time; see `VaultState` for each of them. */
export function createOpenings({ newId, onOpened }: OpeningsOptions): Openings {
  const doorQueue = createQueue();
  let opened: OpenedBoard | undefined;
  const recovered = createRecovered(() => void doorQueue.run(closeRecovered));
  let ended = false;

  /** Two connections to one file would keep each other out. */
  async function closeRecovered(): Promise<void> {
    await recovered.take()?.store.close();
  }
  const atDoor = <T>(work: () => Promise<Result<T, CallError>>): Promise<Result<T, CallError>> =>
    doorQueue.run(async () => (opened || ended ? err({ kind: 'closed' }) : work()));
  const atClosedDoor: Openings['atClosedDoor'] = (work) =>
    atDoor(async () => {
      await closeRecovered();
      return work();
    });
  function begin(board: OpenBoard): Result<{ readonly path: string }, never> {
    opened = { board, imports: createImports(board, newId), documents: createDocuments() };
    onOpened(board.path, board.person);
    return ok({ path: board.path });
  }

  return {
    current: () => (ended ? undefined : opened),
    enter: (open) =>
      atClosedDoor(async () => {
        const board = await open();
        return board.ok ? begin(board.value) : board;
      }),
    recover: (open, tell) =>
      atClosedDoor(async () => {
        const vault = await open();
        if (!vault.ok) return vault;
        recovered.hold(vault.value);
        return ok(await tell(vault.value));
      }),
    enterRecovered: (open) =>
      atDoor(async () => {
        const held = recovered.value();
        if (!held) return err({ kind: 'closed' });
        const board = await open(held);
        if (!board.ok) return board;
        recovered.take();
        return begin(board.value);
      }),
    atClosedDoor,
    forgetRecovered: () => atClosedDoor(() => Promise.resolve(ok(null))),
    leave() {
      ended = true;
    },
    async close() {
      ended = true;
      // A passphrase may still be being tried: what it opens is closed at once.
      await doorQueue.idle();
      await closeRecovered();
      return { saved: opened === undefined || (await closeOpened(opened)) };
    },
  };
}

/** A place for a recovered vault; `onLate` when it is still there after `RECOVERED_FOR_MS`. */
function createRecovered(onLate: () => void) {
  let held: RecoveredVault | undefined;
  let limit: NodeJS.Timeout | undefined;
  return {
    value: () => held,
    hold(vault: RecoveredVault): void {
      held = vault;
      limit = setTimeout(onLate, RECOVERED_FOR_MS);
    },
    /** It leaves its place, and is the caller's to close. */
    take(): RecoveredVault | undefined {
      const taken = held;
      clearTimeout(limit);
      held = undefined;
      return taken;
    },
  };
}

async function closeOpened({ board, imports, documents }: OpenedBoard): Promise<boolean> {
  documents.stop();
  await imports.settle();
  return closeBoard(board);
}
