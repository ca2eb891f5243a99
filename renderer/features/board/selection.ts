import { create } from 'zustand';

import type { CitizenId } from '../../../shared/domain/ids.ts';

export interface Selection {
  readonly ids: ReadonlySet<CitizenId>;
  /** From where a range goes, and what was selected beside it. */
  readonly anchor: CitizenId | null;
  readonly beside: ReadonlySet<CitizenId>;
}

const NONE: ReadonlySet<CitizenId> = new Set();
export const NO_SELECTION: Selection = { ids: NONE, anchor: null, beside: NONE };

/** Cards that are selected together. Gone with the page: nothing of it is kept over a lock. */
export const selectionStore = create<Selection>()(() => NO_SELECTION);

/** Takes one card in, or lets it go; the next range begins there. */
export function toggled({ ids }: Selection, id: CitizenId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, beside: next };
}

/** Everything between where the range began and `id`, in place of what the range held before. In another cell it begins anew. */
export function extended(selection: Selection, id: CitizenId, cell: readonly CitizenId[]): Selection {
  const { anchor, beside } = selection;
  const from = anchor === null ? -1 : cell.indexOf(anchor);
  const to = cell.indexOf(id);
  if (from < 0 || to < 0) {
    const ids = new Set([...selection.ids, id]);
    return { ids, anchor: id, beside: ids };
  }
  const range = cell.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...beside, ...range]), anchor, beside };
}

/** All of `ids`, beside what is selected already. */
export function withAll(selection: Selection, ids: readonly CitizenId[]): Selection {
  const all = new Set([...selection.ids, ...ids]);
  return { ids: all, anchor: selection.anchor ?? ids[0] ?? null, beside: all };
}

/** Only those that are still to be seen; the same where that is all of them. What is done to cards is done to cards in sight. */
export function onlyShown(selection: Selection, shown: ReadonlySet<CitizenId>): Selection {
  if ([...selection.ids].every((id) => shown.has(id))) return selection;
  const keep = (ids: ReadonlySet<CitizenId>): ReadonlySet<CitizenId> => new Set([...ids].filter((id) => shown.has(id)));
  const { anchor } = selection;
  return {
    ids: keep(selection.ids),
    anchor: anchor !== null && shown.has(anchor) ? anchor : null,
    beside: keep(selection.beside),
  };
}
