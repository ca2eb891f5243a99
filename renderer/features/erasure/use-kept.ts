import { useMemo } from 'react';

import { keptTooLong, type Kept } from '../../../shared/domain/retention.ts';
import { boardStore, readBoard, useToday } from '../../state/index.ts';

/** Who has been kept as long as their lane says today, and who soon will have been. */
export function useKept(): { readonly due: readonly Kept[]; readonly soon: readonly Kept[] } {
  const today = useToday();
  const revision = boardStore((state) => state.revision);
  return useMemo(() => {
    const board = readBoard();
    return { revision, ...keptTooLong(board.all('citizen'), (id) => board.get('lane', id), today) };
  }, [revision, today]);
}
