import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const CHILD = path.join(import.meta.dirname, 'fault-child.ts');
/** Longer than any of the things that are done takes on a busy computer. */
const GIVE_UP_MS = 120_000;

/** What `fault-child.ts` does, and to which vault. */
export interface Deed {
  readonly action: 'unlock' | 'putBack' | 'rotate' | 'copy' | 'restore' | 'write';
  readonly vault: string;
  readonly given?: string;
}

/** Ended before step `at`, or half-way through it; or that step and all later ones, or the next `lasting` ones, fail with this number of the system's. */
export interface Fault {
  readonly at: number;
  readonly how: 'kill' | 'tear' | number;
  readonly lasting?: number;
}

/** What became of a deed. */
export interface DeedOutcome {
  readonly wasKilled: boolean;
  /** What it said since 'open'. */
  readonly lines: readonly string[];
  /** Steps on the disk it took since then. */
  readonly steps: number;
}

/** Lets deeds come to grief at a chosen step on the disk. */
export interface Faults {
  /** Undefined: nothing goes wrong. */
  run(deed: Deed, fault?: Fault): DeedOutcome;
}

export const EIO = 5;
export const ENOSPC = 28;
export const EROFS = 30;

/** Undefined where it cannot be done: it needs Linux. */
export function prepareFaults(folder: string): Faults | undefined {
  if (process.platform !== 'linux') return undefined;
  const library = path.join(folder, 'step-fault.so');
  const count = path.join(folder, 'steps');
  execFileSync('gcc', [
    '-shared',
    '-fPIC',
    '-O2',
    '-o',
    library,
    path.join(import.meta.dirname, 'step-fault.c'),
    '-ldl',
  ]);
  return {
    run({ action, vault, given = '' }, fault) {
      rmSync(count, { force: true });
      const env = {
        ...process.env,
        LD_PRELOAD: library,
        TAVLE_FAULT_FOLDER: vault,
        TAVLE_FAULT_COUNT: count,
        TAVLE_FAULT_AT: String(fault?.at ?? Number.MAX_SAFE_INTEGER),
        TAVLE_FAULT_HOW: String(fault?.how ?? 'kill'),
        ...(fault?.lasting === undefined ? {} : { TAVLE_FAULT_FOR: String(fault.lasting) }),
      };
      const { stdout, signal } = spawnSync(process.execPath, [CHILD, action, vault, given], {
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: GIVE_UP_MS,
      });
      const said = stdout.split('\n').filter((line) => line !== '');
      const opened = said.indexOf('open');
      if (opened < 0) throw new Error(`the vault did not open: ${said.join(' ')}`);
      const steps = existsSync(count) ? Number(readFileSync(count, 'utf8')) : 0;
      return { wasKilled: signal === 'SIGKILL', lines: said.slice(opened + 1), steps };
    },
  };
}

const FEW = 20;

/**
 * `wanted` steps of 0…`total` − 1, spread evenly; every one where there are no more. Where few are wanted, every other falls into the last tenth, in which the new
 * takes the old one's place.
 */
export function chosenSteps(total: number, wanted: number): readonly number[] {
  if (total <= wanted) return Array.from({ length: total }, (_, n) => n);
  const lateFrom = Math.floor(total * 0.9);
  return Array.from({ length: wanted }, (_, n) => {
    const at = (n + 0.5) / wanted;
    return Math.floor(wanted < FEW && n % 2 === 1 ? lateFrom + at * (total - lateFrom) : at * total);
  });
}

/** Every other kill falls half-way through a step. */
export function killAt(at: number, n: number): Fault {
  return { at, how: n % 2 === 0 ? 'kill' : 'tear' };
}
