export { askedPurpose, isPurposeMissing, PurposeField, type PurposeForm } from './purpose-field.tsx';
export { SaveDialog } from './save-dialog.tsx';
export { SealField } from './seal-field.tsx';
export { SnapshotPanel } from './snapshot-panel.tsx';
export { tableEnding, TableFormatField, type TableFormat } from './table-format.tsx';
export { useSaveFile } from './use-save-file.ts';
