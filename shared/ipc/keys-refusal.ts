/** Why something about people, keys, the recovery key or the PIN was refused. Each has its own sentence in the page; nothing was changed. */
export type KeysRefusal =
  /** The own passphrase, typed once more as proof, is not right. */
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'weak-passphrase'; readonly minLength: number }
  /** Opens somebody's slot already, so that nobody could tell the two apart. */
  | { readonly kind: 'passphrase-taken' }
  | { readonly kind: 'name-blank' }
  | { readonly kind: 'name-too-long'; readonly max: number }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'unknown-person' }
  /** Somebody must be left who may give keys. */
  | { readonly kind: 'last-supervisor' }
  /** A character is missing, too many or mistyped: its check characters do not fit. */
  | { readonly kind: 'recovery-typo' }
  /** Well formed, but not the one asked for. */
  | { readonly kind: 'recovery-wrong' }
  /** No recovery key was made, or no escrow key set, for this board. */
  | { readonly kind: 'no-such-way' }
  | { readonly kind: 'not-a-public-key' }
  | { readonly kind: 'not-a-private-key' }
  /** The private key is encrypted, and this passphrase does not open it. */
  | { readonly kind: 'private-key-passphrase' }
  | { readonly kind: 'private-key-wrong' }
  | { readonly kind: 'file-not-written' }
  /** Another file has that name, and is no recovery key of a board: it stays as it is. */
  | { readonly kind: 'file-exists' }
  /** A paper of people would be empty. */
  | { readonly kind: 'nobody-to-print' }
  /** More citizens than a picture can show. */
  | { readonly kind: 'picture-too-many'; readonly max: number }
  /** A passphrase chosen by somebody else is replaced by an own one before a PIN stands for it. */
  | { readonly kind: 'passphrase-temporary' }
  | { readonly kind: 'pin-unavailable' }
  | { readonly kind: 'pin-weak'; readonly minLength: number }
  | { readonly kind: 'pin-wrong'; readonly triesLeft: number }
  /** No PIN (any more) on this computer: the passphrase opens. */
  | { readonly kind: 'pin-gone' };
