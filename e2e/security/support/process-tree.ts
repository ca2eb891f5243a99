import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

import type { Tavle } from '../../support/tavle.ts';

export interface OneProcess {
  readonly pid: number;
  /** `main`, `vault`, `helper` (a program that main runs for a moment), or Chromium's own word: renderer, utility, gpu-process, zygote. */
  readonly type: string;
}

/** The vault gives itself this name. */
const VAULT_TITLE = 'tavle';

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly busyMs: number;
}

/** The system counts work in these (ms). */
const TICK_MS = 10;

/** The process with this id and everything that descends from it, dead ones left out. Linux. */
export function processTree(root: number): readonly OneProcess[] {
  const living = readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .map(statOf)
    .filter((stat) => stat !== undefined && !isDead(stat)) as readonly Stat[];
  const inTree = new Set([root]);
  for (let before = 0; before !== inTree.size;) {
    before = inTree.size;
    for (const { pid, parent } of living) if (inTree.has(parent)) inTree.add(pid);
  }
  return living.filter(({ pid }) => inTree.has(pid)).map(({ pid }) => ({ pid, type: typeOf(pid, root) }));
}

/** The vault of the app with this main process: the one child that gave itself a name. */
export function vaultOf(root: number): number {
  const vaults = processTree(root).filter(({ type }) => type === 'vault');
  const [vault] = vaults;
  if (vault === undefined || vaults.length > 1) throw new Error(`${vaults.length} vaults run`);
  return vault.pid;
}

export const rootOf = ({ app }: Tavle): number => app.process().pid ?? 0;

/** The process of the page in sight. */
export function shownProcess({ app }: Tavle): Promise<number> {
  return app.evaluate(({ BaseWindow }) => {
    const view = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView | undefined;
    return view?.webContents.getOSProcessId() ?? 0;
  });
}

/** How long these processes have worked, all together, since they began (ms, in steps of ten). */
export function busyMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (statOf(pid)?.busyMs ?? 0), 0);
}

/** Whether nothing is left of a process but perhaps its number: its memory has been given back. */
export function isGone(pid: number): boolean {
  const stat = statOf(pid);
  return stat === undefined || isDead(stat);
}

/** Living processes, of whatever parent, whose command line has this word in it. */
export function processesNaming(word: string): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && !isGone(pid))
    .filter((pid) => commandLine(pid).some((part) => part.includes(word)));
}

/**
 * What these processes have filled of the memory, each shared page counted once between its users (kB). Without the program's own files, which are
 * shared with every other program of the same runtime, so that one that starts beside it would count as less memory.
 */
export function proportionalKb(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + proportionalOf(pid), 0);
}

function proportionalOf(pid: number): number {
  const rollup = readOrEmpty(`/proc/${pid}/smaps_rollup`);
  const kb = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
  return kb('Pss') - kb('Pss_File');
}

function statOf(pid: number): Stat | undefined {
  // The name in the middle may hold anything, brackets included.
  const fields = readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const [state, parent] = fields;
  if (state === undefined || parent === undefined) return undefined;
  return { pid, parent: Number(parent), state, busyMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
}

const isDead = ({ state }: Stat): boolean => state === 'Z' || state === 'X';

function typeOf(pid: number, root: number): string {
  if (pid === root) return 'main';
  const words = commandLine(pid);
  const type = words.find((part) => part.startsWith('--type='));
  return type?.slice('--type='.length) ?? (words[0] === VAULT_TITLE ? 'vault' : 'helper');
}

/** Chromium writes its arguments anew with spaces between them, and our vault names itself. */
function commandLine(pid: number): readonly string[] {
  return readOrEmpty(`/proc/${pid}/cmdline`).split(/[\0 ]/);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where this process and its descendants wait for somebody to connect: addresses as the kernel writes them. */
export function listeningPorts(root: number): readonly string[] {
  const LISTENING = '0A';
  const sockets = new Map<string, string>();
  for (const table of ['tcp', 'tcp6'])
    for (const line of readOrEmpty(`/proc/${root}/net/${table}`).split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
      if (state === LISTENING) sockets.set(inode, local);
    }
  return processTree(root).flatMap(({ pid }) =>
    socketsOf(pid).flatMap((inode) => {
      const address = sockets.get(inode);
      return address === undefined ? [] : [address];
    }),
  );
}

function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      const match = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${name}`));
      return match?.[1] === undefined ? [] : [match[1]];
    });
  } catch {
    return [];
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}
