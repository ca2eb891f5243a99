import { useEffect, useState } from 'react';

import type { AccessChecked } from '../../../shared/ipc/access-schemas.ts';
import { callVault } from '../../state/index.ts';

/** How far the look over the whole log has come; it goes on, a slice after the other, as long as somebody is here to read what it finds. */
export function useWhole(turn: number): AccessChecked | null {
  const [checked, setChecked] = useState<AccessChecked | null>(null);
  useEffect(() => {
    const left = new AbortController();
    async function look(): Promise<void> {
      for (let begin = true; ; begin = false) {
        const answer = await callVault('access.check', { begin });
        if (!answer.ok || left.signal.aborted) return;
        setChecked(answer.value);
        if (answer.value.isOver) return;
      }
    }
    void look();
    return () => left.abort();
  }, [turn]);
  return checked;
}
