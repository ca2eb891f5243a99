import { describe, expect, it } from 'vitest';

import type { CallMessage, VaultMessage } from '../../shared/ipc/contract.ts';
import { createVaultClient, type ClientPort } from './vault-client.ts';

function bench() {
  const sent: CallMessage[] = [];
  let tell: (event: { readonly data: VaultMessage }) => void = () => undefined;
  let close: () => void = () => undefined;
  const port: ClientPort = {
    postMessage: (message) => void sent.push(message),
    addEventListener(type: 'message' | 'close', listener: (event: { readonly data: VaultMessage }) => void) {
      if (type === 'message') tell = listener;
      else close = listener as () => void;
    },
    start: () => undefined,
  };
  return { client: createVaultClient(port), sent, tell: (data: VaultMessage) => tell({ data }), close: () => close() };
}

describe('the vault client', () => {
  it('gives each answer to its call, in whatever order they come', async () => {
    const { client, sent, tell } = bench();
    const first = client.call('history.redo', {});
    const second = client.call('session.save', { key: 'a', value: null });
    expect(sent.map(({ channel }) => channel)).toEqual(['history.redo', 'session.save']);
    tell({ n: sent[1]?.n ?? 0, result: { ok: true, value: null } });
    tell({ n: sent[0]?.n ?? 0, result: { ok: false, error: { kind: 'closed' } } });
    expect(await second).toEqual({ ok: true, value: null });
    expect(await first).toEqual({ ok: false, error: { kind: 'closed' } });
  });

  it('tells what the vault says unasked', () => {
    const { client, tell } = bench();
    const heard: number[] = [];
    client.on('board.changed', ({ entryId }) => void heard.push(entryId));
    tell({
      event: 'board.changed',
      data: { entryId: 7, commandId: null, change: [], undo: { undo: null, redo: null } },
    });
    expect(heard).toEqual([7]);
  });

  it('answers everything with closed once the port is gone', async () => {
    const { client, close } = bench();
    const pending = client.call('board.load', {});
    close();
    expect(await pending).toEqual({ ok: false, error: { kind: 'closed' } });
    expect(await client.call('board.load', {})).toEqual({ ok: false, error: { kind: 'closed' } });
  });
});
