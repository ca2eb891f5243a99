import { describe, expect, it } from 'vitest';

import type { HistoryEntry } from '../../../shared/ports/board-store.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';

type Head = Parameters<UndoStack['note']>[0];

const done = (entryId: number, mergeKey: string | null = null, command: Head['command'] = 'citizen.edit'): Head => ({
  entryId,
  kind: 'do',
  command,
  target: null,
  mergeKey,
});
const back = (entryId: number, target: number, kind: HistoryEntry['kind'] = 'undo'): Head => ({
  ...done(entryId),
  kind,
  target,
});
const ids = (stack: UndoStack): readonly [number | undefined, number | undefined] => [
  stack.state().undo?.entryId,
  stack.state().redo?.entryId,
];

describe('the undo stack', () => {
  it.each<[string, readonly Head[], readonly [number | undefined, number | undefined]]>([
    ['nothing', [], [undefined, undefined]],
    ['two steps', [done(1), done(2)], [2, undefined]],
    ['one taken back', [done(1), done(2), back(3, 2)], [1, 2]],
    ['both taken back', [done(1), done(2), back(3, 2), back(4, 1)], [undefined, 1]],
    ['one brought again', [done(1), done(2), back(3, 2), back(4, 1), back(5, 1, 'redo')], [1, 2]],
    ['a new step after an undo', [done(1), back(2, 1), done(3)], [3, undefined]],
    ['an earlier one taken back', [done(1), done(2), back(3, 1)], [2, 1]],
    ['an undo of what is not known any more', [back(9, 3), done(10)], [10, undefined]],
  ])('%s', (_name, entries, expected) => {
    expect(ids(createUndoStack(entries))).toEqual(expected);
  });

  it('makes one step of entries in a row with the same key', () => {
    const stack = createUndoStack([done(1, 'a'), done(2, 'a'), done(3, 'b'), done(4, 'b'), done(5)]);
    expect(stack.undoable(null)?.entryIds).toEqual([5]);
    expect(stack.undoable(3)?.entryIds).toEqual([3, 4]);
    expect(stack.undoable(1)?.entryIds).toEqual([1, 2]);
    expect(stack.undoable(9)).toBeUndefined();
  });

  it('ends a step where an undo came in between, or the command differs', () => {
    const stack = createUndoStack([
      done(1, 'a'),
      done(2, 'a', 'board.rename'),
      done(3, 'x'),
      back(4, 3),
      done(5, 'a', 'board.rename'),
    ]);
    expect(stack.undoable(2)?.entryIds).toEqual([2]);
    expect(stack.undoable(5)?.entryIds).toEqual([5]);
  });

  it('takes a merged step back and brings it again as one', () => {
    const stack = createUndoStack([done(1, 'a'), done(2, 'a'), back(3, 2)]);
    expect(stack.undoable(null)).toBeUndefined();
    expect(stack.redoable()?.entryIds).toEqual([1, 2]);
    stack.note(back(4, 2, 'redo'));
    expect(stack.undoable(null)?.entryIds).toEqual([1, 2]);
  });
});
