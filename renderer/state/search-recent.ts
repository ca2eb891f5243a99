import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CitizenId, CompanyId, OfferId } from '../../shared/domain/ids.ts';
import { readSession } from './open-session.ts';
import { viewStore, type Panel } from './view.ts';

/** Something of the board that was opened. */
export type Opened =
  | { readonly kind: 'citizen'; readonly id: CitizenId }
  | { readonly kind: 'company'; readonly id: CompanyId }
  | { readonly kind: 'offer'; readonly id: OfferId };

const KEY = 'recent';
/** So many are remembered, in the vault's session alone. */
const MOST = 12;

/** What was opened last, the latest first, as far as it is still on the board. */
export function recentlyOpened(board: BoardReader): readonly Opened[] {
  return recallOpened().filter(({ kind, id }) => board.get(kind, id as never) !== undefined);
}

function recallOpened(): readonly Opened[] {
  const kept = readSession().get(KEY);
  return Array.isArray(kept) ? kept.filter(isOpened) : [];
}

function isOpened(kept: unknown): kept is Opened {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept) || !('id' in kept)) return false;
  return (kept.kind === 'citizen' || kept.kind === 'company' || kept.kind === 'offer') && typeof kept.id === 'string';
}

function rememberOpened(opened: Opened): void {
  const others = recallOpened().filter(({ kind, id }) => kind !== opened.kind || id !== opened.id);
  readSession().set(KEY, [opened, ...others].slice(0, MOST));
}

/** For citizens who were erased. */
export function forgetOpened(ids: readonly string[]): void {
  const kept = recallOpened();
  const others = kept.filter(({ id }) => !ids.includes(id));
  if (others.length < kept.length) readSession().set(KEY, others);
}

/** From now on remembers what is opened. */
export function watchOpened(): void {
  viewStore.subscribe(({ panel }, before) => {
    if (panel === before.panel) return;
    const opened = openedBy(panel);
    if (opened) rememberOpened(opened);
  });
}

function openedBy(panel: Panel | null): Opened | null {
  switch (panel?.kind) {
    case 'citizen':
      return { kind: 'citizen', id: panel.id };
    case 'company':
      return { kind: 'company', id: panel.id };
    case 'offer':
      return panel.id === null ? null : { kind: 'offer', id: panel.id };
    default:
      return null;
  }
}
