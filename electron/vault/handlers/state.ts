import type { CallError, DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { ChangePublished } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import type { VaultFiles } from '../usecases/ports.ts';
import type { ImportUseCases } from '../usecases/import/index.ts';

/** The open board and the imports into it. */
export interface OpenedBoard {
  readonly board: OpenBoard;
  readonly imports: ImportUseCases;
}

/** What the handlers see of the vault. */
export interface VaultState {
  readonly files: VaultFiles;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly publish: (change: ChangePublished) => void;
  /** Undefined before a passphrase was right and after the vault was closed. */
  readonly current: () => OpenedBoard | undefined;
  /** Opens at most one board in the life of a vault; asked again it answers 'closed'. */
  readonly enter: (
    open: () => Promise<Result<OpenBoard, DoorRefusal>>,
  ) => Promise<Result<{ readonly path: string }, CallError>>;
}
