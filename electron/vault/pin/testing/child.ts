import type { VaultChannel } from '../../../../shared/ipc/contract.ts';
import { createVaultInProcess } from '../../testing/in-process.ts';
import { createOsKeyStore } from '../index.ts';

// Run as a process of its own, with a session bus of its own and so that it can be killed: a vault with the system's key store, asked over the
// parent's channel.
export interface ChildCall {
  readonly n: number;
  readonly line: 'door' | 'board';
  readonly channel: VaultChannel;
  readonly input: unknown;
}

const vault = createVaultInProcess({ keyStore: createOsKeyStore() });
const lines = { door: vault.door(), board: vault.board() };
process.on('message', ({ n, line, channel, input }: ChildCall) => {
  const page = lines[line] as { readonly call: (channel: VaultChannel, input: unknown) => Promise<unknown> };
  void page.call(channel, input).then((result) => process.send?.({ n, result }));
});
process.on('disconnect', () => process.exit());
