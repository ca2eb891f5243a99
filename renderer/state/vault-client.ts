import type {
  CallMessage,
  ChannelsOf,
  LineRole,
  VaultAnswer,
  VaultEvents,
  VaultInput,
  VaultMessage,
} from '../../shared/ipc/contract.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { err, type Result } from '../../shared/lib/result.ts';

type AnyResult = Result<unknown, CallError>;

export interface VaultClient<R extends LineRole = 'board'> {
  call<C extends ChannelsOf<R>>(channel: C, input: VaultInput<C>): Promise<Result<VaultAnswer<C>, CallError>>;
  on<E extends keyof VaultEvents>(event: E, listener: (data: VaultEvents[E]) => void): void;
}

/** What of a MessagePort is needed here. */
export interface ClientPort {
  postMessage(message: CallMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: VaultMessage }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
}

/** Speaks with the vault over `port`. When the port closes, every pending and later call answers 'closed'. */
export function createVaultClient<R extends LineRole = 'board'>(port: ClientPort): VaultClient<R> {
  const pending = new Map<number, (result: AnyResult) => void>();
  const listeners: { [E in keyof VaultEvents]: ((data: VaultEvents[E]) => void)[] } = { 'board.changed': [] };
  let lastNumber = 0;
  let closed = false;

  port.addEventListener('message', ({ data }) => {
    if ('event' in data) {
      for (const listener of listeners[data.event]) listener(data.data);
      return;
    }
    const settle = pending.get(data.n);
    pending.delete(data.n);
    settle?.(data.result);
  });
  port.addEventListener('close', () => {
    closed = true;
    for (const settle of pending.values()) settle(err({ kind: 'closed' }));
    pending.clear();
  });
  port.start();

  return {
    call(channel, input) {
      return new Promise((resolve) => {
        if (closed) {
          resolve(err({ kind: 'closed' }));
          return;
        }
        const n = ++lastNumber;
        // The contract's table is what both sides' types come from, so the answer has the type of its channel.
        pending.set(n, resolve as (result: AnyResult) => void);
        port.postMessage({ n, channel, input });
      });
    },
    on(event, listener) {
      listeners[event].push(listener);
    },
  };
}
