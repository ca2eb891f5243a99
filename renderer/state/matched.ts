import { create } from 'zustand';

import type { CitizenId } from '../../shared/domain/ids.ts';

interface Matched {
  /** Whom an offer that is being looked at fits; the board dims the others. Null: nothing is looked for. */
  readonly fits: ReadonlySet<CitizenId> | null;
}

const matchedStore = create<Matched>()(() => ({ fits: null }));

export function setMatched(fits: ReadonlySet<CitizenId> | null): void {
  matchedStore.setState({ fits });
}

/** Whether an offer is looked at and fits this citizen ('fits'), or does not ('dimmed'); null where none is. */
export function useMatched(id: CitizenId): 'fits' | 'dimmed' | null {
  return matchedStore(({ fits }) => (fits === null ? null : fits.has(id) ? 'fits' : 'dimmed'));
}
