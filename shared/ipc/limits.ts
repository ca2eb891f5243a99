/** Limits that pages show and the contract keeps. Apart from the contract, so that a page can read one without loading the schemas. */

/** Largest file an import takes (bytes). */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024;
/** Largest portrait kept (bytes). */
export const MAX_PORTRAIT_BYTES = 60 * 1024;
/** The same picture as JPEG, for paper. */
export const MAX_PRINTED_PORTRAIT_BYTES = 512 * 1024;
/** Fewest characters of a new passphrase. */
export const MIN_PASSPHRASE_LENGTH = 12;
/** Fewest digits of a PIN. */
export const MIN_PIN_LENGTH = 6;
/** So many wrong PINs, and only the passphrase opens. */
export const PIN_TRIES = 5;
/** Largest picture on the closed door (bytes, after it was made smaller). */
export const MAX_DOOR_PICTURE_BYTES = 512 * 1024;
/** Longest title on the closed door, in characters. */
export const DOOR_TITLE_LIMIT = 80;
/** Fewest and most minutes without a key or a mouse after which the board covers itself or closes. */
export const MIN_IDLE_MINUTES = 1;
export const MAX_IDLE_MINUTES = 60;
/** Minutes until an open board shows the overview without names, where nobody has chosen others. */
export const DEFAULT_GLANCE_MINUTES = 3;
/** Minutes until the board closes, where nobody has chosen others; in force wherever the system's own lock cannot be watched and none are chosen. */
export const DEFAULT_LOCK_MINUTES = 6;
/** Most days of the past that are asked for at once. */
export const MOST_REPLAYED_DAYS = 92;
/** Closes the board also from other programs, where nobody has chosen another; in Electron's notation. */
export const DEFAULT_GLOBAL_HOTKEY = 'CommandOrControl+Shift+L';
