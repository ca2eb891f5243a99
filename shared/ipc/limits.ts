/** Limits that pages show and the contract keeps. Apart from the contract, so that a page can read one without loading the schemas. */

/** Largest file an import takes (bytes). */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024;
/** Largest portrait kept (bytes). */
export const MAX_PORTRAIT_BYTES = 60 * 1024;
/** Fewest characters of a new passphrase. */
export const MIN_PASSPHRASE_LENGTH = 12;
