import { PORT_MESSAGE, type PortMessage } from '../../../shared/ipc/bridge.ts';
import { createVaultClient, type VaultClient } from '../../state/vault-client.ts';

export type DoorVault = VaultClient<'door'>['call'];

/**
 * Calls to the vault over the newest port the preload hands in: after a vault stopped, main starts another and sends its port.
 * Calls made before the first port wait for it. Must be called before the page has loaded.
 */
export function connectDoorVault(): DoorVault {
  let hand: (client: VaultClient<'door'>) => void = () => undefined;
  let client = new Promise<VaultClient<'door'>>((resolve) => (hand = resolve));
  let first = true;
  window.addEventListener('message', (event: MessageEvent<Partial<PortMessage> | null>) => {
    const [port] = event.ports;
    if (event.source !== window || event.data?.name !== PORT_MESSAGE || !port) return;
    const made = createVaultClient<'door'>(port);
    if (first) hand(made);
    else client = Promise.resolve(made);
    first = false;
  });
  return async (channel, input) => (await client).call(channel, input);
}
