import type { ChannelsOf, VaultAnswer, VaultInput } from '../../shared/ipc/contract.ts';
import { PORT_MESSAGE } from '../../shared/ipc/bridge.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { err, type Result } from '../../shared/lib/result.ts';
import type { VaultClient } from './vault-client.ts';

let client: VaultClient | undefined;

export function setClient(connected: VaultClient): void {
  client = connected;
}

/** Asks the vault. Before it is joined and after it is gone: 'closed'. */
export function callVault<C extends ChannelsOf<'board'>>(
  channel: C,
  input: VaultInput<C>,
): Promise<Result<VaultAnswer<C>, CallError>> {
  return client ? client.call(channel, input) : Promise.resolve(err({ kind: 'closed' }));
}

/** The port that the preload hands in. Call it while the page's first script runs: a message that nobody hears is lost. */
export function portArrival(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
  });
}
