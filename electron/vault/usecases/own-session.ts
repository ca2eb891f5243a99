import type { OpenBoard } from './open-board.ts';

const OWN_KEY = 'vault:';

/** Keys of what the vault keeps for itself; no page reads or writes them. */
export const ownSessionKey = (name: string): string => OWN_KEY + name;

/** What a page asked to have kept, by key. */
export function pageSession(board: OpenBoard): Readonly<Record<string, string>> {
  return Object.fromEntries([...board.session].filter(([key]) => !key.startsWith(OWN_KEY)));
}
