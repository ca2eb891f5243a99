import { useEffect, useState } from 'react';

import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { Attention } from '../../shared/domain/attention.ts';
import type { Citizen } from '../../shared/domain/citizen.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { attentionTo } from './attention-found.ts';
import { boardStore, readBoard } from './board-store.ts';
import { useToday } from './today.ts';

/** Everybody on the board who may be about to be forgotten, in no order. Looks anew only at those of whom something changed. */
export function attentionOnBoard(board: BoardReader, today: IsoDate): readonly Attention[] {
  const all: Attention[] = [];
  for (const citizen of board.all('citizen')) {
    const lane = board.get('lane', citizen.laneId);
    const found = lane ? attentionTo(citizen, lane, today) : null;
    if (found) all.push(found);
  }
  return all;
}

/** So many are looked at before the clock is. */
const SLICE = 200;
/** Milliseconds left to the page when the counting gives way. */
const SPARE_MS = 3;

/** Counts them while the page has nothing to do, so that no frame waits for it. Returns how to give it up. */
function countSoon(today: IsoDate, tell: (count: number) => void): () => void {
  const board = readBoard();
  const rest = board.all('citizen')[Symbol.iterator]();
  let count = 0;
  const go = (deadline: IdleDeadline): void => {
    do {
      for (let at = 0; at < SLICE; at++) {
        const { value: citizen, done } = rest.next() as IteratorResult<Citizen, undefined>;
        if (done === true) {
          tell(count);
          return;
        }
        const lane = board.get('lane', citizen.laneId);
        if (lane && attentionTo(citizen, lane, today)) count += 1;
      }
    } while (deadline.timeRemaining() > SPARE_MS);
    waiting = requestIdleCallback(go);
  };
  let waiting = requestIdleCallback(go);
  return () => cancelIdleCallback(waiting);
}

/** How many may be about to be forgotten, over the whole board; null until they are counted. Follows every change and midnight. */
export function useAttentionCount(): number | null {
  const today = useToday();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let giveUp = (): void => undefined;
    const look = (): void => {
      giveUp();
      if (boardStore.getState().status === 'ready') giveUp = countSoon(today, setCount);
    };
    look();
    const stop = boardStore.subscribe((state, before) => {
      if (state.revision !== before.revision || state.status !== before.status) look();
    });
    return () => {
      stop();
      giveUp();
    };
  }, [today]);
  return count;
}
