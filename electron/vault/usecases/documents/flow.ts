import type { Canvas } from './canvas.ts';

/** Where lines that follow one another stand, page after page. */
export interface Flow {
  /** The top of the next `height` points; on a new page where they, and `keep` points after them, have no room on this one. */
  next(height: number, keep?: number): number;
}

/** A flow that begins at `top` of the canvas' page and leaves `margin` free, and `foot` above it at the end of each page; in points. */
export function createFlow(
  canvas: Canvas,
  top: number,
  { margin, foot }: { readonly margin: number; readonly foot: number },
): Flow {
  let at = top;
  return {
    next(height, keep = 0) {
      if (at + height + keep > canvas.size.height - margin - foot) {
        canvas.addPage();
        at = margin;
      }
      at += height;
      return at - height;
    },
  };
}
