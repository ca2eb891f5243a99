import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useDeferredValue, useLayoutEffect, useRef } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { translate as t } from '../../i18n/index.ts';
import { boardStore, recallScroll, rememberScroll, useIsGlance, useToday } from '../../state/index.ts';
import { Card } from './card.tsx';
import styles from './cell.module.css';
import { focusStore } from './focus-store.ts';
import { GlanceCard } from './glance-card.tsx';
import { gestureStore } from './gesture-store.ts';
import type { Metrics } from './geometry.ts';
import { cellIds, type RowKey } from './grid.ts';
import { scrollToFn, withPinned } from './pinned.ts';
import { cellKey, stage } from './surface.ts';
import { ownerName } from './words.ts';

export interface CellProps {
  readonly lane: Lane;
  readonly rowKey: RowKey;
  readonly left: number;
  readonly height: number;
  readonly metrics: Metrics;
  /** What is drawn out of sight, to be there when one scrolls, follows when what is in sight has been painted. */
  readonly isInSight: boolean;
}

const OVERSCAN = 1;
type CellVirtualizer = Virtualizer<HTMLDivElement, Element>;

/** One lane of one consultant (or of all): a drop target with its own virtual list, scrolling where there is more than fits. */
export const Cell = memo(function Cell({ lane, rowKey, left, height, metrics, isInSight }: CellProps) {
  const key = cellKey(lane.id, rowKey);
  const glance = useIsGlance();
  const present = boardStore((state) => cellIds(state.laneViews.get(lane.id), rowKey));
  const later = useDeferredValue(present);
  const ids = isInSight ? present : later;
  return (
    <div
      className={styles['cell']}
      style={{ left, width: metrics.columnWidth - metrics.columnGap, height }}
      data-calm={lane.isEnd || undefined}
      role="group"
      aria-label={t('board.cell', { lane: lane.name, owner: ownerName(rowKey), count: ids.length })}
    >
      {!glance && <DropTarget id={key} />}
      <CardList cell={key} ids={ids} height={height} metrics={metrics} lane={lane} />
    </div>
  );
});

const NO_OBSERVER = { disabled: true };

/** Apart from the list, since dnd-kit renders droppables again at every step from cell to cell. */
function DropTarget({ id }: { readonly id: string }) {
  const { setNodeRef } = useDroppable({ id, resizeObserverConfig: NO_OBSERVER });
  return <div ref={setNodeRef} className={styles['target']} />;
}

function indexIn(ids: readonly CitizenId[], id: CitizenId | null): number {
  return id === null ? -1 : ids.indexOf(id);
}

interface CardListProps {
  readonly cell: string;
  readonly ids: readonly CitizenId[];
  readonly height: number;
  readonly metrics: Metrics;
  readonly lane: Lane;
}

const CardList = memo(function CardList({ cell, ids, height, metrics, lane }: CardListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const glance = useIsGlance();
  const { cardHeight, cardGap, cellPad, columnWidth, columnGap } = metrics;
  // Cards that must exist though out of sight: the one in the air, and the one Tab reaches.
  const lifted = gestureStore((state) => indexIn(ids, state.lifted));
  const by = gestureStore((state) => (lifted < 0 ? null : state.by));
  const tabStop = focusStore((state) => indexIn(ids, state.tabStop));
  const rangeExtractor = useCallback((range: Range) => withPinned(range, [lifted, tabStop]), [lifted, tabStop]);
  const today = useToday();
  const report = useRef<((size: { width: number; height: number }) => void) | null>(null);
  // The board knows every cell's size; one observer a cell would only tell it again.
  const observeElementRect = useCallback(
    (_: CellVirtualizer, tell: (size: { width: number; height: number }) => void) => {
      report.current = tell;
      return () => {
        report.current = null;
      };
    },
    [],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: (index) => ids[index] ?? index,
    gap: cardGap,
    paddingStart: cellPad,
    paddingEnd: cellPad,
    overscan: OVERSCAN,
    initialRect: { width: columnWidth, height },
    initialOffset: () => recallScroll(cell).top,
    observeElementRect,
    scrollToFn,
    rangeExtractor,
    useFlushSync: false,
    useAnimationFrameWithResizeObserver: false,
  });
  const items = virtual.getVirtualItems();
  const scrolls = virtual.getTotalSize() > height;
  // What scrolls must be reachable by Tab: a cell that does has a stop of its own.
  const stop = tabStop < 0 && scrolls ? (items[0]?.index ?? -1) : tabStop;
  useLayoutEffect(() => report.current?.({ width: columnWidth, height }), [columnWidth, height]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    stage.cells.set(cell, element);
    return () => {
      if (stage.cells.get(cell) === element) stage.cells.delete(cell);
    };
  }, [cell]);
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      data-scrolls={scrolls || undefined}
      {...(glance && scrolls ? { tabIndex: 0, role: 'group', 'aria-label': lane.name } : {})}
      onScroll={(event) => rememberScroll(cell, { left: 0, top: event.currentTarget.scrollTop })}
    >
      <ul
        className={styles['list']}
        style={{
          height: virtual.getTotalSize(),
          marginInlineStart: cellPad,
          width: columnWidth - columnGap - 2 * cellPad,
        }}
        aria-label={lane.name}
      >
        {items.map((item) => {
          const id = ids[item.index];
          if (id === undefined) return null;
          return glance ? (
            <GlanceCard
              key={id}
              id={id}
              lane={lane}
              today={today}
              top={item.start}
              height={cardHeight}
              at={item.index + 1}
              of={ids.length}
            />
          ) : (
            <Card
              key={id}
              id={id}
              lane={lane}
              today={today}
              top={item.start}
              height={cardHeight}
              at={item.index + 1}
              of={ids.length}
              isTabStop={item.index === stop}
              liftedBy={item.index === lifted ? by : null}
            />
          );
        })}
      </ul>
    </div>
  );
});
