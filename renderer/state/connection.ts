import { PORT_MESSAGE, type PortMessage } from '../../shared/ipc/bridge.ts';
import type { ChannelsOf, LineRole, VaultAnswer, VaultInput } from '../../shared/ipc/contract.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { err, type Result } from '../../shared/lib/result.ts';
import type { VaultClient } from './vault-client.ts';

let client: VaultClient | undefined;

export function setClient(connected: VaultClient): void {
  client = connected;
}

/** Asks the vault. Before it is joined, after it is gone, and over the line of a glance: 'closed'. */
export function callVault<C extends ChannelsOf<'board'>>(
  channel: C,
  input: VaultInput<C>,
): Promise<Result<VaultAnswer<C>, CallError>> {
  return client ? client.call(channel, input) : Promise.resolve(err({ kind: 'closed' }));
}

/** The line to the vault, and what it is for. */
export interface Arrival {
  readonly port: MessagePort;
  readonly line: LineRole;
}

/** The port that the preload hands in. Call it while the page's first script runs: a message that nobody hears is lost. */
export function portArrival(): Promise<Arrival> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || !isPortMessage(event.data) || !port) return;
      window.removeEventListener('message', listen);
      resolve({ port, line: event.data.line });
    };
    window.addEventListener('message', listen);
  });
}

function isPortMessage(data: unknown): data is PortMessage {
  return typeof data === 'object' && data !== null && (data as Partial<PortMessage>).name === PORT_MESSAGE;
}
