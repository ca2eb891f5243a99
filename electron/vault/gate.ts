import {
  vaultChannels,
  type LineRole,
  type VaultAnswer,
  type VaultChannel,
  type VaultInput,
  type VaultMessage,
} from '../../shared/ipc/contract.ts';
import type { PersonRole } from '../../shared/domain/person.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { err, type Result } from '../../shared/lib/result.ts';
import { StoreError } from '../../shared/ports/board-store.ts';
import { QueueEnded } from './usecases/queue.ts';

/** One handler a channel, so that a new channel without one does not compile. */
export type Handlers = {
  readonly [C in VaultChannel]: (input: VaultInput<C>) => Promise<Result<VaultAnswer<C>, CallError>>;
};

/** All that is ever said of a failed call: no arguments, no message of an error, no names. */
export interface CallFailure {
  /** Null: it failed outside a call. */
  readonly channel: VaultChannel | null;
  readonly durationMs: number;
  readonly kind: 'internal' | 'disk' | 'damaged';
  readonly reference: string;
}

export interface GateOptions {
  readonly handlers: Handlers;
  /** Of the person whose key opened the board, as it is now; undefined while none is open. */
  readonly personRole: () => PersonRole | undefined;
  readonly log: (failure: CallFailure) => void;
  readonly newReference: () => string;
}

/** The one way from a page to a handler. */
export interface Gate {
  /** The answer to a message over a line of this role, or undefined for one that carries no number to answer to. Never throws and never rejects. */
  answer(line: LineRole, message: unknown): Promise<VaultMessage | undefined>;
}

/** What the line is for, then what the person may, then form, then handler; whatever goes wrong is a `CallError`. */
export function createGate({ handlers, personRole, log, newReference }: GateOptions): Gate {
  async function handle(line: LineRole, channel: unknown, input: unknown): Promise<Result<unknown, CallError>> {
    if (!isChannel(channel)) return err({ kind: 'bad-request' });
    const refusal = refusalOf(channel, line, personRole);
    if (refusal) return err(refusal);
    const parsed = parse(channel, input);
    if (!parsed) return err({ kind: 'bad-request' });
    const started = performance.now();
    try {
      // Channel and input belong together: the schema of this very channel has just made it.
      return await (handlers[channel] as (given: unknown) => Promise<Result<unknown, CallError>>)(parsed.data);
    } catch (error) {
      if (error instanceof QueueEnded) return err({ kind: 'closed' });
      const reference = newReference();
      const failure = callErrorOf(error, reference);
      log({
        channel,
        durationMs: Math.round(performance.now() - started),
        kind: failure.kind === 'door' ? 'damaged' : failure.kind,
        reference,
      });
      return err(failure);
    }
  }
  return {
    async answer(line, message) {
      const call = readCall(message);
      return call && { n: call.n, result: await handle(line, call.channel, call.input) };
    },
  };
}

function refusalOf(
  channel: VaultChannel,
  line: LineRole,
  personRole: GateOptions['personRole'],
): Extract<CallError, { kind: 'closed' | 'not-allowed' }> | undefined {
  const row: { readonly roles: readonly LineRole[]; readonly needs?: PersonRole } = vaultChannels[channel];
  if (!row.roles.includes(line)) return { kind: 'closed' };
  if (row.needs === undefined) return undefined;
  const role = personRole();
  if (role === undefined) return { kind: 'closed' };
  return role === row.needs ? undefined : { kind: 'not-allowed' };
}

function callErrorOf(error: unknown, reference: string): Extract<CallError, { kind: 'door' | 'disk' | 'internal' }> {
  if (!(error instanceof StoreError)) return { kind: 'internal', reference };
  if (error.cause === 'damaged') return { kind: 'door', refusal: { kind: 'damaged', part: 'data' } };
  return { kind: 'disk', cause: error.cause };
}

function isChannel(channel: unknown): channel is VaultChannel {
  return typeof channel === 'string' && Object.hasOwn(vaultChannels, channel);
}

function readCall(
  message: unknown,
): { readonly n: number; readonly channel: unknown; readonly input: unknown } | undefined {
  try {
    if (typeof message !== 'object' || message === null) return undefined;
    const { n, channel, input } = message as Record<string, unknown>;
    return typeof n === 'number' && Number.isSafeInteger(n) ? { n, channel, input } : undefined;
  } catch {
    return undefined;
  }
}

/** A schema may stumble over what it is given (an object that throws when it is read). */
function parse(channel: VaultChannel, input: unknown): { readonly data: unknown } | undefined {
  try {
    const parsed = vaultChannels[channel].input.safeParse(input);
    return parsed.success ? { data: parsed.data } : undefined;
  } catch {
    return undefined;
  }
}
