import type { AccessAct } from '../../../shared/domain/access.ts';
import type { VaultChannel } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import type { Handlers } from '../gate.ts';
import type { Told } from '../usecases/access-log.ts';
import { ACCESS_OF_CHANNELS, type Telling } from './access-table.ts';
import type { VaultState } from './state.ts';

type AnyHandler = (input: unknown) => Promise<Result<unknown, CallError>>;

/** The same handlers, of which each tells the access log what was looked at and done, see `ACCESS_OF_CHANNELS`, and that a passphrase was wrong. */
export function withAccessLog(state: Pick<VaultState, 'current'>, handlers: Handlers): Handlers {
  let failedAtDoor = 0;
  const wrapped = Object.entries(handlers).map(([name, handler]) => {
    const channel = name as VaultChannel;
    const telling = ACCESS_OF_CHANNELS[channel] as Telling<VaultChannel>;
    const answering: AnyHandler = async (input) => {
      const result = await (handler as AnyHandler)(input);
      const access = state.current()?.board.access;
      if (!result.ok) {
        if (!isWrongProof(result.error)) return result;
        if (!access) failedAtDoor += 1;
        else await access.write({ act: 'proof.failed', citizenId: null, detail: { channel } });
        return result;
      }
      if (!access || 'untold' in telling) return result;
      const told = toldOf(telling, input, result.value);
      if (telling.isLook) access.look(told);
      else if (!isUnlock(told.act)) await access.write(told);
      else {
        const detail = failedAtDoor > 0 ? { failed: failedAtDoor } : {};
        // A full disk keeps nobody from reading their board; the row is told again with the next look.
        await access.write({ ...told, detail }).catch((error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
          access.look({ ...told, detail });
        });
      }
      return result;
    };
    return [channel, answering] as const;
  });
  return Object.fromEntries(wrapped) as unknown as Handlers;
}

function toldOf(telling: Exclude<Telling<VaultChannel>, { untold: string }>, input: unknown, answer: unknown): Told {
  const { act, whom, detail } = telling;
  return {
    act,
    citizenId: whom?.(input as never) ?? null,
    detail: detail?.(input as never, answer as never) ?? {},
  };
}

/** A passphrase or a PIN that was not right. */
function isWrongProof(error: CallError): boolean {
  if (error.kind !== 'keys' && error.kind !== 'door') return false;
  return ['wrong-passphrase', 'pin-wrong', 'recovery-wrong', 'private-key-wrong'].includes(error.refusal.kind);
}

function isUnlock(act: AccessAct): boolean {
  return act.startsWith('unlock.');
}
