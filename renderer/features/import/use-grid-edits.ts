import { useCallback, useEffect, useRef, useState } from 'react';

import type { ImportAdjustment } from '../../../shared/import/preview.ts';
import { nextFrame } from '../../ui/next-frame.ts';
import { isPutOut } from './grid-columns.ts';
import type { Place } from './grid-keys.ts';
import { cellId } from './grid-row.tsx';
import type { RowWindow } from './use-rows.ts';

interface Around {
  readonly rows: RowWindow;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
  readonly reveal: (column: number) => void;
  readonly mark: (at: Place) => void;
}

export interface GridEdits {
  /** The cell whose editor is open. */
  readonly editing: Place | null;
  /** Takes a row in, or leaves it out. */
  readonly toggle: (row: number) => void;
  /** Opens a cell's editor, and brings the cell into sight for it. */
  readonly edit: (at: Place) => void;
  readonly leaveEditor: () => void;
}

/** What can be done to the rows of the grid. */
export function useGridEdits(around: Around): GridEdits {
  const [editing, setEditing] = useState<Place | null>(null);
  // Kept the same over renders, so that rows in sight are not drawn again while scrolling.
  const now = useRef(around);
  useEffect(() => {
    now.current = around;
  });
  const toggle = useCallback((row: number): void => {
    const shown = now.current.rows.rowAt(row);
    if (shown)
      void now.current.adjust({
        leftOut: [{ line: shown.line, leftOut: !isPutOut(shown) }],
      });
  }, []);
  const edit = useCallback((at: Place): void => {
    now.current.mark(at);
    if (at.column === 0 || !now.current.rows.rowAt(at.row)) return;
    if (document.getElementById(cellId(at.row, at.column))) setEditing(at);
    else {
      now.current.reveal(at.column - 1);
      // Drawn in the next frame; the editor hangs on it.
      nextFrame(() => setEditing(at));
    }
  }, []);
  return { editing, toggle, edit, leaveEditor: () => setEditing(null) };
}
