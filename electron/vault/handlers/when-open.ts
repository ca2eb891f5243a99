import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import type { OpenedBoard, VaultState } from './state.ts';

/** A handler that needs an open board; without one the answer is 'closed'. */
export function whenOpen<Input, Answer>(
  state: VaultState,
  work: (opened: OpenedBoard, input: Input) => Promise<Result<Answer, CallError>>,
): (input: Input) => Promise<Result<Answer, CallError>> {
  return async (input) => {
    const opened = state.current();
    return opened ? work(opened, input) : err({ kind: 'closed' });
  };
}
