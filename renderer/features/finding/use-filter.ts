import { useMemo } from 'react';

import type { BoardFilter } from '../../../shared/domain/saved-view.ts';
import { filterOf, useView } from '../../state/index.ts';

/** Everything that the board is narrowed by now. */
export function useFilter(): BoardFilter {
  const filter = useView((view) => view.filter);
  const only = useView((view) => view.only);
  const sieve = useView((view) => view.sieve);
  return useMemo(() => filterOf({ filter, only, sieve }), [filter, only, sieve]);
}
