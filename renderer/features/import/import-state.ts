import type { ImportPreview, ImportReport } from '../../../shared/import/preview.ts';

export type ImportStep = 'file' | 'read' | 'check' | 'done';

export interface ImportState {
  readonly step: ImportStep;
  readonly fileName: string;
  readonly preview: ImportPreview | null;
  readonly report: ImportReport | null;
  readonly busy: 'reading' | 'adjusting' | 'committing' | 'undoing' | null;
  /** A sentence about what did not go well. */
  readonly problem: string | null;
  readonly undone: boolean;
  /** Something was corrected or answered that leaving would lose. */
  readonly touched: boolean;
}
