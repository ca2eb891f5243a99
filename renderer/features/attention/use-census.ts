import { useEffect, useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { Census } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { boardStore, callVault } from '../../state/index.ts';

/** Changes follow each other (a command is shown, then committed): one count for all of them. */
const SETTLE_MS = 120;

export interface CensusState {
  /** Null until the first answer; afterwards the last one. */
  readonly answer: Result<Census, CallError> | null;
  readonly again: () => void;
}

/** Where everybody is who ever came on the board, counted by the vault; anew after every change while `wanted`. */
export function useCensus(wanted: boolean): CensusState {
  const revision = boardStore((state) => state.revision);
  const [answer, setAnswer] = useState<CensusState['answer']>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    const timer = setTimeout(() => {
      void callVault('board.census', {}).then((told) => {
        if (!late) setAnswer(told);
      });
    }, SETTLE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, revision, tries]);
  return { answer, again: () => setTries((before) => before + 1) };
}
