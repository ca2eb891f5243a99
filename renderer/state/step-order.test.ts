import { beforeEach, describe, expect, it } from 'vitest';

import type { CallError } from '../../shared/ipc/errors.ts';
import type { CommandReceipt } from '../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { createStepOrder, type StepOrder } from './step-order.ts';

type Answer = Result<CommandReceipt, CallError>;
const DONE: Answer = ok({ entryId: 1, change: [], undo: { undo: null, redo: null } });
const REFUSED: Answer = err({ kind: 'refused', refusal: { kind: 'last-lane' } });

describe('the order of steps', () => {
  let order: StepOrder;
  let sent: string[];
  let answers: Map<string, (answer: Answer) => void>;
  beforeEach(() => {
    order = createStepOrder();
    sent = [];
    answers = new Map();
  });
  const sending = (name: string) => (): Promise<Answer> => {
    sent.push(name);
    return new Promise((resolve) => answers.set(name, resolve));
  };
  const answer = async (name: string, given: Answer): Promise<void> => {
    answers.get(name)?.(given);
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('holds nothing back while no undo is asked for', () => {
    void order.command(sending('a'));
    void order.command(sending('b'));
    expect(sent).toEqual(['a', 'b']);
  });

  it('takes back a step that was on its way once it is done', async () => {
    void order.command(sending('a'));
    const undone = order.undoLast(sending('undo'));
    expect(sent).toEqual(['a']);
    await answer('a', DONE);
    expect(sent).toEqual(['a', 'undo']);
    await answer('undo', DONE);
    expect(await undone).toBe(DONE);
  });

  it('leaves the step before alone when the one that was meant is refused', async () => {
    void order.command(sending('a'));
    const undone = order.undoLast(sending('undo'));
    await answer('a', REFUSED);
    expect(await undone).toBe(REFUSED);
    expect(sent).toEqual(['a']);
  });

  it('means another step with each undo', async () => {
    void order.command(sending('a'));
    void order.command(sending('b'));
    const first = order.undoLast(sending('undo-1'));
    const second = order.undoLast(sending('undo-2'));
    await answer('a', DONE);
    await answer('b', REFUSED);
    expect(await first).toBe(REFUSED);
    expect(sent).toEqual(['a', 'b', 'undo-2']);
    await answer('undo-2', DONE);
    expect(await second).toBe(DONE);
  });

  it('sends what is done after an undo after it, and redo after both', async () => {
    void order.command(sending('a'));
    void order.undoLast(sending('undo'));
    void order.command(sending('b'));
    void order.redo(sending('redo'));
    await answer('a', DONE);
    expect(sent).toEqual(['a', 'undo']);
    await answer('undo', DONE);
    expect(sent).toEqual(['a', 'undo', 'b', 'redo']);
    await answer('b', DONE);
    await answer('redo', DONE);
    void order.command(sending('c'));
    expect(sent.at(-1)).toBe('c');
  });
});
