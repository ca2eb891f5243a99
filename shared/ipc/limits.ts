/** Limits that pages show and the contract keeps. Apart from the contract, so that a page can read one without loading the schemas. */

/** Largest file an import takes (bytes). */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024;
/** Largest portrait kept (bytes). */
export const MAX_PORTRAIT_BYTES = 60 * 1024;
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
