import { MessageChannel, type MessagePort } from 'node:worker_threads';

import type { PersonId } from '../../../shared/domain/ids.ts';
import type {
  CallMessage,
  ChannelsOf,
  LineRole,
  VaultAnswer,
  VaultChannel,
  VaultMessage,
} from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { ChangePublished } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { composeVault, type ComposeOptions } from '../compose/index.ts';
import type { CallFailure } from '../gate.ts';
import { KDF_FLOOR } from '../keys/index.ts';
import type { Wire } from '../wire.ts';

/** A page's end of the line. */
export interface TestPage<R extends LineRole> {
  /** What the vault answers; the input goes through the same cloning as between processes. */
  call<C extends ChannelsOf<R>>(channel: C, input: unknown): Promise<Result<VaultAnswer<C>, CallError>>;
  /** The same, where a refusal would be a fault of the test. */
  mustCall<C extends ChannelsOf<R>>(channel: C, input: unknown): Promise<VaultAnswer<C>>;
  /** Any message at all, without waiting. */
  post(message: unknown): void;
  /** Everything that came over this line, answers included. */
  readonly received: readonly VaultMessage[];
  /** Changes told so far. */
  readonly changes: readonly ChangePublished[];
  close(): void;
}

/** A vault in this process, spoken to over message ports as from a page. */
export interface InProcessVault {
  door(): TestPage<'door'>;
  board(): TestPage<'board'>;
  glance(): TestPage<'glance'>;
  wall(): TestPage<'wall'>;
  /** Folders told to main. */
  readonly opened: readonly string[];
  /** Whose key opened, as told to main. */
  readonly openedBy: readonly PersonId[];
  readonly failures: readonly CallFailure[];
  /** As main does before it kills the process. Closes the pages' lines too. */
  close(): Promise<{ readonly saved: boolean }>;
}

/**
 * The very code of the vault process, without the process: for unit tests, the demo's seeder and measurements. New passphrases are
 * given the least work that opens, so that a test does not wait half a second a vault; `cost` changes that.
 */
export function createVaultInProcess({
  cost = KDF_FLOOR,
  clock,
  keyStore,
}: Pick<ComposeOptions, 'cost' | 'clock' | 'keyStore'> = {}): InProcessVault {
  const opened: string[] = [];
  const openedBy: PersonId[] = [];
  const failures: CallFailure[] = [];
  const ports: MessagePort[] = [];
  const vault = composeVault({
    cost,
    ...(clock ? { clock } : {}),
    ...(keyStore ? { keyStore } : {}),
    onOpened(path, person) {
      opened.push(path);
      openedBy.push(person);
    },
    log: (failure) => void failures.push(failure),
  });
  function connect<R extends LineRole>(role: R): TestPage<R> {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    vault.connect(role, wireOf(port1));
    return createPage<R>(port2);
  }
  return {
    door: () => connect('door'),
    board: () => connect('board'),
    glance: () => connect('glance'),
    wall: () => connect('wall'),
    opened,
    openedBy,
    failures,
    async close() {
      const closed = await vault.close();
      for (const port of ports) port.close();
      return closed;
    },
  };
}

function wireOf(port: MessagePort): Wire {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
  };
}

function createPage<R extends LineRole>(port: MessagePort): TestPage<R> {
  const waiting = new Map<number, (result: Result<never, CallError>) => void>();
  const changes: ChangePublished[] = [];
  const received: VaultMessage[] = [];
  let last = 0;
  port.on('message', (message: VaultMessage) => {
    received.push(message);
    if ('event' in message) {
      changes.push(message.data);
      return;
    }
    waiting.get(message.n)?.(message.result as Result<never, CallError>);
    waiting.delete(message.n);
  });
  const call = (channel: VaultChannel, input: unknown): Promise<Result<never, CallError>> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      port.postMessage({ n: last, channel, input } satisfies CallMessage);
    });
  return {
    call,
    async mustCall(channel, input) {
      const result = await call(channel, input);
      if (result.ok) return result.value;
      throw new Error(`${channel} was refused: ${JSON.stringify(result.error)}`);
    },
    post: (message) => port.postMessage(message),
    changes,
    received,
    close: () => port.close(),
  };
}
