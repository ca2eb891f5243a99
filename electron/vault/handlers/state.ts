import type { CallError } from '../../../shared/ipc/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { Pins } from '../pin/index.ts';
import type { Documents } from '../usecases/documents/documents.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import type { FileReading, ImportUseCases } from '../usecases/import/index.ts';
import type { RecoveredVault, VaultFiles } from '../usecases/ports.ts';

/** Imports, and the reading of their files. */
export interface Imports extends ImportUseCases {
  readonly reading: FileReading;
}

/** The open board, the imports into it and the documents of it. */
export interface OpenedBoard {
  readonly board: OpenBoard;
  readonly imports: Imports;
  readonly documents: Documents;
}

type Entered = Promise<Result<{ readonly path: string }, CallError>>;

/** What the handlers see of the vault. */
export interface VaultState {
  readonly files: VaultFiles;
  readonly pins: Pins;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly publish: OpenBoard['publish'];
  /** Undefined before a passphrase was right and after the vault was closed. */
  readonly current: () => OpenedBoard | undefined;
  /** Opens at most one board in the life of a vault; asked again it answers 'closed'. What was recovered and not entered is closed first. */
  readonly enter: (open: () => Promise<Result<OpenBoard, CallError>>) => Entered;
  /** Opens a vault without a passphrase, to be entered later; instead of one recovered before. Answers with what `tell` makes of it. */
  readonly recover: <T>(
    open: () => Promise<Result<RecoveredVault, CallError>>,
    tell: (vault: RecoveredVault) => Promise<T>,
  ) => Promise<Result<T, CallError>>;
  /** Opens the board of the recovered vault, which stays recovered when this is refused; without one the answer is 'closed'. */
  readonly enterRecovered: (open: (vault: RecoveredVault) => Promise<Result<OpenBoard, CallError>>) => Entered;
  /** Work on the files of a vault while none is open; once one is, or this vault has ended, the answer is 'closed'. What was recovered and not entered is closed first. */
  readonly atClosedDoor: <T>(work: () => Promise<Result<T, CallError>>) => Promise<Result<T, CallError>>;
  /** Closes what was recovered and not entered; does nothing where there is nothing. */
  readonly forgetRecovered: () => Promise<Result<null, CallError>>;
  /** From now on every call is answered with 'closed'. */
  readonly leave: () => void;
}
