import { useEffect, useState } from 'react';
import { create } from 'zustand';

import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';

const followed = create<{ readonly wall: WallState | null }>()(() => ({ wall: null }));

/** Follows what main says of the wall, in one of the wall's own pages. */
export function followWall(bridge: Pick<WallBridge, 'onState' | 'state'>): void {
  let isTold = false;
  bridge.onState((wall) => {
    isTold = true;
    followed.setState({ wall });
  });
  void bridge.state().then((wall) => isTold || followed.setState({ wall }));
}

/** Null until main has told. */
export function useFollowedWall(): WallState | null {
  return followed(({ wall }) => wall);
}

const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 5000;

/** Whole minutes until the wall closes by itself, rounded up: 1 in the last of them. */
export function useMinutesLeft({ leftMs }: WallState): number {
  const [minutes, setMinutes] = useState(() => Math.ceil(leftMs / MINUTE_MS));
  useEffect(() => {
    const endsAt = performance.now() + leftMs;
    const look = (): void => setMinutes(Math.max(0, Math.ceil((endsAt - performance.now()) / MINUTE_MS)));
    look();
    const looking = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [leftMs]);
  return minutes;
}
