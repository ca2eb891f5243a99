export { DeletionPanel } from './deletion-panel.tsx';
export { DeletionsDue } from './deletions-due.tsx';
export { ErasePanel } from './erase-panel.tsx';
