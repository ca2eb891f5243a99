import type { Citizen } from '../../../shared/domain/citizen.ts';
import { preparedOf } from '../../../shared/domain/match/prepared.ts';
import { boardStore, isGlance, readBoard } from '../../state/index.ts';

/** So many cards are made ready before the clock is looked at. */
const SLICE = 20;
/** Milliseconds left to the page when it gives way. */
const SPARE_MS = 4;

/** Makes everybody's card ready for matching while the page has nothing to do, so that the first letter typed finds them so. */
export function warmMatches(): void {
  if (boardStore.getState().status === 'ready') begin();
  else {
    const stop = boardStore.subscribe(({ status }) => {
      if (status === 'waiting') return;
      stop();
      if (status === 'ready') begin();
    });
  }
}

function begin(): void {
  if (isGlance()) return;
  const rest = readBoard().all('citizen')[Symbol.iterator]();
  const go = (deadline: IdleDeadline): void => {
    do {
      for (let at = 0; at < SLICE; at++) {
        const step = rest.next() as IteratorResult<Citizen, undefined>;
        if (step.done === true) return;
        preparedOf(step.value);
      }
    } while (deadline.timeRemaining() > SPARE_MS);
    requestIdleCallback(go);
  };
  requestIdleCallback(go);
}
