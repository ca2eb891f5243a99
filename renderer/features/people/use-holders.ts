import { useCallback, useEffect, useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { callVault, noteKeys, useMe } from '../../state/index.ts';

export interface Holders {
  /** Null until they are known. */
  readonly holders: KeyHolders | null;
  readonly error: CallError | null;
  /** What a change of keys answered. */
  readonly take: (holders: KeyHolders) => void;
}

/** Who can open the board. What concerns whoever sits there is told to the rest of the page, too. */
export function useHolders(): Holders {
  const [holders, setHolders] = useState<KeyHolders | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const me = useMe();
  const id = me?.id;
  const take = useCallback(
    (known: KeyHolders) => {
      setHolders(known);
      const own = known.people.find((one) => one.id === id);
      noteKeys({
        hasRecovery: known.recovery !== null,
        ...(own ? { me: { id: own.id, name: own.name, role: own.role, temporary: own.temporary } } : {}),
      });
    },
    [id],
  );
  useEffect(() => {
    let gone = false;
    void callVault('people.list', {}).then((answer) => {
      if (gone) return;
      if (answer.ok) take(answer.value);
      else setError(answer.error);
    });
    return () => void (gone = true);
  }, [take]);
  return { holders, error, take };
}
