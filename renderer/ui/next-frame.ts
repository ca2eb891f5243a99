/** Runs when the page has drawn what changed just now. */
export function nextFrame(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
