import type { CitizenId } from '../../../shared/domain/ids.ts';
import { translate as t } from '../../i18n/index.ts';
import { announce } from '../../app/live-region.tsx';
import { readBoard } from '../../state/index.ts';
import { cellBox, edgeSpeed, gapLine, placeFromPointer, type Spot, type Surface } from './geometry.ts';
import { gestureStore } from './gesture-store.ts';
import { spotOf, withoutCard } from './grid.ts';
import { stepLifted, type StepKey } from './keyboard-nav.ts';
import { bringIntoSight, keyAt, readSurface, scrollCell, stage } from './surface.ts';
import { placeWords } from './words.ts';

/** Pixels from an edge where the board begins to scroll under a drag, and its highest speed a frame. */
const EDGE = { zone: 56, speed: 18, cellZone: 40, cellSpeed: 12 } as const;

interface Gesture {
  readonly id: CitizenId;
  readonly by: 'pointer' | 'keyboard';
  /** The scroller's edges: they do not move while a card is in the air. */
  readonly edges: DOMRect;
  /** Where the pointer took hold: in the window, and from the card's corner. */
  readonly from: { readonly x: number; readonly y: number };
  readonly grip: { readonly x: number; readonly y: number };
  x: number;
  y: number;
  /** The place among the other cards that a drop would give; null outside the board. */
  target: Spot | null;
  frame: number;
}

let gesture: Gesture | null = null;
/** Moved by transform only, so that a step of the pointer costs no layout and no rendering. */
export const marks: { line: HTMLElement | null; overlay: HTMLElement | null } = { line: null, overlay: null };

export const liftedSize = { width: 0, height: 0 };
const nameOf = (id: CitizenId): string => readBoard().get('citizen', id)?.name ?? '';

export function liftByPointer(id: CitizenId, x: number, y: number): void {
  const card = document.querySelector(`[data-card="${CSS.escape(id)}"]`);
  const edges = stage.scroller?.getBoundingClientRect();
  if (!card || !edges) return;
  const { left, top, width, height } = card.getBoundingClientRect();
  Object.assign(liftedSize, { width, height });
  gesture = {
    id,
    by: 'pointer',
    edges,
    from: { x, y },
    grip: { x: x - left, y: y - top },
    x,
    y,
    target: spotOf(stage.grid, readBoard(), id),
    frame: 0,
  };
  gestureStore.setState({ lifted: id, by: 'pointer' });
  window.addEventListener('pointermove', follow, { passive: true });
  window.addEventListener('touchmove', followTouch, { passive: true });
  window.addEventListener('mouseup', noteRelease, { capture: true });
  sayLifted();
}

export function liftByKeyboard(id: CitizenId): void {
  const edges = stage.scroller?.getBoundingClientRect();
  if (!edges) return;
  const still = { x: 0, y: 0 };
  gesture = {
    id,
    by: 'keyboard',
    edges,
    from: still,
    grip: still,
    ...still,
    target: spotOf(stage.grid, readBoard(), id),
    frame: 0,
  };
  gestureStore.setState({ lifted: id, by: 'keyboard' });
  sayLifted();
}

function sayLifted(): void {
  if (gesture?.target) announce(t('board.say.lifted', { name: nameOf(gesture.id), where: whereOf(gesture.target) }));
}

export function stepByKeyboard(key: StepKey): void {
  const home = gesture && spotOf(stage.grid, readBoard(), gesture.id);
  if (!gesture || !home) return;
  const next = stepLifted(withoutCard(stage.grid, home), gesture.target ?? home, key);
  if (!next) return;
  gesture.target = next;
  bringIntoSight(shownSpot(next, home));
  // Scrolling may have brought cells in; the line is drawn where they are then.
  gesture.frame = requestAnimationFrame(draw);
  announce(t('board.say.over', { where: whereOf(next) }));
}

function follow(event: PointerEvent): void {
  track(event.clientX, event.clientY);
}
function followTouch(event: TouchEvent): void {
  const [touch] = event.touches;
  if (touch) track(touch.clientX, touch.clientY);
}
/** What was flicked has no more moves: the release itself says where to. */
function noteRelease(event: MouseEvent): void {
  if (!gesture) return;
  gesture.x = event.clientX;
  gesture.y = event.clientY;
}
/** The card that a pointer holds in the air. */
export function heldByPointer(): CitizenId | null {
  return gesture?.by === 'pointer' ? gesture.id : null;
}
function track(x: number, y: number): void {
  if (!gesture) return;
  gesture.x = x;
  gesture.y = y;
  if (gesture.frame === 0) gesture.frame = requestAnimationFrame(step);
}

function step(): void {
  if (!gesture) return;
  gesture.frame = 0;
  if (scrollAtEdges(gesture)) gesture.frame = requestAnimationFrame(step);
  aim(gesture);
  draw();
}

/** Finds the place under the pointer; speaks when it lies in another cell. */
function aim(now: Gesture): void {
  const surface = readSurface(now.edges);
  const home = spotOf(stage.grid, readBoard(), now.id);
  const raw = surface && placeFromPointer(surface, now.x, now.y);
  const before = now.target;
  now.target = raw && home ? amongOthers(raw, home) : null;
  if (now.target?.row === before?.row && now.target?.column === before?.column) return;
  announce(now.target ? t('board.say.over', { where: whereOf(now.target) }) : t('board.say.outside'));
}

