import { updateOf } from '../changes/update-of.ts';
import { BOARD_ID, BOARD_NAME_LIMIT } from '../domain/board.ts';
import { err, ok } from '../lib/result.ts';
import type { CommandDefinition } from './definition.ts';
import { requiredLine } from './named.ts';
import type { CommandPayloads } from './payloads.ts';

/** Gives the board another name. Refused: blank, too-long. */
export const boardRename: CommandDefinition<CommandPayloads['board.rename']> = {
  capture: 'undoable',
  decide(board, { name }) {
    const info = board.get('board', BOARD_ID);
    if (!info) return err({ kind: 'not-found', record: 'board' });
    const line = requiredLine('name', name, BOARD_NAME_LIMIT);
    return line.ok ? ok(updateOf('board', info, { name: line.value })) : line;
  },
};
