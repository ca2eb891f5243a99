import {
  DEFAULT_WALL_TURN_SECONDS,
  WALL_LONGER_MINUTES,
  type WallOnly,
  type WallOrder,
  type WallShows,
  type WallState,
  type WallStep,
} from '../../../shared/ipc/wall.ts';

/** The wall as main keeps it. Moments are milliseconds of a clock that nobody sets. */
export interface Wall {
  readonly shows: WallShows;
  /** See `WallState`. */
  readonly only: string | null;
  readonly turn: number;
  readonly isPaused: boolean;
  /** How long a page hangs before the next one comes by itself. */
  readonly turnMs: number;
  /** When the next page comes by itself. */
  readonly turnAt: number;
  readonly endsAt: number;
  readonly names: WallNames;
  readonly canShowNames: boolean;
  readonly place: WallState['place'];
}

/** `held`: as long as somebody holds the key; `kept`: it was only tapped. Either way they go at `until` at the latest. */
export type WallNames =
  { readonly kind: 'off' } | { readonly kind: 'held' | 'kept'; readonly since: number; readonly until: number };

export type WallEvent =
  | { readonly kind: 'step'; readonly step: Exclude<WallStep, 'close'> | WallOnly }
  | { readonly kind: 'press' }
  | { readonly kind: 'release' }
  /** Nobody may see names any more, or somebody may again: the board went into a glance or came back. */
  | { readonly kind: 'allow-names'; readonly allowed: boolean }
  | { readonly kind: 'names-gone' }
  | { readonly kind: 'place'; readonly place: NonNullable<WallState['place']> }
  | { readonly kind: 'time' };

/** Whoever steers wants to look for longer at what they steered to. */
export const STEERED_MS = 60_000;
/** A key whose release was never heard, or names that were forgotten, show nobody for longer. */
export const NAMES_MS = 20_000;
/** Pressed for less, it was a tap, and the names stay. */
export const TAP_MS = 400;
/** So far ahead a wall can be made to hang. */
export const LONGEST_MS = 4 * 3_600_000;

/** A wall that has just been hung. One whose pages are not to turn is paused, and turns at the usual pace when somebody sets it going. */
export function hangWall({ minutes, turnSeconds }: Omit<WallOrder, 'displayId'>, now: number): Wall {
  const turnMs = (turnSeconds ?? DEFAULT_WALL_TURN_SECONDS) * 1000;
  return {
    shows: 'all',
    only: null,
    turn: 0,
    isPaused: turnSeconds === null,
    turnMs,
    turnAt: now + turnMs,
    endsAt: now + minutes * 60_000,
    names: { kind: 'off' },
    canShowNames: true,
    place: null,
  };
}

/** The wall after what happened. The same object when nothing changed. Pure. */
export function nextWall(wall: Wall, event: WallEvent, now: number): Wall {
  switch (event.kind) {
    case 'step':
      return steered(wall, event.step, now);
    case 'press':
      return pressed(wall, now);
    case 'release':
      return released(wall, now);
    case 'allow-names':
      if (event.allowed === wall.canShowNames) return wall;
      return { ...withoutNames(wall, now), canShowNames: event.allowed };
    case 'names-gone':
      return withoutNames(wall, now);
    case 'place':
      return { ...wall, place: event.place };
    case 'time':
      return timePassed(wall, now);
  }
}

/** When something happens by itself next. */
export function dueAt({ names, isPaused, turnAt, endsAt }: Wall): number {
  if (names.kind !== 'off') return Math.min(endsAt, names.until);
  return isPaused ? endsAt : Math.min(endsAt, turnAt);
}

export const isOver = (wall: Wall, now: number): boolean => now >= wall.endsAt;

function steered(wall: Wall, step: Exclude<WallStep, 'close'> | WallOnly, now: number): Wall {
  const steeredUntil = now + Math.max(STEERED_MS, wall.turnMs);
  const anew = { turn: 0, turnAt: steeredUntil, place: null };
  if (typeof step === 'object') return { ...wall, ...anew, shows: step.shows, only: step.only };
  switch (step) {
    case 'next':
      return { ...wall, turn: wall.turn + 1, turnAt: steeredUntil };
    case 'previous':
      return { ...wall, turn: wall.turn - 1, turnAt: steeredUntil };
    case 'pause':
      return { ...wall, isPaused: !wall.isPaused, turnAt: now + wall.turnMs };
    case 'longer':
      return { ...wall, endsAt: Math.min(now + LONGEST_MS, wall.endsAt + WALL_LONGER_MINUTES * 60_000) };
    case 'all':
    case 'consultants':
    case 'lanes':
      return { ...wall, ...anew, shows: step, only: null };
  }
}

/** A second tap takes the names away. */
function pressed(wall: Wall, now: number): Wall {
  if (!wall.canShowNames || wall.names.kind === 'held') return wall;
  if (wall.names.kind === 'kept') return withoutNames(wall, now);
  return { ...wall, names: { kind: 'held', since: now, until: now + NAMES_MS } };
}

function released(wall: Wall, now: number): Wall {
  const { names } = wall;
  if (names.kind !== 'held') return wall;
  return now - names.since < TAP_MS ? { ...wall, names: { ...names, kind: 'kept' } } : withoutNames(wall, now);
}

function withoutNames(wall: Wall, now: number): Wall {
  if (wall.names.kind === 'off') return wall;
  // Nothing moves away under the eyes of those who were just reading.
  return { ...wall, names: { kind: 'off' }, turnAt: Math.max(wall.turnAt, now + wall.turnMs) };
}

function timePassed(wall: Wall, now: number): Wall {
  if (wall.names.kind !== 'off') return now >= wall.names.until ? withoutNames(wall, now) : wall;
  if (wall.isPaused || now < wall.turnAt) return wall;
  return { ...wall, turn: wall.turn + 1, turnAt: now + wall.turnMs };
}
