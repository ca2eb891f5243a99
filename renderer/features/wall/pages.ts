import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import type { RowOwner } from '../../state/index.ts';
import { stacksOnPages, type LaneCards, type WallRoom, type WallStack } from './stacks.ts';

/** What hangs at one time. */
export interface WallPage {
  /** The lane or consultant it is about; null for everybody. */
  readonly subject: LaneId | RowOwner | null;
  /** Which of the subjects that come one after the other, from 0, and how many there are. */
  readonly turn: WallPlace;
  /** Which of the subject's own pages. */
  readonly part: WallPlace;
  readonly stacks: readonly WallStack[];
  /** How many people the subject has, over all its pages. */
  readonly people: number;
  /** Of these, whose way has ended. */
  readonly ended: number;
}

export interface WallPlace {
  readonly at: number;
  readonly of: number;
}

export interface WallBoard {
  /** In order. */
  readonly lanes: readonly LaneId[];
  readonly owners: readonly RowOwner[];
  readonly isEnd: (lane: LaneId) => boolean;
  /** `owner` null: of everybody. */
  readonly idsOf: (lane: LaneId, owner: RowOwner | null) => readonly CitizenId[];
}

/**
 * The pages to turn. There is always one, and none is empty but that of somebody who was chosen; only what the board holds and how large the screen is decide, so that two
 * processes turn the same pages.
 */
export function wallPages(
  { shows, only }: Pick<WallState, 'shows' | 'only'>,
  { lanes, owners, isEnd, idsOf }: WallBoard,
  room: WallRoom,
): readonly WallPage[] {
  const cardsOf = (lane: LaneId, owner: RowOwner | null): LaneCards => ({ lane, ids: idsOf(lane, owner) });
  const subjects = {
    all: () => [{ subject: null, cards: lanes.map((lane) => cardsOf(lane, null)) }],
    consultants: () =>
      chosen(owners, only).map((owner) => ({
        subject: owner,
        cards: lanes.map((lane) => cardsOf(lane, owner)).filter(({ ids }) => ids.length > 0),
      })),
    lanes: () => chosen(lanes, only).map((lane) => ({ subject: lane, cards: [cardsOf(lane, null)] })),
  }[shows]();
  const shown = subjects.filter(({ subject, cards }) => subject === only || countOf(cards) > 0);
  if (shown.length === 0) return [{ subject: null, turn: FIRST, part: FIRST, stacks: [], people: 0, ended: 0 }];
  return shown.flatMap(({ subject, cards }, turn) => {
    const people = countOf(cards);
    const pages = people === 0 ? [[]] : stacksOnPages(cards, room);
    return pages.map((stacks, part) => ({
      subject,
      turn: { at: turn, of: shown.length },
      part: { at: part, of: pages.length },
      stacks,
      people,
      ended: countOf(cards.filter(({ lane }) => isEnd(lane))),
    }));
  });
}

/** From the largest: what is still in proportion on a screen that a few cards have to themselves. */
const SCALES = [2, 1.75, 1.5, 1.25] as const;

/**
 * The pages to turn, with cards as large as they can be without a page more or a lane less: few of them are read from further away. All pages have the same size of cards, so that
 * nothing grows and shrinks as they turn.
 */
export function largestPages(
  state: Pick<WallState, 'shows' | 'only'>,
  board: WallBoard,
  roomAt: (scale: number) => WallRoom,
): { readonly scale: number; readonly pages: readonly WallPage[] } {
  const pages = wallPages(state, board, roomAt(1));
  if (lanesOn(pages) === 0) return { scale: 1, pages };
  for (const scale of SCALES) {
    const larger = wallPages(state, board, roomAt(scale));
    if (larger.length === pages.length && lanesOn(larger) === lanesOn(pages)) return { scale, pages: larger };
  }
  return { scale: 1, pages };
}

const lanesOn = (pages: readonly WallPage[]): number =>
  pages.reduce((sum, { stacks }) => sum + stacks.reduce((more, { blocks }) => more + blocks.length, 0), 0);

const FIRST: WallPlace = { at: 0, of: 1 };

const countOf = (cards: readonly LaneCards[]): number => cards.reduce((sum, { ids }) => sum + ids.length, 0);

/** The one, or all: also when the one has gone since. */
function chosen<T>(all: readonly T[], only: string | null): readonly T[] {
  const one = all.filter((id) => id === only);
  return one.length > 0 ? one : all;
}

/** Which page a count of turns, to and fro, leads to. */
export function pageAt(turn: number, pages: number): number {
  return ((turn % pages) + pages) % pages;
}
