import type { SafeStorage } from 'electron';

/** What Electron answers on Linux when it keeps secrets in plain text, or has not chosen yet. */
const NO_STORE: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/**
 * Whether this system keeps secrets under what the person logs in with. Windows and macOS do. On Linux Electron's choice is asked for by name, and not
 * whether it can encrypt: that talks to the store, and a Secret Service that says nothing would hold main up, and every lock with it (seen: for more
 * than a minute). Whether the store answers is found out by the vault, under a time limit. Precondition: the app is ready.
 */
export function hasOsKeyStore(
  safeStorage: Pick<SafeStorage, 'getSelectedStorageBackend'>,
  platform: NodeJS.Platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return platform === 'linux' && !NO_STORE.has(safeStorage.getSelectedStorageBackend());
}
