import type { ConsultantId, LaneId, SavedViewId } from './ids.ts';

/** Whom the board is narrowed to. Empty lists, '' and null ask for nothing; within a list one is enough, and everything that is asked for must hold. */
export interface BoardFilter {
  /** Words that must be found on the card. */
  readonly text: string;
  readonly lanes: readonly LaneId[];
  /** 'none': whom nobody has. */
  readonly owners: readonly (ConsultantId | 'none')[];
  readonly languages: readonly string[];
  /** Work they have done or want, or can do. */
  readonly experience: string;
  readonly licence: string;
  /** Fewest hours a week they can work. */
  readonly minHours: number | null;
  /** Only who has waited too long: a date past, a rhythm broken, a stay longer than expected. */
  readonly isOverdue: boolean;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  lanes: [],
  owners: [],
  languages: [],
  experience: '',
  licence: '',
  minHours: null,
  isOverdue: false,
};

/** A filter with a name (Danish: visning), for everybody at the board. */
export interface SavedView {
  readonly id: SavedViewId;
  readonly name: string;
  readonly filter: BoardFilter;
}
/** Longest name of a view, in characters; of each word asked for too. */
export const SAVED_VIEW_NAME_LIMIT = 60;
