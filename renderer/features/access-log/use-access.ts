import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { callVault } from '../../state/index.ts';
import { createAccessPages, type AccessPages, type PagesState } from './access-pages.ts';
import { actsOf, type ActGroup } from './access-words.ts';

export interface AccessChoice {
  /** '' for everybody. */
  readonly person: PersonId | '';
  readonly group: ActGroup;
  readonly citizenId: CitizenId | null;
  /** As typed; '' for none. */
  readonly from: string;
  readonly until: string;
}

/** As the vault is asked for it. */
export function askedBy({ person, group, citizenId, from, until }: AccessChoice) {
  return {
    person: person === '' ? null : person,
    acts: actsOf(group),
    citizenId,
    from: parseIsoDate(from) ?? null,
    until: parseIsoDate(until) ?? null,
  };
}

export interface ShownAccess extends PagesState, Pick<AccessPages, 'want' | 'rowAt'> {
  /** Another one for another choice: then the list begins at its top. */
  readonly key: AccessPages;
}

/** The rows of this choice, newest first. Those of the choice before stay until the new ones are there. `turn`: another number fetches them anew. */
export function useAccess({ person, group, citizenId, from, until }: AccessChoice, turn: number): ShownAccess {
  const [pages, setPages] = useState<AccessPages>(() => createAccessPages(() => new Promise(() => undefined)));
  useEffect(() => {
    const chosen = askedBy({ person, group, citizenId, from, until });
    const next = createAccessPages((place) => callVault('access.list', { ...chosen, ...place }));
    let isLeft = false;
    void next.begin().then(() => !isLeft && setPages(next));
    return () => void (isLeft = true);
  }, [person, group, citizenId, from, until, turn]);
  const state = useSyncExternalStore(
    pages.subscribe,
    useCallback(() => pages.state(), [pages]),
  );
  return { ...state, want: pages.want, rowAt: pages.rowAt, key: pages };
}
