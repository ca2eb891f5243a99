import type { PersonId } from '../../shared/domain/ids.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { createImports } from './handlers/imports.ts';
import type { OpenedBoard, VaultState } from './handlers/state.ts';
import { closeBoard } from './usecases/close-board.ts';
import type { OpenBoard } from './usecases/open-board.ts';
import type { RecoveredVault } from './usecases/ports.ts';
import { createQueue } from './usecases/queue.ts';

/** The ways into a vault and out of it. */
export interface Openings extends Pick<
  VaultState,
  'current' | 'enter' | 'recover' | 'enterRecovered' | 'forgetRecovered' | 'leave'
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
  let recovered: RecoveredVault | undefined;
  let limit: NodeJS.Timeout | undefined;
  let ended = false;

  /** Two connections to one file would keep each other out. */
  async function closeRecovered(): Promise<void> {
    const held = recovered;
    clearTimeout(limit);
    recovered = undefined;
    await held?.store.close();
  }
  const atDoor = <T>(work: () => Promise<Result<T, CallError>>): Promise<Result<T, CallError>> =>
    doorQueue.run(async () => (opened || ended ? err({ kind: 'closed' }) : work()));
  function begin(board: OpenBoard): Result<{ readonly path: string }, never> {
    opened = { board, imports: createImports(board, newId) };
    onOpened(board.path, board.person);
    return ok({ path: board.path });
  }

  return {
    current: () => (ended ? undefined : opened),
    enter: (open) =>
      atDoor(async () => {
        await closeRecovered();
        const board = await open();
        return board.ok ? begin(board.value) : board;
      }),
    recover: (open, tell) =>
      atDoor(async () => {
        await closeRecovered();
        const vault = await open();
        if (!vault.ok) return vault;
        recovered = vault.value;
        limit = setTimeout(() => void doorQueue.run(closeRecovered), RECOVERED_FOR_MS);
        return ok(await tell(recovered));
      }),
    enterRecovered: (open) =>
      atDoor(async () => {
        if (!recovered) return err({ kind: 'closed' });
        const board = await open(recovered);
        if (!board.ok) return board;
        clearTimeout(limit);
        recovered = undefined;
        return begin(board.value);
      }),
    forgetRecovered: () =>
      atDoor(async () => {
        await closeRecovered();
        return ok(null);
      }),
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

async function closeOpened({ board, imports }: OpenedBoard): Promise<boolean> {
  await imports.settle();
  return closeBoard(board);
}
