import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { FlowTable } from '../../../shared/snapshot/compare-flows.ts';
import { flowHeight, layFlows } from './flow-layout.ts';

/** Tables in which every line and column has somebody, as they are made of comparisons. */
const table: fc.Arbitrary<FlowTable> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([lines, columns]) =>
    fc
      .array(fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 4000 })), { minLength: columns, maxLength: columns }), {
        minLength: lines,
        maxLength: lines,
      })
      .map((cells) => ({
        lines: cells.map((_, at) => (at === lines - 1 ? null : at)),
        columns: Array.from({ length: columns }, (_, at) => (at === columns - 1 ? null : at)),
        // The first line and column alone are surely not empty then.
        cells: cells.map((line, l) => line.map((value, c) => (l === 0 || c === 0 ? value + 1 : value))),
      })),
  );

it('draws everybody once, in the order of the board, with room for each name, inside the picture', () => {
  fc.assert(
    fc.property(table, (flows) => {
      const height = flowHeight(flows);
      const { nodes, bands } = layFlows(flows, { width: 800, height, margin: 160 });
      const all = flows.cells.flat();
      expect(bands.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
        all.filter((value) => value > 0).sort((a, b) => a - b),
      );
      for (const side of ['from', 'to'] as const) {
        const own = nodes.filter((node) => node.side === side);
        expect(own.map(({ lane }) => lane)).toEqual(side === 'from' ? flows.lines : flows.columns);
        expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(all.reduce((sum, value) => sum + value, 0));
        own.forEach(({ top, height: high }, at) => {
          expect(top).toBeGreaterThanOrEqual(3.9);
          expect(top + high).toBeLessThanOrEqual(height);
          const before = own[at - 1];
          if (before) expect(top - before.top).toBeGreaterThanOrEqual(20);
        });
      }
    }),
  );
});

it('draws nothing of nobody', () => {
  expect(layFlows({ lines: [], columns: [], cells: [] }, { width: 800, height: 300, margin: 160 })).toEqual({
    nodes: [],
    bands: [],
  });
});
