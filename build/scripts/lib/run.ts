import { spawn, type StdioOptions } from 'node:child_process';
import { rootDir } from './paths.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After this long the process is killed and counts as failed. */
  readonly timeoutMs?: number;
  /** `inherit` shows everything; `stderr` keeps our own stdout clean; `quiet` shows nothing. */
  readonly output?: 'inherit' | 'stderr' | 'quiet';
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const stdioOf: Record<'inherit' | 'stderr' | 'quiet', StdioOptions> = {
  inherit: 'inherit',
  stderr: ['ignore', 2, 2],
  quiet: 'ignore',
};

/** Runs a program to its end and shows its output as it comes. Answers the exit code; a program killed by a signal answers 1. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? rootDir,
      env: options.env ?? process.env,
      stdio: stdioOf[options.output ?? 'inherit'],
      timeout: options.timeoutMs,
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program to its end and answers what it said. */
export function capture(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? rootDir,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}
