import { CLIPBOARD_MARK } from '../../../shared/ipc/bridge.ts';
import type { SystemClipboard } from './system-clipboard.ts';

export interface OwnClipboard {
  /** A page put marked text there. It goes after `CLEAR_AFTER_MS`, counted from the last time. */
  copied(): void;
  /** It goes now. */
  clearNow(): void;
}

/** How long somebody has to paste what was copied from the board. */
export const CLEAR_AFTER_MS = 30_000;

/**
 * Takes what was copied from the board off the clipboard again, if it is still there. What another program put there bears no mark and stays; the
 * text itself is read in neither case, so that no record comes into this process that way.
 */
export function createOwnClipboard(clipboard: SystemClipboard): OwnClipboard {
  let timer: NodeJS.Timeout | undefined;
  const clearIfOurs = (types: readonly string[]): void => {
    // Some systems name it within a name of their own.
    if (types.some((type) => type.includes(CLIPBOARD_MARK))) clipboard.clear();
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(clearNow, ms);
  };
  function clearNow(): void {
    clearTimeout(timer);
    // Another program may hold the clipboard open (Windows): once more in a moment.
    const again = (): void => later(RETRY_MS);
    try {
      const types = clipboard.types();
      if (types instanceof Promise) types.then(clearIfOurs).catch(again);
      else clearIfOurs(types);
    } catch {
      again();
    }
  }
  return { clearNow, copied: () => later(CLEAR_AFTER_MS) };
}

const RETRY_MS = 200;
