import type { board as da } from '../da/board.ts';
import type { Messages } from '../messages.ts';

export const board: Messages<typeof da> = {};
