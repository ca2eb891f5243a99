import { useLayoutEffect, useRef } from 'react';

import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { MovedCard } from '../../../../shared/domain/meeting/moves.ts';
import { pathStore, type Room } from './path-store.ts';

interface BoardWindowProps {
  readonly moves: readonly MovedCard[];
  /** Whose path is the strong one; null: all are alike. */
  readonly meant: CitizenId | null;
  readonly className?: string | undefined;
}

/** A hole in what lies over the board: while it is there, the board stands in it, in narrow lanes, with the ways of these cards over it. */
export function BoardWindow({ moves, meant, className }: BoardWindowProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const room = { left, top, width, height };
      const known = pathStore.getState().shown;
      if (known && sameRoom(known.room, room) && known.moves === moves && known.meant === meant) return;
      pathStore.setState({ shown: { moves, meant, room: known && sameRoom(known.room, room) ? known.room : room } });
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    // What stands above it may grow without it doing so.
    window.addEventListener('resize', look);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [moves, meant]);
  useLayoutEffect(() => () => pathStore.setState({ shown: null }), []);
  return <div ref={frame} className={className} data-board-window aria-hidden />;
}

function sameRoom(a: Room, b: Room): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
