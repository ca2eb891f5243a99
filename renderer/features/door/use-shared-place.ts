import { useEffect, useState } from 'react';

import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import type { DoorVault } from './door-vault.ts';

/** Who else has a hand in this folder; null while nobody has told, and where nobody has. */
export function useSharedPlace(vault: DoorVault, path: string | null): SharedPlace | null {
  const [found, setFound] = useState<{ readonly at: string; readonly place: SharedPlace | null } | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    let isOver = false;
    void vault('place.look', { path }).then((answer) => {
      if (!isOver && answer.ok) setFound({ at: path, place: answer.value.shared });
    });
    return () => {
      isOver = true;
    };
  }, [vault, path]);
  return found?.at === path ? found.place : null;
}
