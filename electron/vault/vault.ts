import type { PageRole, VaultMessage } from '../../shared/ipc/contract.ts';
import type { ChangePublished } from '../../shared/ipc/payloads.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { createGate, type CallFailure, type Gate } from './gate.ts';
import { createHandlers } from './handlers/index.ts';
import { createImports } from './handlers/imports.ts';
import type { OpenedBoard, VaultState } from './handlers/state.ts';
import { closeBoard } from './usecases/close-board.ts';
import type { VaultFiles } from './usecases/ports.ts';
import { createQueue } from './usecases/queue.ts';
import type { Wire } from './wire.ts';

export interface VaultOptions {
  readonly files: VaultFiles;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly newReference: () => string;
  readonly log: (failure: CallFailure) => void;
  /** Called once, with the vault's folder, when a passphrase was right and the board has been read. */
  readonly onOpened: (path: string) => void;
}

/** A vault process without the process: at most one board, opened once. */
export interface Vault {
  /** Answers a page's calls over this line until it closes. */
  connect(role: PageRole, wire: Wire): void;
  /** Finishes what was asked for, checkpoints and closes; every later call is answered with 'closed'. `saved`: whether all that was asked for is kept. Idempotent. */
  close(): Promise<{ readonly saved: boolean }>;
}

/** A vault that has opened nothing yet. */
export function createVault(options: VaultOptions): Vault {
  const { files, clock, newId } = options;
  const boardWires = new Set<Wire>();
  const doorQueue = createQueue();
  let opened: OpenedBoard | undefined;
  let ended = false;

  const publish = (change: ChangePublished): void => {
    for (const wire of boardWires) post(wire, { event: 'board.changed', data: change }, options);
  };
  const enter: VaultState['enter'] = (open) =>
    doorQueue.run(async () => {
      if (opened || ended) return err({ kind: 'closed' });
      const result = await open();
      if (!result.ok) return err({ kind: 'door', refusal: result.error });
      opened = { board: result.value, imports: createImports(result.value, newId) };
      options.onOpened(result.value.path);
      return ok({ path: result.value.path });
    });
  const current = (): OpenedBoard | undefined => (ended ? undefined : opened);
  const gate = createGate({
    handlers: createHandlers({ files, clock, newId, publish, current, enter }),
    log: options.log,
    newReference: options.newReference,
  });

  return {
    connect(role, wire) {
      if (role === 'board') boardWires.add(wire);
      wire.onClose(() => void boardWires.delete(wire));
      wire.onMessage((message) => void answer(gate, role, wire, message, options));
    },
    async close() {
      ended = true;
      // A passphrase may still be being tried: what it opens is closed at once.
      await doorQueue.idle();
      if (!opened) return { saved: true };
      await opened.imports.settle();
      return { saved: await closeBoard(opened.board) };
    },
  };
}

async function answer(gate: Gate, role: PageRole, wire: Wire, message: unknown, options: VaultOptions): Promise<void> {
  const reply = await gate.answer(role, message);
  if (reply) post(wire, reply, options);
}

/** A page that is gone, or an answer that cannot be sent, must not end the process. */
function post(wire: Wire, message: VaultMessage, { log, newReference }: VaultOptions): void {
  try {
    wire.post(message);
  } catch {
    log({ channel: null, durationMs: 0, kind: 'internal', reference: newReference() });
  }
}
