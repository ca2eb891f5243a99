import { create } from 'zustand';

import type { CitizenId } from '../../../shared/domain/ids.ts';

interface GestureState {
  /** The card in the air. Set when it is lifted and when it is put down, never in between. */
  readonly lifted: CitizenId | null;
  readonly by: 'pointer' | 'keyboard' | null;
}

export const gestureStore = create<GestureState>()(() => ({ lifted: null, by: null }));
