import { useEffect } from 'react';

import { boardStore } from '../state/index.ts';
import { closeOutdatedToasts } from '../ui/toast.tsx';

/** A toast that offers a way back goes when the way is gone. */
export function useStaleToasts(): void {
  useEffect(
    () =>
      boardStore.subscribe((state, before) => {
        if (state.undo !== before.undo) closeOutdatedToasts();
      }),
    [],
  );
}
