import { useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';

import type { Lane } from '../../../shared/domain/lane.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  openPanel,
  readBoard,
  recallScroll,
  rememberScroll,
  useCanChange,
  useView,
  type Layout,
  type ScrollPlace,
} from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './board.module.css';
import { useCardEvents } from './card-events.ts';
import { Cell } from './cell.tsx';
import { focusStore } from './focus-store.ts';
import { metricsFor, rowHeight, startsOf, type BoardForm, type Metrics } from './geometry.ts';
import { gestureStore } from './gesture-store.ts';
import { useFocusAtStart, useHitInSight, useMovedInSight } from './go-to-cards.ts';
import { askedLanes, gridOf, rowKeysOf, spotOf, type Grid, type RowKey } from './grid.ts';
import { firstCard } from './keyboard-nav.ts';
import { LaneHead } from './lane-head.tsx';
import { PathLayer } from './paths/path-layer.tsx';
import { scrollToFn, withPinned } from './pinned.ts';
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
  form,
  isPast,
}: {
  readonly layout: Layout;
  readonly size: BoardSize;
  readonly scroller: HTMLDivElement;
  readonly form: BoardForm;
  readonly isPast: boolean;
}) {
  const glance = form === 'glance';
  const { t } = useTranslation();
  const canChange = useCanChange();
  const grid = useGrid(layout);
  const metrics = useMemo(
    () => metricsFor(size, grid.columns, layout === 'together', form),
    [size, grid.columns, layout, form],
  );
  const heights = useRowHeights(grid, metrics);
  const place = useKeptScroll(scroller, `board ${layout}${isPast ? ' past' : ''}`);
  const { rows, columns } = useVirtualBoard(grid, metrics, heights, scroller, size, place);
  useLayoutEffect(() => {
    Object.assign(stage, { scroller, grid, metrics, rowStarts: startsOf(heights) });
    // Where the heads take much of the window, Tab brings a card out from under them too.
    const isNarrow = metrics.headWidth * 4 > size.width;
    const heads = `${String(metrics.headHeight)}px 0 0 ${String(metrics.headWidth)}px`;
    scroller.style.setProperty('scroll-padding', isNarrow ? heads : '');
  }, [scroller, grid, metrics, heights, size.width]);

  const bodyWidth = metrics.headWidth + grid.columns * metrics.columnWidth;
  const items = columns.getVirtualItems();
  const inSight = columns.range;
  return (
    <div
      className={styles['canvas']}
      style={{ width: bodyWidth + (form === 'full' ? metrics.unit * 44 : 0), height: rows.getTotalSize() }}
    >
      {glance ? <ScrollKeys scroller={scroller} /> : <CardKeys scroller={scroller} />}
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
        {canChange && form === 'full' && (
          <div className={styles['addLane']} style={{ left: bodyWidth }}>
            <IconButton
              label={t('board.lane.add')}
              onClick={() => openPanel({ kind: 'lane-new', after: grid.lanes.at(-1)?.id })}
            >
              <Plus aria-hidden />
            </IconButton>
          </div>
        )}
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
              inSight={isWithin(rows.range, item.index) ? inSight : null}
              metrics={metrics}
            />
          )
        );
      })}
      <PathLayer
        grid={grid}
        metrics={metrics}
        heights={heights}
        scroller={scroller}
        width={bodyWidth}
        height={rows.getTotalSize()}
      />
    </div>
  );
}

/** Clicks and keys on cards, and where the focus goes first. */
function CardKeys({ scroller }: { readonly scroller: HTMLDivElement }) {
  useCardEvents(scroller);
  useHitInSight();
  useMovedInSight();
  useFocusAtStart();
  return null;
}

/** In a glance the arrows scroll, at once. */
function ScrollKeys({ scroller }: { readonly scroller: HTMLDivElement }) {
  useHitInSight();
  useEffect(() => {
    if (document.activeElement === document.body) scroller.focus({ preventScroll: true });
  }, [scroller]);
  return null;
}

function useGrid(layout: Layout): Grid {
  const lanes = boardStore((state) => state.lanes);
  const consultants = boardStore((state) => state.consultants);
  const views = boardStore((state) => state.laneViews);
  const only = useView((view) => view.only);
  const asked = useView((view) => view.sieve.lanes);
  return useMemo(
    () => gridOf(askedLanes(lanes, asked), rowKeysOf(layout, consultants, views, only), views),
    [layout, lanes, asked, consultants, views, only],
  );
}

/** The same array while no height changes, so that rows are laid out anew only when they must be. */
function useRowHeights(grid: Grid, metrics: Metrics): readonly number[] {
  return useNumbers(
    grid.rowKeys.map((_, row) =>
      rowHeight(metrics, Math.max(0, ...grid.lanes.map((__, column) => grid.count(row, column)))),
    ),
  );
}

