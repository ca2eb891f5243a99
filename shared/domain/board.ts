import type { BoardId } from './ids.ts';

export const BOARD_ID = 'board' as BoardId;

/** What the whole board is called. */
export interface BoardInfo {
  readonly id: BoardId;
  readonly name: string;
}
