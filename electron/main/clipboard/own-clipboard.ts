import { CLIPBOARD_MARK } from '../../../shared/ipc/bridge.ts';
import type { SystemClipboard } from './system-clipboard.ts';

export interface OwnClipboard {
  /** A page put marked text there. It goes after `CLEAR_AFTER_MS`, counted from the last time. */
  copied(): void;
  /** It goes now. Resolves when it is gone, was not there, or could not be taken away; then it is tried again in a moment. Never rejects. */
  clearNow(): Promise<void>;
}

/** How long somebody has to paste what was copied from the board. */
export const CLEAR_AFTER_MS = 30_000;

/**
 * Takes what was copied from the board off the clipboard again, if it is still there. What another program put there bears no mark and stays; the
 * text itself is read in neither case, so that no record comes into this process that way.
 */
export function createOwnClipboard(clipboard: SystemClipboard): OwnClipboard {
  let timer: NodeJS.Timeout | undefined;
  const clearIfOurs = (types: readonly string[]): void | Promise<void> =>
    // Some systems name it within a name of their own.
    types.some((type) => type.includes(CLIPBOARD_MARK)) ? clipboard.clear() : undefined;
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void clearNow(), ms);
  };
  // At once where the clipboard answers at once: what follows a lock does not wait.
  async function clearNow(): Promise<void> {
    clearTimeout(timer);
    try {
      const types = clipboard.types();
      await clearIfOurs(types instanceof Promise ? await types : types);
    } catch {
      // Another program may hold the clipboard open (Windows): once more in a moment.
      later(RETRY_MS);
    }
  }
  return { clearNow, copied: () => later(CLEAR_AFTER_MS) };
}

const RETRY_MS = 200;
