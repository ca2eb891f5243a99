import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { BoardReader } from '../../shared/changes/record-store.ts';
import { reverseChange } from '../../shared/changes/reverse.ts';
import type { Command } from '../../shared/commands/payloads.ts';
import type { Refusal } from '../../shared/commands/refusal.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import type { ChangePublished, CommandReceipt, UndoState } from '../../shared/ipc/payloads.ts';
import type { PageCommand } from '../../shared/ipc/schemas.ts';
import { err, type Result } from '../../shared/lib/result.ts';
import { sameChange } from './same-change.ts';

export interface RunnerHost {
  readonly board: () => BoardReader;
  readonly apply: (change: ChangeSet) => void;
  readonly setUndo: (undo: UndoState) => void;
  readonly decide: (board: BoardReader, command: Command) => Result<ChangeSet, Refusal>;
  readonly send: (command: PageCommand) => Promise<Result<CommandReceipt, CallError>>;
}

export interface CommandRunner {
  /** Shows what the command will do at once, sends it, and takes it back when it is refused. */
  run(command: PageCommand): Promise<Result<CommandReceipt, CallError>>;
  /** Takes in what the vault committed: an echo of an own command, an undo, or another page's change. */
  takeIn(published: ChangePublished): void;
}

/** Contacts are not on the page, so that what is done with them is the vault's to decide. */
const isVaultsAlone = (name: PageCommand['name']): boolean => name.startsWith('contact.');

interface Pending {
  readonly command: PageCommand;
  readonly change: ChangeSet;
}

/**
 * The page is ahead of the vault by the commands it sent and has no answer to. A commit that is not exactly the first of these
 * is put below them: they are taken back, the commit applied, and what still can be decided shown again.
 */
export function createCommandRunner(host: RunnerHost): CommandRunner {
  let ahead: readonly Pending[] = [];
  let lastEntry = 0;

  function rebase(rest: readonly PageCommand[], beneath: () => void): void {
    for (const { change } of [...ahead].reverse()) host.apply(reverseChange(change));
    ahead = [];
    beneath();
    for (const command of rest) show(command);
  }

  function show(command: PageCommand): Result<ChangeSet, Refusal> {
    const decision = host.decide(host.board(), command);
    if (decision.ok) {
      host.apply(decision.value);
      ahead = [...ahead, { command, change: decision.value }];
    }
    return decision;
  }

  function takeIn({ entryId, commandId, change: committed, undo }: ChangePublished): void {
    const change = committed.filter(({ kind }) => kind !== 'contact');
    // Nothing was committed: a step that had become stale was passed over, and undo would do something else now.
    if (entryId === 0) {
      host.setUndo(undo);
      return;
    }
    // A commit arrives twice, as the answer and as news; whichever is first counts.
    if (entryId <= lastEntry) return;
    lastEntry = entryId;
    const [first] = ahead;
    if (first?.command.id === commandId && sameChange(first.change, change)) ahead = ahead.slice(1);
    else
      rebase(
        ahead.map((one) => one.command).filter((command) => command.id !== commandId),
        () => host.apply(change),
      );
    host.setUndo(undo);
  }

  return {
    takeIn,
    async run(command) {
      const decision = isVaultsAlone(command.name) ? null : show(command);
      if (decision?.ok === false) return err({ kind: 'refused', refusal: decision.error });
      const answer = await host.send(command);
      // What changed nothing left undo as it was, and its answer may be older than the last news.
      if (answer.ok && answer.value.entryId > 0) takeIn({ ...answer.value, commandId: command.id });
      // Refused, or answered without a commit since everything was so already.
      if (ahead.some((one) => one.command === command)) {
        rebase(
          ahead.map((one) => one.command).filter((one) => one !== command),
          () => undefined,
        );
      }
      return answer;
    },
  };
}
