import type { Result } from '../../../shared/lib/result.ts';

/** Locked, missing, or silent for longer than anybody waits. Nothing can be said of what lies in it, nor of what was last written. */
export interface KeyStoreRefusal {
  readonly kind: 'unavailable';
}

/**
 * The operating system's store of secrets, one item an account: Windows' Credential Manager, macOS' Keychain, a Secret Service on Linux. Calls are
 * carried out one after the other, each answered within about a second.
 */
export interface KeyStore {
  /** Gets ready what the first call would otherwise wait for. */
  prepare(): void;
  /** Null: no such item. */
  read(account: string): Promise<Result<Uint8Array | null, KeyStoreRefusal>>;
  /** Puts the item in the place of the one that was there. */
  write(account: string, secret: Uint8Array): Promise<Result<null, KeyStoreRefusal>>;
  /** Does nothing when there is none. */
  remove(account: string): Promise<Result<null, KeyStoreRefusal>>;
}
