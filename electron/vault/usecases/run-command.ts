import { withLastContacts } from '../../../shared/changes/last-contacts.ts';
import { decideCommand, mergeKeyOf } from '../../../shared/commands/index.ts';
import type { Command } from '../../../shared/commands/payloads.ts';
import type { Refusal } from '../../../shared/commands/refusal.ts';
import type { CommandReceipt } from '../../../shared/ipc/payloads.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { commitChange, nothingChanged, type OpenBoard } from './open-board.ts';

/**
 * Decides, commits, applies and publishes one command, after all that came before. `commandId`: the sender's own id for it, null where no
 * page sent it. Throws `StoreError`; nothing was kept then.
 */
export function runCommand(
  board: OpenBoard,
  command: Command,
  commandId: string | null,
): Promise<Result<CommandReceipt, Refusal>> {
  return board.queue.run(async () => {
    const decided = decideCommand(board.records, command, { today: board.clock.today() });
    if (!decided.ok) return decided;
    const change = withLastContacts(board.records, decided.value);
    if (change.length === 0) return ok(nothingChanged(board));
    const entry = {
      kind: 'do',
      command: command.name,
      target: null,
      mergeKey: mergeKeyOf(command),
      change,
    } as const;
    return ok(await commitChange(board, entry, commandId));
  });
}
