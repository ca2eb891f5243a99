import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { ChannelsOf, VaultAnswer } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/errors.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { ChildCall } from './child.ts';

/** A vault in another process, with the key store of its environment. */
export interface PinChild {
  door<C extends ChannelsOf<'door'>>(channel: C, input: unknown): Promise<Result<VaultAnswer<C>, CallError>>;
  board<C extends ChannelsOf<'board'>>(channel: C, input: unknown): Promise<Result<VaultAnswer<C>, CallError>>;
  /** SIGKILL; resolves when the process is gone. What was asked and not answered never is. */
  kill(): Promise<void>;
}

/** Starts it. The caller kills it. */
export function startPinChild(env: Readonly<Record<string, string>>): PinChild {
  const child = fork(path.join(import.meta.dirname, 'child.ts'), { env: { ...process.env, ...env } });
  const waiting = new Map<number, (result: Result<never, CallError>) => void>();
  let last = 0;
  child.on('message', ({ n, result }: { readonly n: number; readonly result: Result<never, CallError> }) => {
    waiting.get(n)?.(result);
    waiting.delete(n);
  });
  const ask =
    (line: ChildCall['line']) =>
    (channel: ChildCall['channel'], input: unknown): Promise<Result<never, CallError>> =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        child.send({ n: last, line, channel, input } satisfies ChildCall);
      });
  return {
    door: ask('door'),
    board: ask('board'),
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
