export { FirstOpening } from './first-opening.tsx';
export { KeyDialog, type KeyDialogProps } from './key-dialog.tsx';
export { PeoplePanel } from './people-panel.tsx';
export { useKeyCall, type KeyCall } from './use-key-call.ts';
