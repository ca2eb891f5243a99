/** From the vault to the thread that speaks to the system's key store. */
export type KeyStoreCall = { readonly n: number; readonly account: string } & (
  { readonly kind: 'read' | 'remove' } | { readonly kind: 'write'; readonly secret: Uint8Array }
);

/** And back. `secret`: what a read found. */
export type KeyStoreAnswer = { readonly n: number } & (
  { readonly done: true; readonly secret: Uint8Array | null } | { readonly done: false }
);
