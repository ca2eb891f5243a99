/** Resolves when each of these is settled, whichever way, or after `ms`. Never rejects. */
export async function settledOrLate(works: readonly Promise<unknown>[], ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([Promise.allSettled(works), late]);
  clearTimeout(timer);
}
