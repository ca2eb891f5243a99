import type { Canvas } from '../documents/canvas.ts';

/** Draws initials in the middle of a box as wide as `room`, at most `size` large. Letters hang differently in each script: it is their ink that stands in the middle. */
export function drawInitials(
  { pen: { semibold } }: Canvas,
  initials: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { most, color }: { most: number; color: string },
): void {
  const usual = semibold.reachOf(initials, most);
  const size =
    most *
    Math.min(
      1,
      (width * 0.8) / semibold.widthOf(initials, most),
      (height * 0.8) / Math.max(1, usual.top - usual.bottom),
    );
  const { top, bottom } = semibold.reachOf(initials, size);
  const from = x + (width - semibold.widthOf(initials, size)) / 2;
  semibold.draw(initials, from, y + height / 2 + (top + bottom) / 2, { size, color });
}
