/** Colours a consultant or lane can bear. Names, not values: light and dark each have their own shade. In the order in which they are offered. */
export const COLOR_KEYS = [
  'blue',
  'orange',
  'teal',
  'crimson',
  'amber',
  'violet',
  'brown',
  'sky',
  'grass',
  'plum',
  'indigo',
  'slate',
] as const;
export type ColorKey = (typeof COLOR_KEYS)[number];

/** Pictures a lane can bear (names of the icon set). */
export const LANE_ICONS = [
  'door-open',
  'briefcase',
  'hand-coins',
  'wallet',
  'graduation-cap',
  'heart-pulse',
  'baby',
  'sprout',
  'calendar-clock',
  'flag',
  'users',
  'hammer',
  'book-open',
  'stethoscope',
  'house',
  'star',
] as const;
export type LaneIcon = (typeof LANE_ICONS)[number];
