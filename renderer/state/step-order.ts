import type { CallError } from '../../shared/ipc/errors.ts';
import type { CommandReceipt } from '../../shared/ipc/payloads.ts';
import type { Result } from '../../shared/lib/result.ts';

type Answer = Result<CommandReceipt, CallError>;
type Send = () => Promise<Answer>;

/** The order in which commands, undo and redo reach the vault: as they were asked for, each undo meaning what was on the screen then. */
export interface StepOrder {
  /** Sends a command: at once, or after the undo and redo asked for before it. */
  command(send: Send): Promise<Answer>;
  /**
   * Takes back the last step. One that is still on its way is waited for: refused, it is taken back already, its refusal is the answer, and
   * nothing is sent, since that would take back the step before it.
   */
  undoLast(send: Send): Promise<Answer>;
  redo(send: Send): Promise<Answer>;
}

export function createStepOrder(): StepOrder {
  /** Commands without an answer that no undo has meant yet, oldest first. */
  let onTheirWay: readonly Promise<Answer>[] = [];
  /** The undo or redo that everything asked for later waits for. */
  let turn: Promise<void> | null = null;

  const afterTurn = (send: Send): Promise<Answer> => (turn === null ? send() : turn.then(send));
  function inTurn(send: Send): Promise<Answer> {
    const answer = afterTurn(send);
    const end = (): void => {
      if (turn === mine) turn = null;
    };
    const mine = answer.then(end, end);
    turn = mine;
    return answer;
  }

  return {
    command(send) {
      const answer = afterTurn(send);
      onTheirWay = [...onTheirWay, answer];
      const forget = (): void => {
        onTheirWay = onTheirWay.filter((one) => one !== answer);
      };
      void answer.then(forget, forget);
      return answer;
    },
    undoLast(send) {
      const meant = onTheirWay.at(-1);
      onTheirWay = onTheirWay.slice(0, -1);
      return inTurn(async () => {
        const answer = await meant;
        return answer?.ok === false ? answer : send();
      });
    },
    redo: inTurn,
  };
}
