export type { KeyStore } from './key-store.ts';
export { noKeyStore } from './no-key-store.ts';
export { createOsKeyStore } from './os-key-store.ts';
export { createPins, type Pins } from './pins.ts';
