import { create } from 'zustand';

import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { MovedCard } from '../../../../shared/domain/meeting/moves.ts';

/** The part of the window that is left to the board, in CSS pixels. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Ways over the board while somebody looks at them: whose, whose is the one meant, and where the board may stand meanwhile. */
export interface ShownPaths {
  readonly moves: readonly MovedCard[];
  readonly meant: CitizenId | null;
  readonly room: Room;
}

export const pathStore = create<{ readonly shown: ShownPaths | null }>()(() => ({ shown: null }));
