import type { CommandPayloads } from '../../shared/commands/payloads.ts';
import { decideCommand } from '../../shared/commands/index.ts';
import type { LaneId } from '../../shared/domain/ids.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import type { ChangePublished, CommandReceipt } from '../../shared/ipc/payloads.ts';
import type { PageCommand, PageCommandName } from '../../shared/ipc/schemas.ts';
import { err, type Result } from '../../shared/lib/result.ts';
import { showToast } from '../ui/toast.tsx';
import { applyChange, readLive, setUndoState } from './board-store.ts';
import { callErrorText } from './call-error-text.ts';
import { createCommandRunner } from './command-runner.ts';
import { callVault } from './connection.ts';
import { createStepOrder } from './step-order.ts';
import { isPast, readClock } from './today.ts';

const order = createStepOrder();
const runner = createCommandRunner({
  board: readLive,
  apply: applyChange,
  setUndo: setUndoState,
  decide: (board, command) => decideCommand(board, command, { today: readClock() }),
  send: (command) => order.command(() => callVault('command.run', command)),
});

/** Nothing is done to a board that is long past: whoever looks back may think it is now. */
const IN_THE_PAST = err({ kind: 'past' } as const);

export const takeInPublished = (published: ChangePublished): void => runner.takeIn(published);

export interface RunOptions {
  /** The caller shows the refusal itself (a form beside its field). */
  readonly quiet?: boolean;
}

/** Runs a command: seen at once, taken back with a reason when it is refused. */
export async function runCommand<N extends PageCommandName>(
  name: N,
  payload: CommandPayloads[N],
  { quiet = false }: RunOptions = {},
): Promise<Result<CommandReceipt, CallError>> {
  if (isPast()) return told(IN_THE_PAST, quiet);
  const command = { id: crypto.randomUUID(), name, payload } as unknown as PageCommand;
  return told(await runner.run(command), quiet);
}

/** Sets how long an end lane keeps its cards; null: as long as a person decides. A supervisor's: the vault alone decides it. The caller shows a refusal. */
export async function keepLaneFor(
  id: LaneId,
  retentionDays: number | null,
): Promise<Result<CommandReceipt, CallError>> {
  if (isPast()) return IN_THE_PAST;
  const answer = await order.command(() => callVault('lane.keepFor', { id, retentionDays }));
  if (answer.ok) runner.takeIn({ ...answer.value, commandId: null });
  return answer;
}

/** Takes back one entry of the history, or the last step of this person for null. A refusal was told already. */
export async function undoEntry(entryId: number | null): Promise<Result<CommandReceipt, CallError>> {
  if (isPast()) return told(IN_THE_PAST, false);
  const send = async () => takenIn(await callVault('history.undo', { entryId }));
  return entryId === null ? order.undoLast(send) : send();
}

/** Brings the last step that was taken back again. */
export async function redo(): Promise<Result<CommandReceipt, CallError>> {
  if (isPast()) return told(IN_THE_PAST, false);
  return order.redo(async () => takenIn(await callVault('history.redo', {})));
}

function takenIn(answer: Result<CommandReceipt, CallError>): Result<CommandReceipt, CallError> {
  if (answer.ok) runner.takeIn({ ...answer.value, commandId: null });
  return told(answer, false);
}

function told(answer: Result<CommandReceipt, CallError>, quiet: boolean): Result<CommandReceipt, CallError> {
  if (!answer.ok && !quiet) showToast(callErrorText(answer.error), { tone: 'problem' });
  return answer;
}
