import { useEffect } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { boardStore, readBoard, recallCard, useReplay, viewStore } from '../../state/index.ts';
import { focusStore, wantFocus } from './focus-store.ts';
import { cellBox, firstInSight, type Spot } from './geometry.ts';
import { spotOf } from './grid.ts';
import { firstCard } from './keyboard-nav.ts';
import { bringIntoSight, readSurface, stage } from './surface.ts';

/** How long typing pauses before the board goes to a hit that is out of sight. */
const REVEAL_AFTER_MS = 150;

/** Gives the focus to the card at `spot`, and brings it into sight. */
export function goTo(spot: Spot): void {
  bringIntoSight(spot);
  focusAt(spot);
}

function focusAt(spot: Spot): void {
  const id = stage.grid.ids(spot.row, spot.column)[spot.index];
  if (id !== undefined) wantFocus(id);
}

/** To the first card in sight, else to the first there is. False where no card is on show. */
export function goToFirstCard(): boolean {
  const spot = nearestCard();
  if (spot) goTo(spot);
  return spot !== null;
}

function nearestCard(): Spot | null {
  const surface = readSurface();
  return (surface && firstInSight(surface)) ?? firstCard(stage.grid);
}

/** Back to the card one was at, if it is still in sight; else to the first. */
export function goBackToCards(): boolean {
  const spot = lastCard();
  if (!spot) return goToFirstCard();
  goTo(spot);
  return true;
}

function lastCard(): Spot | null {
  const last = focusStore.getState().current ?? recallCard();
  return last === null ? null : spotInSight(last);
}

function spotInSight(id: CitizenId): Spot | null {
  const spot = spotOf(stage.grid, readBoard(), id);
  return spot && isSpotInSight(spot) ? spot : null;
}

/** Whether the middle of a card is in sight, also within its cell. */
function isCardInSight(spot: Spot): boolean {
  const surface = readSurface();
  if (!surface || !isSpotInSight(spot)) return false;
  const { metrics } = surface;
  const box = cellBox(surface, spot.row, spot.column);
  const pitch = metrics.cardHeight + metrics.cardGap;
  const inside = metrics.cellPad + spot.index * pitch + metrics.cardHeight / 2;
  const middle = box.top + inside - surface.cellScroll(spot.row, spot.column);
  const upper = Math.max(box.top, surface.top + metrics.headHeight);
  return middle >= upper && middle <= Math.min(box.top + box.height, surface.top + surface.height);
}

/** Whether the cell of a card is in sight. */
function isSpotInSight(spot: Spot): boolean {
  const surface = readSurface();
  if (!surface) return false;
  const { left, top, width, height } = cellBox(surface, spot.row, spot.column);
  const { metrics } = surface;
  const across = left + width > surface.left + metrics.headWidth && left < surface.left + surface.width;
  const down = top + height > surface.top + metrics.headHeight && top < surface.top + surface.height;
  return across && down;
}

/** While the board is narrowed, a hit is always in sight: scrolls to the first one when none is. The focus stays where it is. */
export function useHitInSight(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reveal = (): void => {
      const surface = readSurface();
      const spot = surface && !firstInSight(surface) ? firstCard(stage.grid) : null;
      if (spot) bringIntoSight(spot);
    };
    const stop = viewStore.subscribe((view, before) => {
      if (view.filter === before.filter && view.only === before.only && view.sieve === before.sieve) return;
      clearTimeout(timer);
      if (boardStore.getState().narrowed) timer = setTimeout(reveal, REVEAL_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
}

/** On a past day one of those who moved or came is always in sight: the board goes to the first where none is. */
export function useMovedInSight(): void {
  const marks = useReplay((replay) => replay.marks);
  useEffect(() => {
    const spots = [...marks.keys()].flatMap((id) => spotOf(stage.grid, readBoard(), id) ?? []);
    const [first] = spots;
    if (first && !spots.some(isCardInSight)) bringIntoSight(first);
  }, [marks]);
}

/** When the board opens and nothing has the focus, a card gets it, so that the arrows work at once. Nothing is scrolled: every list is where it was left. */
export function useFocusAtStart(): void {
  useEffect(() => {
    // After the first picture: finding the card measures the board.
    const waiting = requestIdleCallback(
      () => {
        if (document.activeElement !== document.body || viewStore.getState().panel !== null) return;
        // A menu that is just opening takes the focus in a moment: nobody has it until then.
        if (document.querySelector('[role=menu]')) return;
        const spot = lastCard() ?? nearestCard();
        if (spot) focusAt(spot);
      },
      { timeout: 200 },
    );
    return () => cancelIdleCallback(waiting);
  }, []);
}
