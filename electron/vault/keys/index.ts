export {
  createKeys,
  nextGeneration,
  personIn,
  put,
  resealed,
  withEscrow,
  withoutEscrow,
  withoutPerson,
  withPassphrase,
  withRole,
} from './changes.ts';
export { calibrateCost, KDF_FLOOR, type KdfCost } from './derivation.ts';
export { fingerprintOf } from './escrow-key.ts';
export type { KeyFile, KeySlot } from './key-file-schema.ts';
export { macKeyOf, printWithMac } from './mac.ts';
export {
  openAsPerson,
  openWithEscrowKey,
  openWithPassphrase,
  openWithRecoveryKey,
  openWithSlotKey,
  parseKeys,
  slotKeyOf,
  type OpenedKeys,
} from './opening.ts';
export { makeRecoveryKey, parseRecoveryKey } from './recovery-key.ts';
export { makeSecret, type VaultSecret } from './secret.ts';
export { makeRecoverySlot } from './slots.ts';
