import type { PersonRole } from '../../shared/domain/person.ts';
import type { LineRole, VaultMessage } from '../../shared/ipc/contract.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { createGate, type CallFailure, type Gate } from './gate.ts';
import { createHandlers } from './handlers/index.ts';
import { createOpenings, type OpeningsOptions } from './openings.ts';
import type { Pins } from './pin/index.ts';
import { personAtBoard, type OpenBoard } from './usecases/open-board.ts';
import type { VaultFiles } from './usecases/ports.ts';
import type { Wire } from './wire.ts';

export interface VaultOptions extends OpeningsOptions {
  readonly files: VaultFiles;
  readonly pins: Pins;
  readonly clock: Clock;
  readonly newReference: () => string;
  readonly log: (failure: CallFailure) => void;
}

/** A vault process without the process: at most one board, opened once. */
export interface Vault {
  /** Answers a page's calls over this line until it closes. What the line is for holds as long as the line does. */
  connect(line: LineRole, wire: Wire): void;
  /** Finishes what was asked for, checkpoints and closes; every later call is answered with 'closed'. `saved`: whether all that was asked for is kept. Idempotent. */
  close(): Promise<{ readonly saved: boolean }>;
}

/** A vault that has opened nothing yet. */
export function createVault(options: VaultOptions): Vault {
  const { files, pins, clock, newId } = options;
  const wires = { board: new Set<Wire>(), glance: new Set<Wire>(), wall: new Set<Wire>() };

  const publish: OpenBoard['publish'] = (data, overview) => {
    for (const wire of wires.board) post(wire, { event: 'board.changed', data }, options);
    for (const line of ['glance', 'wall'] as const) {
      if (wires[line].size === 0) continue;
      const change = overview(line);
      if (change.length === 0) continue;
      const { entryId } = data;
      const shown = { entryId, commandId: null, change, undo: { undo: null, redo: null } };
      for (const wire of wires[line]) post(wire, { event: 'board.changed', data: shown }, options);
    }
  };
  const openings = createOpenings({ newId, onOpened: options.onOpened });
  const personRole = (): PersonRole | undefined => {
    const opened = openings.current();
    return opened && personAtBoard(opened.board).role;
  };
  const gate = createGate({
    handlers: createHandlers({ ...openings, files, pins, clock, newId, publish }),
    personRole,
    log: options.log,
    newReference: options.newReference,
  });

  return {
    connect(line, wire) {
      const told = line === 'door' ? undefined : wires[line];
      told?.add(wire);
      wire.onClose(() => void told?.delete(wire));
      wire.onMessage((message) => void answer(gate, line, wire, message, options));
    },
    close: () => openings.close(),
  };
}

async function answer(gate: Gate, line: LineRole, wire: Wire, message: unknown, options: VaultOptions): Promise<void> {
  const reply = await gate.answer(line, message);
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
