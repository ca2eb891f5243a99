import { useEffect, useMemo, useReducer } from 'react';

import type { CitizenId } from '../../../../shared/domain/ids.ts';
import { readBoard, boardStore, recallScroll, useCitizen, useConsultant } from '../../../state/index.ts';
import { startsOf, type Metrics, type Surface } from '../geometry.ts';
import { spotOf, type Grid } from '../grid.ts';
import { bringIntoSight, cellKey, stage } from '../surface.ts';
import { drawPaths, roundedLine, type DrawnPath } from './draw.ts';
import { pathStore, type ShownPaths } from './path-store.ts';
import styles from './paths.module.css';
import { pathsOf } from './ways.ts';

interface PathLayerProps {
  readonly grid: Grid;
  readonly metrics: Metrics;
  readonly heights: readonly number[];
  readonly scroller: HTMLDivElement;
  readonly width: number;
  readonly height: number;
}

/**
 * Ways of cards, drawn over the board while somebody looks at them. It scrolls with the board; positions are worked out when the layout changes and when
 * a scroll has ended, from what the board knows of its own sizes. Hidden from screen readers: the same stands in words where it is asked for.
 */
export function PathLayer(props: PathLayerProps) {
  const shown = pathStore((state) => state.shown);
  return shown && <Paths {...props} shown={shown} />;
}

function Paths({
  grid,
  metrics,
  heights,
  scroller,
  width,
  height,
  shown,
}: PathLayerProps & { readonly shown: ShownPaths }) {
  const { moves, meant } = shown;
  const settled = useSettledScrolls(scroller);
  const revision = boardStore((state) => state.revision);
  useEffect(() => {
    const spot = meant === null ? null : spotOf(grid, readBoard(), meant);
    if (!spot) return;
    bringIntoSight(spot);
    // From the top of their row, where the card is in sight then too.
    const top = startsOf(heights)[spot.row] ?? 0;
    const { cellPad, cardHeight, cardGap, headHeight } = metrics;
    const isInSight = cellPad + (spot.index + 1) * (cardHeight + cardGap) <= scroller.clientHeight - headHeight;
    if (isInSight) scroller.scrollTo({ top });
  }, [meant, grid, metrics, heights, scroller]);
  // One way alone, and a board of one row, lead along the lanes' names; many each under their own row.
  const band = meant !== null || grid.rows === 1 ? 'head' : 'rows';
  const drawn = useMemo(() => {
    const surface = surfaceOf(grid, metrics, heights, scroller);
    const board = readBoard();
    const paths = pathsOf(moves, meant, grid, board, (id) => spotOf(grid, board, id));
    return drawPaths(paths, surface, band);
    // Where things stand follows from the records and from how far all of it is scrolled.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moves, meant, grid, metrics, heights, scroller, settled, revision, band]);
  return (
    <svg
      className={styles['layer']}
      width={width}
      height={height}
      aria-hidden
      data-board-paths={drawn.length}
      data-over-heads={band === 'head' || undefined}
    >
      <defs>
        <marker
          id="path-arrow"
          viewBox="0 0 10 10"
          refX="8.5"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0.8 0.8 9.2 5 0.8 9.2" fill="none" stroke="context-stroke" strokeWidth="2" />
        </marker>
        <marker
          id="path-arrow-meant"
          viewBox="0 0 10 10"
          refX="8.5"
          refY="5"
          markerWidth="12"
          markerHeight="12"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0.4 0.4 10 5 0.4 9.6Z" fill="context-stroke" />
        </marker>
        <marker
          id="path-bar"
          viewBox="0 0 6 14"
          refX="3"
          refY="7"
          markerWidth="6"
          markerHeight="14"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M1.5 0.5v13M5 0.5v13" fill="none" stroke="context-stroke" strokeWidth="2" />
        </marker>
      </defs>
      {drawn.map((path) =>
        path.isMeant && meant !== null ? (
          <Meant key={path.id} id={meant} path={path} />
        ) : (
          <Line key={path.id} path={path} />
        ),
      )}
    </svg>
  );
}

/** In the colour of the one whose citizen it is, as the card. */
function Meant({ id, path }: { readonly id: CitizenId; readonly path: DrawnPath }) {
  const citizen = useCitizen(id);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  return <Line path={path} color={consultant?.color ?? 'none'} />;
}

const PLUS = 'M-3.5 0h7M0 -3.5v7';
/** Of a corner. */
const ROUND = 7;
function Line({ path, color }: { readonly path: DrawnPath; readonly color?: string }) {
  const { id, points, card, kind, isMeant } = path;
  const marker = kind === 'ended' ? 'path-bar' : isMeant ? 'path-arrow-meant' : 'path-arrow';
  const [start] = points;
  const d = start && roundedLine(points, ROUND);
  return (
    <g
      className={styles['path']}
      data-kind={kind}
      data-meant={isMeant || undefined}
      data-color={color}
      data-person={id}
    >
      {isMeant && (
        <rect
          className={styles['card']}
          x={card.x - 2}
          y={card.y - 2}
          width={card.width + 4}
          height={card.height + 4}
          rx="9"
        />
      )}
      {start && (
        <>
          <path className={styles['halo']} d={d} />
          <path className={styles['line']} d={d} pathLength="1" markerEnd={`url(#${marker})`} />
          <circle className={styles['dot']} cx={start.x} cy={start.y} r={isMeant ? 5.5 : 3.5} />
        </>
      )}
      {kind === 'came' && (
        <g transform={`translate(${String(card.x + card.width - 3)} ${String(card.y + 3)})`}>
          <circle className={styles['new']} r={isMeant ? 11 : 8} />
          <path className={styles['plus']} d={PLUS} />
        </g>
      )}
    </g>
  );
}

/** Rises when the board, or a cell of it, has come to rest after a scroll. */
function useSettledScrolls(scroller: HTMLDivElement): number {
  const [settled, rise] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    scroller.addEventListener('scrollend', rise, { capture: true, passive: true });
    return () => scroller.removeEventListener('scrollend', rise, { capture: true });
  }, [scroller]);
  return settled;
}

/** The board as it lies now; of its own scrolls, since nothing else is measured. */
function surfaceOf(grid: Grid, metrics: Metrics, heights: readonly number[], scroller: HTMLDivElement): Surface {
  const scrolled = (row: number, column: number): number => {
    const [lane, rowKey] = [grid.lanes[column], grid.rowKeys[row]];
    if (!lane || rowKey === undefined) return 0;
    const key = cellKey(lane.id, rowKey);
    return stage.cells.get(key)?.scrollTop ?? recallScroll(key).top;
  };
  return {
    metrics,
    left: 0,
    top: 0,
    width: scroller.clientWidth,
    height: scroller.clientHeight,
    scrollLeft: scroller.scrollLeft,
    scrollTop: scroller.scrollTop,
    columns: grid.columns,
    rowStarts: startsOf(heights),
    cardCount: grid.count,
    cellScroll: scrolled,
  };
}
