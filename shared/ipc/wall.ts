/** What the wall shows: all lanes, one consultant after the other, or one lane after the other. */
export const WALL_SHOWS = ['all', 'consultants', 'lanes'] as const;
export type WallShows = (typeof WALL_SHOWS)[number];

/** What somebody who steers the wall can do; `pause` halts the turning of pages and sets it going again. */
export const WALL_STEPS = ['next', 'previous', 'pause', 'longer', 'close', ...WALL_SHOWS] as const;
export type WallStep = (typeof WALL_STEPS)[number];

/** What there is one of at a time: the other ones do not come. */
export const WALL_SUBJECTS = ['consultants', 'lanes'] as const satisfies readonly WallShows[];
/** Shows one consultant, or one lane, and stays there. */
export interface WallOnly {
  readonly shows: (typeof WALL_SUBJECTS)[number];
  /** A random id, or `none`: those without a consultant. */
  readonly only: string;
}

/** How long a meeting can be set to take. */
export const WALL_MINUTES = [15, 30, 45, 60, 90] as const;
export type WallMinutes = (typeof WALL_MINUTES)[number];
export const DEFAULT_WALL_MINUTES = 30 satisfies WallMinutes;
/** How long a page can be set to hang before the next one comes by itself, in seconds; null: until somebody turns it. */
export const WALL_TURN_SECONDS = [10, 20, 30, 60, null] as const;
export type WallTurnSeconds = (typeof WALL_TURN_SECONDS)[number];
export const DEFAULT_WALL_TURN_SECONDS = 20 satisfies WallTurnSeconds;
/** `longer` adds so much. */
export const WALL_LONGER_MINUTES = 10;

/** A screen the wall can hang on. */
export interface WallDisplay {
  readonly id: number;
  /** As the system calls it; '' where it does not. */
  readonly name: string;
  /** In the screen's own dots. */
  readonly width: number;
  readonly height: number;
  /** The board's window is on this one. */
  readonly hasBoard: boolean;
}

/** How the wall stands. Known to main, so it holds random ids and numbers and never what they stand for. */
export interface WallState {
  readonly shows: WallShows;
  /** The one lane or consultant that was chosen; null: one after the other. */
  readonly only: string | null;
  /** Counts the pages turned, to and fro; pages take the remainder by how many there are. */
  readonly turn: number;
  /** Pages turn by themselves. Not while paused. */
  readonly isTurning: boolean;
  readonly names: 'off' | 'coming' | 'on';
  /** Nobody can ask for names while the board itself is in a glance. */
  readonly canShowNames: boolean;
  /** Until the wall closes by itself. */
  readonly leftMs: number;
  readonly place: {
    /** From 0. */
    readonly at: number;
    readonly of: number;
    /** The lane or consultant the page is about; null for all, and for citizens without a consultant. */
    readonly subject: string | null;
  } | null;
}

/** Which wall is asked for. */
export interface WallOrder {
  readonly displayId: number;
  readonly minutes: WallMinutes;
  readonly turnSeconds: WallTurnSeconds;
}

/** The wall as the board's page steers it. */
export interface BoardWallBridge {
  readonly displays: () => Promise<readonly WallDisplay[]>;
  /** Refused (rejects) unless the board is open with names. */
  readonly open: (order: WallOrder) => Promise<void>;
  /** Null while none hangs. */
  readonly state: () => Promise<WallState | null>;
  readonly onState: (listener: (state: WallState | null) => void) => void;
  readonly steer: (step: WallStep | WallOnly) => void;
  readonly names: (hold: 'press' | 'release') => void;
}
