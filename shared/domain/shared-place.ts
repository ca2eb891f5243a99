/** A client that keeps a folder the same on several computers. 'other': one whose name is not told. */
export type Cloud = 'onedrive' | 'dropbox' | 'google-drive' | 'icloud' | 'nextcloud' | 'other';

/** A folder in which somebody else than this computer has a hand. */
export type SharedPlace = { readonly kind: 'cloud'; readonly by: Cloud } | { readonly kind: 'network' };
