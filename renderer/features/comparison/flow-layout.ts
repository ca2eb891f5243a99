import { sankey, sankeyLinkHorizontal } from 'd3-sankey';

import type { FlowEnds, FlowTable } from '../../../shared/snapshot/compare-flows.ts';

/** A lane of one of the days, or null: from outside, or away. In pixels from the top. */
export interface FlowNode {
  readonly side: 'from' | 'to';
  readonly lane: number | null;
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Those who went from one lane to another, or stayed in it. */
export interface FlowBand extends FlowEnds {
  readonly count: number;
  readonly path: string;
  readonly width: number;
  /** Where it arrives. */
  readonly endX: number;
  readonly endY: number;
}

interface Area {
  readonly width: number;
  readonly height: number;
  /** Room for the names, on each side. */
  readonly margin: number;
  /** How much larger than usual letters are. */
  readonly scale?: number;
}
interface NodeFacts {
  readonly side: 'from' | 'to';
  readonly lane: number | null;
}

/** A bar of a lane is so wide, and two of them stand so far apart that their names do not meet. */
export const NODE_WIDTH = 10;
const NODE_GAP = 22;
/** Room that is left for people when every lane has its gap. */
const PEOPLE_HEIGHT = 170;
const LEAST_HEIGHT = 260;
/** Somebody alone among thousands is still seen. */
const THINNEST = 1.5;

/** So high must the picture be for every name to have its line. */
export function flowHeight({ lines, columns }: FlowTable, scale = 1): number {
  return scale * Math.max(LEAST_HEIGHT, Math.max(lines.length, columns.length) * NODE_GAP + PEOPLE_HEIGHT);
}

/** Where bars and bands of the picture stand: lanes in the order of the board, bands by where they come from and lead to. */
export function layFlows(
  table: FlowTable,
  { width, height, margin, scale = 1 }: Area,
): {
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
} {
  const { lines, columns, cells } = table;
  if (lines.length === 0) return { nodes: [], bands: [] };
  const links = cells.flatMap((line, at) =>
    line.flatMap((value, column) => (value > 0 ? [{ source: at, target: lines.length + column, value }] : [])),
  );
  const laid = sankey<NodeFacts, object>()
    .nodeWidth(NODE_WIDTH)
    .nodePadding(NODE_GAP * scale)
    .nodeSort(null)
    .linkSort(null)
    .extent([
      [margin, 4],
      [Math.max(margin + 2 * NODE_WIDTH, width - margin), height - 4],
    ])({
    nodes: [
      ...lines.map((lane) => ({ side: 'from' as const, lane })),
      ...columns.map((lane) => ({ side: 'to' as const, lane })),
    ],
    links,
  });
  const pathOf = sankeyLinkHorizontal<NodeFacts, object>();
  return {
    nodes: laid.nodes.map(({ side, lane, value = 0, x0 = 0, y0 = 0, y1 = 0 }) => ({
      side,
      lane,
      count: value,
      left: x0,
      top: y0,
      height: Math.max(THINNEST, y1 - y0),
    })),
    bands: laid.links.map((link) => {
      const [source, target] = [
        link.source as FlowNode & NodeFacts,
        link.target as NodeFacts & { readonly x0?: number },
      ];
      return {
        from: source.lane,
        to: target.lane,
        count: link.value,
        path: pathOf(link) ?? '',
        width: Math.max(THINNEST, link.width ?? 0),
        endX: target.x0 ?? 0,
        endY: link.y1 ?? 0,
      };
    }),
  };
}
