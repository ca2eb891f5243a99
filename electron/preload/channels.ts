import { ipcRenderer } from 'electron';
import {
  type MainChannel,
  type mainChannels,
  pageChannels,
  PORT_MESSAGE,
  type PortMessage,
} from '../../shared/ipc/bridge.ts';
import type { LineRole } from '../../shared/ipc/contract.ts';

type Role = (typeof mainChannels)[MainChannel]['roles'][number];
/** The channels a role may use in one way. */
type ChannelsFor<R extends Role, K extends 'invoke' | 'send'> = {
  [C in MainChannel]: (typeof mainChannels)[C] extends { readonly roles: readonly (infer Allowed)[]; readonly kind: K }
    ? R extends Allowed
      ? C
      : never
    : never;
}[MainChannel];

/** What the bridge of one page is made of: only channels of the table that this role may use. */
export function bridgeFor<R extends Role>() {
  return {
    /** A call with at most one argument and an answer. */
    invoke:
      <A extends readonly [] | readonly [unknown], Answer>(channel: ChannelsFor<R, 'invoke'>) =>
      (...args: A): Promise<Answer> =>
        ipcRenderer.invoke(channel, ...args) as Promise<Answer>,
    /** Likewise without an answer. */
    send:
      <A extends readonly [] | readonly [unknown]>(channel: ChannelsFor<R, 'send'>) =>
      (...args: A): void =>
        ipcRenderer.send(channel, ...args),
  };
}

/** Hands the vault's port on to the page, which alone speaks over it. */
export function forwardPort(): void {
  ipcRenderer.on(pageChannels.port, (event, line: LineRole) => {
    const message: PortMessage = { name: PORT_MESSAGE, line };
    window.postMessage(message, window.location.origin, [...event.ports]);
  });
}
