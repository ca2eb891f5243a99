export { SnapshotPanel } from './snapshot-panel.tsx';
