import { useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';

import type { Lane } from '../../../shared/domain/lane.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  openPanel,
  readBoard,
  recallScroll,
  rememberScroll,
  useView,
  type Layout,
} from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './board.module.css';
import { useCardEvents } from './card-events.ts';
import { Cell } from './cell.tsx';
import { focusStore } from './focus-store.ts';
import { metricsFor, rowHeight, startsOf, type Metrics, type Spot } from './geometry.ts';
import { gestureStore } from './gesture-store.ts';
import { gridOf, rowKeysOf, spotOf, type Grid, type RowKey } from './grid.ts';
import { firstCard } from './keyboard-nav.ts';
import { LaneHead } from './lane-head.tsx';
import { withPinned } from './pinned.ts';
import { RowHead } from './row-head.tsx';
import { stage } from './surface.ts';
import { Plus } from 'lucide-react';

export interface BoardSize {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

/** Lanes × rows, of which only what is in sight exists. */
export function BoardGrid({
  layout,
  size,
  scroller,
}: {
  readonly layout: Layout;
  readonly size: BoardSize;
  readonly scroller: HTMLDivElement;
}) {
  const { t } = useTranslation();
  const grid = useGrid(layout);
  const metrics = useMemo(() => metricsFor(size, grid.columns, layout === 'together'), [size, grid.columns, layout]);
  const heights = useRowHeights(grid, metrics);
  const pins = usePins(grid);
  const { rows, columns } = useVirtualBoard(grid, metrics, heights, pins, scroller, size, `board ${layout}`);
  useLayoutEffect(() => {
    Object.assign(stage, { scroller, grid, metrics, rowStarts: startsOf(heights) });
  }, [scroller, grid, metrics, heights]);
  useCardEvents(scroller);

  const bodyWidth = metrics.headWidth + grid.columns * metrics.columnWidth;
  const items = columns.getVirtualItems();
  return (
    <div className={styles['canvas']} style={{ width: bodyWidth + metrics.unit * 44, height: rows.getTotalSize() }}>
      <div className={styles['heads']} style={{ height: metrics.headHeight }}>
        {layout === 'rows' && <div className={styles['corner']} style={{ width: metrics.headWidth }} />}
        {items.map((item) => {
          const lane = grid.lanes[item.index];
          return (
            lane && (
              <LaneHead key={lane.id} lane={lane} left={item.start} width={metrics.columnWidth - metrics.columnGap} />
            )
          );
        })}
        <div className={styles['addLane']} style={{ left: bodyWidth }}>
          <IconButton
            label={t('board.lane.add')}
            onClick={() => openPanel({ kind: 'lane-new', after: grid.lanes.at(-1)?.id })}
          >
            <Plus aria-hidden />
          </IconButton>
        </div>
      </div>
      {rows.getVirtualItems().map((item) => {
        const rowKey = grid.rowKeys[item.index];
        return (
          rowKey && (
            <Row
              key={rowKey}
              rowKey={rowKey}
              top={item.start}
              height={item.size - metrics.rowGap}
              width={bodyWidth}
              lanes={grid.lanes}
              columns={items}
              metrics={metrics}
            />
          )
        );
      })}
    </div>
  );
}

function useGrid(layout: Layout): Grid {
  const lanes = boardStore((state) => state.lanes);
  const consultants = boardStore((state) => state.consultants);
  const views = boardStore((state) => state.laneViews);
  const only = useView((view) => view.only);
  return useMemo(
    () => gridOf(lanes, rowKeysOf(layout, consultants, views, only), views),
    [layout, lanes, consultants, views, only],
  );
}

/** The same array while no height changes, so that rows are laid out anew only when they must be. */
function useRowHeights(grid: Grid, metrics: Metrics): readonly number[] {
  const heights = grid.rowKeys.map((_, row) =>
    rowHeight(metrics, Math.max(0, ...grid.lanes.map((__, column) => grid.count(row, column)))),
  );
  const text = heights.join(' ');
  return useMemo(() => text.split(' ').map(Number).slice(0, grid.rows), [text, grid.rows]);
}

/** Where the card in the air and the card that Tab reaches stand: these must exist though out of sight. */
function usePins(grid: Grid): readonly Spot[] {
  const lifted = gestureStore((state) => state.lifted);
  const current = focusStore((state) => state.current);
  const tabStop = useMemo(() => {
    const spot = (current === null ? null : spotOf(grid, readBoard(), current)) ?? firstCard(grid);
    return spot && { spot, id: grid.ids(spot.row, spot.column)[spot.index] ?? null };
  }, [grid, current]);
  useLayoutEffect(() => focusStore.setState({ tabStop: tabStop?.id ?? null }), [tabStop]);
  return useMemo(
    () =>
      [tabStop?.spot, lifted === null ? null : spotOf(grid, readBoard(), lifted)].filter(
        (spot) => spot !== null && spot !== undefined,
      ),
    [grid, lifted, tabStop],
  );
}

function useVirtualBoard(
  grid: Grid,
  metrics: Metrics,
  heights: readonly number[],
  pins: readonly Spot[],
  scroller: HTMLDivElement,
  size: BoardSize,
  scrollKey: string,
) {
  const place = useMemo(() => recallScroll(scrollKey), [scrollKey]);
  const rowRange = useCallback(
    (range: Range) =>
      withPinned(
        range,
        pins.map((pin) => pin.row),
      ),
    [pins],
  );
  const columnRange = useCallback(
    (range: Range) =>
      withPinned(
        range,
        pins.map((pin) => pin.column),
      ),
    [pins],
  );
  // A new key function is what makes the virtualiser look at all sizes again.
  const rowItemKey = useCallback(
    (row: number) => (heights.length > row ? (grid.rowKeys[row] ?? row) : row),
    [heights, grid.rowKeys],
  );
  const columnItemKey = useCallback(
    (column: number) => (metrics.columnWidth > 0 ? (grid.lanes[column]?.id ?? column) : column),
    [grid.lanes, metrics.columnWidth],
  );
  const common = { getScrollElement: () => scroller, initialRect: size, overscan: 1, useFlushSync: false };
  // The library's functions change without telling; nothing here is compiled to count on it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    ...common,
    count: grid.rows,
    estimateSize: (row) => heights[row] ?? 0,
    getItemKey: rowItemKey,
    paddingStart: metrics.headHeight,
    initialOffset: place.top,
    rangeExtractor: rowRange,
  });
  const columns = useVirtualizer({
    ...common,
    horizontal: true,
    count: grid.columns,
    estimateSize: () => metrics.columnWidth,
    getItemKey: columnItemKey,
    paddingStart: metrics.headWidth,
    initialOffset: place.left,
    rangeExtractor: columnRange,
  });
  const restored = useRef(false);
  useLayoutEffect(() => {
    if (!restored.current) scroller.scrollTo(place.left, place.top);
    restored.current = true;
    const remember = (): void => rememberScroll(scrollKey, { left: scroller.scrollLeft, top: scroller.scrollTop });
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [scroller, scrollKey, place]);
  return { rows, columns };
}

interface RowProps {
  readonly rowKey: RowKey;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly lanes: readonly Lane[];
  readonly columns: readonly VirtualItem[];
  readonly metrics: Metrics;
}

const Row = memo(function Row({ rowKey, top, height, width, lanes, columns, metrics }: RowProps) {
  return (
    <div className={styles['row']} style={{ top, height, width }}>
      {rowKey !== 'all' && <RowHead owner={rowKey} width={metrics.headWidth} under={metrics.headHeight} />}
      {columns.map((item) => {
        const lane = lanes[item.index];
        return (
          lane && <Cell key={lane.id} lane={lane} rowKey={rowKey} left={item.start} height={height} metrics={metrics} />
        );
      })}
    </div>
  );
});
