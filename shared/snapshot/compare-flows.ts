import type { Comparison } from './compare.ts';

/** From where to where somebody went: lanes by their places in the comparison; null: from outside (a line), or away (a column). */
export interface FlowEnds {
  readonly from: number | null;
  readonly to: number | null;
}

/** How many went from each lane of the first day to each lane of the second; null stands last. */
export interface FlowTable {
  readonly lines: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly cells: readonly (readonly number[])[];
}

/** Lanes against lanes, as far as anybody stood in them, with "came" as the last line and "went" as the last column where anybody did. */
export function flowTable({ people, lanesFrom, lanesTo }: Comparison): FlowTable {
  const used = (lanes: readonly unknown[], ends: ReadonlySet<number | null>): readonly (number | null)[] => [
    ...lanes.flatMap((_, at) => (ends.has(at) ? [at] : [])),
    ...(ends.has(null) ? [null] : []),
  ];
  const lines = used(lanesFrom, new Set(people.map(({ from }) => from)));
  const columns = used(lanesTo, new Set(people.map(({ to }) => to)));
  const cells = lines.map(() => columns.map(() => 0));
  const [lineAt, columnAt] = [placesOf(lines), placesOf(columns)];
  for (const { from, to } of people) {
    const [line, column] = [cells[lineAt.get(from) ?? -1], columnAt.get(to)];
    if (line && column !== undefined) line[column] = (line[column] ?? 0) + 1;
  }
  return { lines, columns, cells };
}

const placesOf = (list: readonly (number | null)[]): Map<number | null, number> =>
  new Map(list.map((end, at) => [end, at]));
