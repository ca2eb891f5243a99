import { useEffect, useState } from 'react';

import type { VaultAnswer } from '../../../shared/ipc/contract.ts';
import { callVault } from '../../state/index.ts';

/** Who else has a hand in the folders of the board and of its copies; null while nobody has told. */
export function usePlaces(place: string | null): VaultAnswer<'copies.places'> | null {
  const [places, setPlaces] = useState<VaultAnswer<'copies.places'> | null>(null);
  useEffect(() => {
    let isOver = false;
    void callVault('copies.places', { place }).then((answer) => {
      if (!isOver) setPlaces(answer.ok ? answer.value : null);
    });
    return () => {
      isOver = true;
    };
  }, [place]);
  return places;
}
