export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MIN_WIDTH = 900;
export const MIN_HEIGHT = 600;
const USUAL: Pick<Bounds, 'width' | 'height'> = { width: 1440, height: 900 };
/** So much of a window must lie on a screen that a hand can find it. */
const VISIBLE = 100;

/** Where the window opens: as it was left, if it can still be seen there (a screen may be gone), else in the middle of the main screen. In DIP. */
export function openingBounds(left: Bounds | null, workAreas: readonly [Bounds, ...Bounds[]]): Bounds {
  if (left !== null && workAreas.some((area) => overlap(left, area) >= VISIBLE)) {
    return { ...left, width: Math.max(left.width, MIN_WIDTH), height: Math.max(left.height, MIN_HEIGHT) };
  }
  const [main] = workAreas;
  const width = Math.max(MIN_WIDTH, Math.min(USUAL.width, main.width));
  const height = Math.max(MIN_HEIGHT, Math.min(USUAL.height, main.height));
  return {
    x: Math.max(main.x, main.x + Math.round((main.width - width) / 2)),
    y: Math.max(main.y, main.y + Math.round((main.height - height) / 2)),
    width,
    height,
  };
}

/** The shorter side of what two rectangles share. */
function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(width, height);
}