interface Pins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Where the card in the air and the card that Tab reaches stand: these must exist though out of sight. */
function usePins(grid: Grid): Pins {
  const lifted = gestureStore((state) => state.lifted);
  const current = focusStore((state) => state.current);
  const tabStop = useMemo(() => {
    const spot = (current === null ? null : spotOf(grid, readBoard(), current)) ?? firstCard(grid);
    return spot && { spot, id: grid.ids(spot.row, spot.column)[spot.index] ?? null };
  }, [grid, current]);
  useLayoutEffect(() => focusStore.setState({ tabStop: tabStop?.id ?? null }), [tabStop]);
  const held = lifted === null ? null : spotOf(grid, readBoard(), lifted);
  const rows = useNumbers([tabStop?.spot.row ?? -1, held?.row ?? -1]);
  const columns = useNumbers([tabStop?.spot.column ?? -1, held?.column ?? -1]);
  return useMemo(() => ({ rows, columns }), [rows, columns]);
}

/** The same array while its numbers are the same, so that what follows from it is not made anew. */
function useNumbers(numbers: readonly number[]): readonly number[] {
  const text = numbers.join(' ');
  return useMemo(() => (text === '' ? [] : text.split(' ').map(Number)), [text]);
}

/** False until the first picture is on the screen: what is just out of sight can wait for that. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setSettled(true), { timeout: 1000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return settled;
}

function useVirtualBoard(
  grid: Grid,
  metrics: Metrics,
  heights: readonly number[],
  scroller: HTMLDivElement,
  size: BoardSize,
  place: ScrollPlace,
) {
  const pins = usePins(grid);
  const overscan = useSettled() ? 1 : 0;
  const rowRange = useCallback((range: Range) => withPinned(range, pins.rows), [pins.rows]);
  const columnRange = useCallback((range: Range) => withPinned(range, pins.columns), [pins.columns]);
  // A new key function is what makes the virtualiser look at all sizes again.
  const rowItemKey = useCallback(
    (row: number) => (heights.length > row ? (grid.rowKeys[row] ?? row) : row),
    [heights, grid.rowKeys],
  );
  const columnItemKey = useCallback(
    (column: number) => (metrics.columnWidth > 0 ? (grid.lanes[column]?.id ?? column) : column),
    [grid.lanes, metrics.columnWidth],
  );
  const common = { getScrollElement: () => scroller, initialRect: size, overscan, scrollToFn, useFlushSync: false };
  const rows = useVirtualizer<HTMLDivElement, Element>({
    ...common,
    count: grid.rows,
    estimateSize: (row) => heights[row] ?? 0,
    getItemKey: rowItemKey,
    paddingStart: metrics.headHeight,
    initialOffset: place.top,
    rangeExtractor: rowRange,
  });
  const columns = useVirtualizer<HTMLDivElement, Element>({
    ...common,
    horizontal: true,
    count: grid.columns,
    estimateSize: () => metrics.columnWidth,
    getItemKey: columnItemKey,
    paddingStart: metrics.headWidth,
    initialOffset: place.left,
    rangeExtractor: columnRange,
  });
  return { rows, columns };
}

/** Scrolls to where the board was, and remembers where it goes. */
function useKeptScroll(scroller: HTMLDivElement, key: string): ScrollPlace {
  const [place] = useState(() => recallScroll(key));
  useLayoutEffect(() => {
    if (place.left !== 0 || place.top !== 0) scroller.scrollTo(place.left, place.top);
    else if (scroller.scrollLeft !== 0 || scroller.scrollTop !== 0) scroller.scrollTo(0, 0);
    const remember = (): void => rememberScroll(key, { left: scroller.scrollLeft, top: scroller.scrollTop });
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [scroller, key, place]);
  return place;
}

type Span = Pick<Range, 'startIndex' | 'endIndex'>;

const isWithin = (span: Span | null, index: number): boolean =>
  span !== null && index >= span.startIndex && index <= span.endIndex;

interface RowProps {
  readonly rowKey: RowKey;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly lanes: readonly Lane[];
  readonly columns: readonly VirtualItem[];
  /** Which of the columns are in sight; null: none. */
  readonly inSight: Span | null;
  readonly metrics: Metrics;
}

const Row = memo(function Row({ rowKey, top, height, width, lanes, columns, inSight, metrics }: RowProps) {
  return (
    <div className={styles['row']} style={{ top, height, width }}>
      {rowKey !== 'all' && <RowHead owner={rowKey} width={metrics.headWidth} under={metrics.headHeight} />}
      {columns.map((item) => {
        const lane = lanes[item.index];
        return (
          lane && (
            <Cell
              key={lane.id}
              lane={lane}
              rowKey={rowKey}
              left={item.start}
              height={height}
              metrics={metrics}
              isInSight={isWithin(inSight, item.index)}
            />
          )
        );
      })}
    </div>
  );
});
