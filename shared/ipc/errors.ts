import type { Refusal } from '../commands/refusal.ts';
import type { KeysRefusal } from './keys-refusal.ts';

/** Why a vault cannot be made or opened. Each has its own sentence in the page; in each case nothing was written. */
export type DoorRefusal =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly part: 'keys' | 'data' }
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-writable' }
  | { readonly kind: 'exists' }
  /** The board was opened with a newer key file before. */
  | { readonly kind: 'older-keys' }
  /** Its supervisor moved it to another computer; `at`: ISO 8601 in UTC. */
  | { readonly kind: 'moved'; readonly at: string }
  /** The board is no longer as it is in the copy. */
  | { readonly kind: 'copy-behind' }
  | { readonly kind: 'weak-passphrase'; readonly minLength: number };

/** Why a file cannot be read for import. */
export type ImportRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | { readonly kind: 'too-many'; readonly what: 'rows' | 'columns' | 'sheets'; readonly max: number }
  /** No table: a workbook of the old kind or with a password, a picture, a program, other data than a board's. */
  | { readonly kind: 'not-a-table'; readonly looksLike: 'workbook' | 'binary' | 'json' }
  /** A snapshot of ours that is not as it was saved. */
  | { readonly kind: 'own-damaged' }
  /** A snapshot of ours without names. */
  | { readonly kind: 'own-nameless' }
  /** A snapshot that a newer program wrote. */
  | { readonly kind: 'own-newer' }
  /** A workbook that is cut off, or is none. */
  | { readonly kind: 'damaged' }
  /** Reading it takes longer, or more memory, than any list of people. */
  | { readonly kind: 'too-heavy'; readonly limit: 'time' | 'memory' | 'unpacked' }
  /** Reading was broken off, by a person or by the next file. */
  | { readonly kind: 'stopped' }
  /** No column holds names, or nobody would be taken. */
  | { readonly kind: 'no-names' }
  | { readonly kind: 'unanswered'; readonly count: number }
  /** Everybody in the file is on the board as the file says, or was left as they are. */
  | { readonly kind: 'no-changes' }
  /** The board changed under the preview: these many rows are asked about again. */
  | { readonly kind: 'asked-again'; readonly count: number }
  | { readonly kind: 'gone' };

/** Why a picture is not taken. */
export type PortraitRefusal =
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'picture-too-large'; readonly maxBytes: number }
  /** It would unfold into more than is sensible. */
  | { readonly kind: 'picture-too-many-pixels' }
  /** The file ends before the picture does. */
  | { readonly kind: 'picture-cut-off' }
  | { readonly kind: 'picture-moves' }
  /** Metadata, a profile, or something after the end of the picture. */
  | { readonly kind: 'picture-carries-more' };

/** The closed union of everything that can go wrong in a call. */
export type CallError =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'door'; readonly refusal: DoorRefusal }
  | { readonly kind: 'import'; readonly refusal: ImportRefusal }
  | { readonly kind: 'portrait'; readonly refusal: PortraitRefusal }
  | { readonly kind: 'keys'; readonly refusal: KeysRefusal }
  /** Only a supervisor may. */
  | { readonly kind: 'not-allowed' }
  /** The call did not have the form the contract asks for. */
  | { readonly kind: 'bad-request' }
  /** No vault is open, or this page may not ask. */
  | { readonly kind: 'closed' }
  /** The page shows the board of a past day, and changes nothing. Never the vault's own. */
  | { readonly kind: 'past' }
  /** The disk is full or went away; nothing of the call was kept. */
  | { readonly kind: 'disk'; readonly cause: 'full' | 'gone' | 'read-only' }
  /** A broken invariant; `reference` stands in the log. */
  | { readonly kind: 'internal'; readonly reference: string };
