import { create } from 'zustand';

import type { WallState } from '../../shared/ipc/wall.ts';
import { bridge } from './settings.ts';

const wallStore = create<{ readonly wall: WallState | null }>()(() => ({ wall: null }));

/** How the wall stands that hangs on another screen; null while there is none. */
export function useWall(): WallState | null {
  return wallStore(({ wall }) => wall);
}

/** Follows the wall, which may have been hung by the page before this one. */
export function watchWall(): void {
  const { wall: steering } = bridge();
  let isTold = false;
  steering.onState((wall) => {
    isTold = true;
    wallStore.setState({ wall });
  });
  void steering.state().then((wall) => isTold || wallStore.setState({ wall }));
}
