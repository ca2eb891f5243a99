import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useRef, type ComponentProps, type ReactNode } from 'react';

import styles from './row-list.module.css';

export interface RowsOptions {
  readonly count: number;
  readonly keyOf: (index: number) => string | number;
  /** In pixels. */
  readonly heightOf: (index: number) => number;
  /** The row with the stop of Tab: it is there wherever one scrolls; -1 for none. */
  readonly active: number;
  /** From the top, in pixels, when the list appears. */
  readonly startAt?: () => number;
  /** Rows that are drawn beyond what is in sight, on each side. */
  readonly overscan?: number;
  /** What lies over the first pixels, so that a row that is scrolled to is not under it. */
  readonly topPadding?: number;
}

/** About what a list has room for, until it was measured. */
const GUESSED = { width: 800, height: 600 };

/** The rows of a `RowList`: of many only the part in sight is drawn. */
export function useRows({ count, keyOf, heightOf, active, startAt, overscan = 4, topPadding = 0 }: RowsOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan,
    initialRect: GUESSED,
    ...(startAt === undefined ? {} : { initialOffset: startAt }),
    rangeExtractor: useCallback((range: Range) => withActive(range, active), [active]),
    scrollPaddingStart: topPadding,
  });
  return { scroller, virtual };
}

export interface RowListProps extends Pick<ComponentProps<'div'>, 'onFocus' | 'onBlur'> {
  readonly rows: ReturnType<typeof useRows>;
  readonly label: string;
  readonly onKeyDown: ComponentProps<'ul'>['onKeyDown'];
  /** A row's `li`, which stands `start` pixels from the top and is `size` high, unless it is measured. */
  readonly children: (item: VirtualItem) => ReactNode;
}

/** A list that scrolls, of which only the part in sight is drawn. */
export function RowList({ rows: { scroller, virtual }, label, onKeyDown, children, ...focus }: RowListProps) {
  return (
    <div ref={scroller} className={styles['scroller']} {...focus}>
      <ul
        className={styles['list']}
        style={{ height: virtual.getTotalSize() }}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(children)}
      </ul>
    </div>
  );
}

/** The indexes in sight and the active one, which must exist wherever one scrolls. */
export function withActive(range: Range, active: number): number[] {
  const indexes = defaultRangeExtractor(range);
  return active < 0 || active >= range.count || indexes.includes(active)
    ? indexes
    : [...indexes, active].sort((a, b) => a - b);
}
