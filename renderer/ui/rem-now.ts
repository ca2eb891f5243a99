/** One rem in pixels now; it grows with large screens. For what is drawn in pixels. */
export function remNow(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
