import type { BoardId } from './ids.ts';

export const BOARD_ID = 'board' as BoardId;

/** What the whole board is called. */
export interface BoardInfo {
  readonly id: BoardId;
  readonly name: string;
}

/** Longest name of a board, in characters. */
export const BOARD_NAME_LIMIT = 80;
