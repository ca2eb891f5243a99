import { useCallback, useEffect, useRef, useState } from 'react';

import type { PersonId } from '../../../shared/domain/ids.ts';
import type { AccessPage } from '../../../shared/ipc/access-schemas.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { callVault } from '../../state/index.ts';
import { actsOf, type ActGroup } from './access-words.ts';

export interface AccessChoice {
  /** '' for everybody. */
  readonly person: PersonId | '';
  readonly group: ActGroup;
  /** As typed; '' for none. */
  readonly from: string;
  readonly until: string;
}

/** The rows of this choice, newest first, a page at a time. */
export function useAccess({ person, group, from, until }: AccessChoice) {
  const [page, setPage] = useState<AccessPage | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const turn = useRef(0);
  const load = useCallback(
    async (shown: AccessPage | null): Promise<void> => {
      const own = (turn.current += 1);
      const answer = await callVault('access.list', {
        person: person === '' ? null : person,
        acts: actsOf(group),
        citizenId: null,
        from: parseIsoDate(from) ?? null,
        until: parseIsoDate(until) ?? null,
        before: shown?.rows.at(-1)?.seq ?? null,
      });
      if (own !== turn.current) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setPage({ ...answer.value, rows: [...(shown?.rows ?? []), ...answer.value.rows] });
    },
    [person, group, from, until],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load(null), 0);
    return () => clearTimeout(timer);
  }, [load]);
  return { page, error, more: () => void load(page) };
}
