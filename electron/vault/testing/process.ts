import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const CHILD = path.join(import.meta.dirname, 'child.ts');

/** A vault in another process. */
export interface ChildVault {
  /** Lines said so far: 'open', then one number for each acknowledged citizen; or one refusal as JSON. */
  readonly lines: readonly string[];
  /** Resolves when so many lines have been said, or the process has ended. */
  said(count: number): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Starts `child.ts` on a vault. The caller kills it. */
export function startChild(
  vault: string,
  mode: 'hold' | 'commit',
  options: { readonly canary?: string } & SpawnOptions = {},
): ChildVault {
  const { canary = 'Canary', ...spawnOptions } = options;
  const child = spawn(process.execPath, [CHILD, vault, mode, canary], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...spawnOptions,
  });
  const lines: string[] = [];
  const ended = once(child, 'close');
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const reader = createInterface({ input: child.stdout ?? process.stdin });
  reader.on('line', (line) => void lines.push(line));
  return {
    lines,
    async said(count) {
      while (lines.length < count && !hasEnded) await Promise.race([once(reader, 'line'), ended]);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
