import { flushSync } from 'react-dom';

import type { CitizenId } from '../../../shared/domain/ids.ts';

/** More at a time would be a swarm that no eye follows. */
const MOST_TRAVELLERS = 40;
let running: ViewTransition | null = null;

/** Makes the change, and lets the cards in sight that it moves travel to where they stand then; who wants no motion sees them there at once. */
export function travel(moved: ReadonlySet<CitizenId>, change: () => void): void {
  running?.skipTransition();
  const isStill = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const before = isStill ? [] : cardsInSight(moved);
  if (isStill || moved.size === 0 || before.length > MOST_TRAVELLERS) {
    change();
    return;
  }
  const names = new Map([...moved].map((id, at) => [id, `card-${String(at)}`]));
  let travellers = name(before, names);
  const transition = document.startViewTransition(() => {
    forget(travellers);
    flushSync(change);
    travellers = name(cardsInSight(moved).slice(0, MOST_TRAVELLERS), names);
  });
  running = transition;
  const end = (): void => {
    forget(travellers);
    if (running === transition) running = null;
  };
  transition.ready.catch(() => undefined);
  transition.finished.then(end, end);
}

type Traveller = readonly [id: CitizenId, card: HTMLElement];

function cardsInSight(ids: ReadonlySet<CitizenId>): readonly Traveller[] {
  const board = document.getElementById('board')?.getBoundingClientRect();
  if (!board) return [];
  return Array.from(document.querySelectorAll<HTMLElement>('#board [data-card]')).flatMap((card) => {
    const id = card.dataset['card'] as CitizenId;
    if (!ids.has(id)) return [];
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const isIn = left < board.right && right > board.left && top < board.bottom && bottom > board.top;
    return isIn ? [[id, card] as const] : [];
  });
}

function name(travellers: readonly Traveller[], names: ReadonlyMap<CitizenId, string>): readonly Traveller[] {
  for (const [id, card] of travellers) card.style.setProperty('view-transition-name', names.get(id) ?? 'none');
  return travellers;
}

function forget(travellers: readonly Traveller[]): void {
  for (const [, card] of travellers) card.style.removeProperty('view-transition-name');
}