/** Draws the line and the card in the air where they belong now. */
export function draw(): void {
  if (!gesture) return;
  if (gesture.by === 'keyboard') gesture.frame = 0;
  else if (marks.overlay)
    marks.overlay.style.transform = `translate3d(${gesture.x - gesture.grip.x}px, ${gesture.y - gesture.grip.y}px, 0)`;
  const { line } = marks;
  const home = spotOf(stage.grid, readBoard(), gesture.id);
  const surface = readSurface(gesture.edges);
  if (!line) return;
  const { target } = gesture;
  highlight(target);
  const stays =
    target !== null &&
    home !== null &&
    target.row === home.row &&
    target.column === home.column &&
    target.index === home.index;
  if (!surface || !home || !target || stays) {
    line.style.opacity = '0';
    return;
  }
  const { left, top, width } = gapLine(surface, shownSpot(target, home));
  line.style.opacity = '1';
  line.style.width = `${width}px`;
  line.style.transform = `translate3d(${left}px, ${top}px, 0)`;
}

let highlit: HTMLElement | undefined;

/** Marks the cell that a drop would go to; an attribute, so that nothing is rendered. */
function highlight(target: Spot | null): void {
  const key = target && keyAt(target.row, target.column);
  const cell = key === null ? undefined : (stage.cells.get(key)?.parentElement ?? undefined);
  if (cell === highlit) return;
  highlit?.removeAttribute('data-over');
  cell?.setAttribute('data-over', '');
  highlit = cell;
}

function scrollAtEdges(now: Gesture): boolean {
  const surface = readSurface(now.edges);
  const { scroller } = stage;
  if (!surface || !scroller) return false;
  const { metrics } = surface;
  const across = towards(
    edgeSpeed(now.x, surface.left + metrics.headWidth, surface.left + surface.width, EDGE.zone, EDGE.speed),
    now.x - now.from.x,
  );
  const before = { left: scroller.scrollLeft, top: scroller.scrollTop };
  if (across !== 0) scroller.scrollLeft += across;
  const cellMoved = scrollCellAtEdges(now, surface);
  const down = towards(
    edgeSpeed(now.y, surface.top + metrics.headHeight, surface.top + surface.height, EDGE.zone, EDGE.speed),
    now.y - now.from.y,
  );
  if (!cellMoved && down !== 0) scroller.scrollTop += down;
  return cellMoved || scroller.scrollLeft !== before.left || scroller.scrollTop !== before.top;
}

function scrollCellAtEdges(now: Gesture, surface: Surface): boolean {
  const { target } = now;
  if (!target) return false;
  const box = cellBox(surface, target.row, target.column);
  const top = Math.max(box.top, surface.top + surface.metrics.headHeight);
  const bottom = Math.min(box.top + box.height, surface.top + surface.height);
  const speed = towards(edgeSpeed(now.y, top, bottom, EDGE.cellZone, EDGE.cellSpeed), now.y - now.from.y);
  return speed !== 0 && scrollCell(target.row, target.column, speed);
}

/** A card lifted near an edge must not run away: only moving towards the edge scrolls. */
function towards(speed: number, moved: number): number {
  return speed * moved > 0 ? speed : 0;
}

/** From a gap between the cards in sight to the number of other cards above it, and back. */
function amongOthers(raw: Spot, home: Spot): Spot {
  const own = raw.row === home.row && raw.column === home.column;
  return own && raw.index > home.index ? { ...raw, index: raw.index - 1 } : raw;
}
function shownSpot(target: Spot, home: Spot): Spot {
  const own = target.row === home.row && target.column === home.column;
  return own && target.index > home.index ? { ...target, index: target.index + 1 } : target;
}

/** The cell a drop would go to now, for dnd-kit's droppables. */
export function targetKey(): string | null {
  const target = gesture?.target;
  return target ? keyAt(target.row, target.column) : null;
}

function whereOf(target: Spot): string {
  const home = gesture && spotOf(stage.grid, readBoard(), gesture.id);
  const others = home
    ? withoutCard(stage.grid, home).count(target.row, target.column)
    : stage.grid.count(target.row, target.column);
  return placeWords(stage.grid, target, others + 1);
}

/** Ends the gesture. Returns where the card was let go, or null when it stays where it was. */
export function letGo(): { readonly target: Spot; readonly where: string } | null {
  if (!gesture) return null;
  if (gesture.by === 'pointer') aim(gesture);
  const { id, target } = gesture;
  const home = spotOf(stage.grid, readBoard(), id);
  const stays =
    !target || !home || (target.row === home.row && target.column === home.column && target.index === home.index);
  const result = stays ? null : { target, where: whereOf(target) };
  finish();
  if (!result) announce(t('board.say.back', { name: nameOf(id) }));
  return result;
}

export function giveUp(): void {
  if (!gesture) return;
  const { id } = gesture;
  finish();
  announce(t('board.say.back', { name: nameOf(id) }));
}

function finish(): void {
  if (!gesture) return;
  cancelAnimationFrame(gesture.frame);
  window.removeEventListener('pointermove', follow);
  window.removeEventListener('touchmove', followTouch);
  window.removeEventListener('mouseup', noteRelease, { capture: true });
  gesture = null;
  highlight(null);
  if (marks.line) marks.line.style.opacity = '0';
  gestureStore.setState({ lifted: null, by: null });
}
