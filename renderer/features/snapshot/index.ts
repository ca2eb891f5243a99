export { newPassphrase } from './new-passphrase.ts';
export { Passphrase } from './passphrase.tsx';
export { SnapshotDone } from './snapshot-done.tsx';
export { SnapshotPanel } from './snapshot-panel.tsx';
