import { useId, useMemo, useState, type KeyboardEvent } from 'react';

import type { Comparison } from '../../../shared/snapshot/compare.ts';
import type { FlowTable } from '../../../shared/snapshot/compare-flows.ts';
import { formatLongDay, formatNumber } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useWidth } from '../../ui/use-width.ts';
import { FlowEnd } from './flow-end.tsx';
import { flowHeight, layFlows, NODE_WIDTH, type FlowBand, type FlowNode } from './flow-layout.ts';
import styles from './flow-picture.module.css';
import { flowOf, isFlow } from './list-lines.ts';
import type { Shown } from './use-comparison.ts';
import { endsOf } from './words.ts';

export interface FlowPictureProps {
  readonly told: Comparison;
  readonly flows: FlowTable;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
}

/** About what there is room for, until it was measured. */
const GUESSED_WIDTH = 800;
const MARGIN = 172;
const GAP = 8;
const LEAST_WIDTH = 160;
/** A band bears its number where that has room. */
const NUMBER_HEIGHT = 14;
/** A thin band is as easily met by the pointer as a thick one. */
const HIT_WIDTH = 10;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Lanes of the first day on the left, of the second on the right, and bands of people between them. One stop of Tab, arrows within. */
export function FlowPicture({ told, flows, shown, onShow }: FlowPictureProps) {
  const { t } = useTranslation();
  const hint = useId();
  const [frame, room] = useWidth<HTMLDivElement>(GUESSED_WIDTH);
  const width = Math.max(LEAST_WIDTH, room);
  const height = flowHeight(flows);
  // Much enlarged, names are shortened rather than the picture being wider than its place.
  const margin = Math.min(MARGIN, Math.round(width * 0.36));
  const { nodes, bands } = useMemo(() => layFlows(flows, { width, height, margin }), [flows, width, height, margin]);
  const [at, setAt] = useState(0);
  const [seen, setSeen] = useState<FlowBand | null>(null);
  const pressed = bands.findIndex((band) => isFlow(band, told, shown));
  const active = Math.min(at, bands.length - 1);
  const spoken = seen ?? bands[pressed] ?? null;

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>): void {
    const step = STEPS[event.key];
    const band = bands[active];
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !band) return;
    if (step !== undefined) {
      const next = Math.min(bands.length - 1, Math.max(0, active + step));
      event.currentTarget.querySelector<SVGGElement>(`[data-band="${String(next)}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') press(band, active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function press(band: FlowBand, index: number): void {
    setAt(index);
    onShow(index === pressed ? null : flowOf(band, told));
  }
  const days = { from: formatLongDay(told.from), to: formatLongDay(told.to) };
  return (
    <>
      <div ref={frame} className={styles['picture']} style={{ height }}>
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={t('comparison.pictureLabel', days)}
          aria-describedby={hint}
          onKeyDown={onKeyDown}
          data-pressed={pressed >= 0 || undefined}
        >
          {bands.map((band, index) => (
            <Band
              key={`${String(band.from)}-${String(band.to)}`}
              band={band}
              index={index}
              told={told}
              isActive={index === active}
              isPressed={index === pressed}
              onPress={() => press(band, index)}
              onFocus={() => setAt(index)}
              onSeen={setSeen}
            />
          ))}
          {nodes.map((node) => (
            <rect
              key={`${node.side}${String(node.lane)}`}
              className={styles['bar']}
              data-color={laneOf(node, told)?.color ?? 'none'}
              x={node.left}
              y={node.top}
              width={NODE_WIDTH}
              height={node.height}
              rx={Math.min(3, node.height / 2)}
            />
          ))}
        </svg>
        {nodes.map((node) => (
          <FlowEnd
            key={`${node.side}${String(node.lane)}`}
            node={node}
            name={endsOf({ from: node.lane, to: node.lane }, told)[node.side]}
            width={width}
            margin={margin}
            gap={GAP}
          />
        ))}
      </div>
      <p id={hint} className="visually-hidden">
        {t('comparison.pictureHint')}
      </p>
      <p className={styles['caption']} aria-hidden>
        {spoken ? flowWords(spoken, told) : t('comparison.pictureTip')}
      </p>
    </>
  );
}

function flowWords(band: FlowBand, told: Comparison): string {
  return translate('comparison.flow', {
    ...endsOf(band, told),
    people: translate('comparison.citizens', { count: band.count }),
  });
}

interface BandProps {
  readonly band: FlowBand;
  readonly index: number;
  readonly told: Comparison;
  readonly isActive: boolean;
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly onFocus: () => void;
  readonly onSeen: (band: FlowBand | null) => void;
}

function Band({ band, index, told, isActive, isPressed, onPress, onFocus, onSeen }: BandProps) {
  const from = band.from === null ? undefined : told.lanesFrom[band.from];
  const to = band.to === null ? undefined : told.lanesTo[band.to];
  return (
    <g
      role="button"
      className={styles['band']}
      data-band={index}
      data-color={from?.color ?? 'none'}
      data-still={(from !== undefined && from.id === to?.id) || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={flowWords(band, told)}
      aria-pressed={isPressed}
      onClick={onPress}
      onFocus={() => {
        onFocus();
        onSeen(band);
      }}
      onBlur={() => onSeen(null)}
      onPointerEnter={() => onSeen(band)}
      onPointerLeave={() => onSeen(null)}
    >
      <path className={styles['hit']} d={band.path} strokeWidth={Math.max(HIT_WIDTH, band.width)} />
      <path className={styles['stroke']} d={band.path} strokeWidth={band.width} />
      {band.width >= NUMBER_HEIGHT && (
        <text x={band.endX - 8} y={band.endY} textAnchor="end" dominantBaseline="central">
          {formatNumber(band.count)}
        </text>
      )}
    </g>
  );
}

function laneOf(
  { side, lane }: FlowNode,
  { lanesFrom, lanesTo }: Comparison,
): Comparison['lanesFrom'][number] | undefined {
  return lane === null ? undefined : (side === 'from' ? lanesFrom : lanesTo)[lane];
}
