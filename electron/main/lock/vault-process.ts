import { type MessagePortMain, utilityProcess } from 'electron';
import type { LineRole } from '../../../shared/ipc/contract.ts';
import { OS_KEY_STORE, type FromVault, type ToVault } from '../../../shared/ipc/vault-process.ts';
import type { Log } from '../modules/log.ts';
import { forbidCoreDumps } from '../security/core-dumps.ts';
import { fromVaultSchema } from './vault-messages-schema.ts';

/** The process that will hold keys and records. Main holds this handle and nothing of what goes over the ports. */
export interface VaultProcess {
  /** Gives the process one end of a line to a page. */
  connect(role: LineRole, port: MessagePortMain): void;
  /** It answers with `closed`, if it still can. */
  askToClose(): void;
  /** SIGKILL, so that keys and records go with the process. Nothing is heard from it afterwards. */
  kill(): void;
}

/** Where the vault stands. What failed in it goes to the log. */
export type VaultState = Exclude<FromVault, { kind: 'failed' }>;

export interface VaultOptions {
  /** The bundled code of the process. */
  readonly file: string;
  /** Whether PINs may lie in the system's key store. */
  readonly hasOsKeyStore: boolean;
  readonly onMessage: (message: VaultState) => void;
  /** It ended without having been killed. */
  readonly onGone: () => void;
  /** Development: where the process' own output goes, which is otherwise counted and dropped. */
  readonly output: NodeJS.WritableStream | null;
  readonly log: Log;
}

/** Starts a vault process that has opened nothing yet. */
export function startVaultProcess({ file, hasOsKeyStore, onMessage, onGone, output, log }: VaultOptions): VaultProcess {
  const child = utilityProcess.fork(file, hasOsKeyStore ? [OS_KEY_STORE] : [], {
    serviceName: 'tavle-vault',
    execArgv: [],
    stdio: 'pipe',
  });
  let alive = true;
  const noteFailure = ({ channel, durationMs, failure, reference }: FromVault & { kind: 'failed' }): void =>
    log.note('vault-failed', { channel: channel ?? 'none', durationMs, failure, reference });
  // Killed before the system has told its number: it is killed as soon as it has one.
  let doomed = false;
  const killNow = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(child.pid, 'SIGKILL');
    } catch {
      // It had ended already.
    }
  };
  child.once('spawn', () => {
    if (doomed) killNow();
    else forbidCoreDumps(child.pid ?? 0, log);
  });
  child.on('message', (raw: unknown) => {
    if (!alive) return;
    const message = fromVaultSchema.safeParse(raw);
    if (!message.success) log.note('vault-message-refused');
    else if (message.data.kind === 'failed') noteFailure(message.data);
    else onMessage(message.data);
  });
  child.once('exit', (code) => {
    if (!alive) return;
    alive = false;
    log.note('vault-gone', { code });
    onGone();
  });
  for (const stream of [child.stdout, child.stderr] as (NodeJS.ReadableStream | null)[]) {
    stream?.on('data', (chunk: Buffer) => {
      log.note('vault-output', { bytes: chunk.length });
      output?.write(chunk);
    });
  }
  const tell = (message: ToVault, ports: MessagePortMain[]): void => child.postMessage(message, ports);
  log.note('vault-started');
  return {
    connect: (role, port) => tell({ kind: 'page', role }, [port]),
    askToClose: () => tell({ kind: 'close' }, []),
    kill() {
      alive = false;
      doomed = true;
      killNow();
    },
  };
}
