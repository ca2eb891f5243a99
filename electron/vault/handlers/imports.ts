import { err } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import type { VaultState } from './state.ts';

export type Imports = Record<never, never>;
export function createImports(_board: OpenBoard, _newId: () => string): Imports {
  return {};
}

/** What the board page may ask about a file it brings. */
export function importHandlers(_state: VaultState): Pick<Handlers, 'import.open' | 'import.adjust' | 'import.rows' | 'import.commit' | 'import.close'> {
  const gone = () => Promise.resolve(err({ kind: 'import', refusal: { kind: 'gone' } } as const));
  return { 'import.open': gone, 'import.adjust': gone, 'import.rows': gone, 'import.commit': gone, 'import.close': gone };
}
