import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, type RefObject } from 'react';

import { OUTCOME_WIDTH, rootFontSize, type GridColumn } from './grid-columns.ts';

/** A column that is drawn now. */
export interface ShownColumn extends GridColumn {
  /** Its number in the grid, from 1; the outcome is 0. */
  readonly at: number;
  /** Stays in sight beside the outcome: the first column of names. */
  readonly pinned: boolean;
}

export interface ShownColumns {
  readonly shown: readonly ShownColumn[];
  /** Brings a column into sight; the outcome (-1) always is. */
  readonly reveal: (index: number) => void;
}

/** The columns in sight, so that a wide file costs no more to scroll than a narrow one. The same array until others come into sight. */
export function useShownColumns(
  columns: readonly GridColumn[],
  scroller: RefObject<HTMLDivElement | null>,
): ShownColumns {
  const rem = rootFontSize();
  const pinned = columns[0]?.field === 'name';
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (columns[index]?.width ?? 0) * rem,
    paddingStart: OUTCOME_WIDTH * rem,
    scrollPaddingStart: (OUTCOME_WIDTH + (pinned ? (columns[0]?.width ?? 0) : 0)) * rem,
    overscan: 1,
    rangeExtractor: (range) => [...new Set([...(pinned ? [0] : []), ...defaultRangeExtractor(range)])],
  });
  const indexes = virtualizer
    .getVirtualItems()
    .map(({ index }) => index)
    .join(' ');
  const shown = useMemo(
    () =>
      indexes.split(' ').flatMap((text) => {
        const column = text === '' ? undefined : columns[Number(text)];
        return column ? [{ ...column, at: Number(text) + 1, pinned: pinned && text === '0' }] : [];
      }),
    [indexes, columns, pinned],
  );
  return {
    shown,
    reveal: (index) => index >= 0 && !(pinned && index === 0) && virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
