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
export function flowTable(told: Comparison): FlowTable {
  const { people, lanesFrom, lanesTo } = told;
  const [from, to] = [new Set(people.map((one) => one.from)), new Set(people.map((one) => one.to))];
  return filled(
    told,
    endsOf(lanesFrom).filter((end) => from.has(end)),
    endsOf(lanesTo).filter((end) => to.has(end)),
  );
}

/** The same of all lanes, and of "came" and "went", whether anybody did or not. */
export function wholeFlowTable(told: Comparison): FlowTable {
  return filled(told, endsOf(told.lanesFrom), endsOf(told.lanesTo));
}

function filled(
  { people }: Comparison,
  lines: readonly (number | null)[],
  columns: readonly (number | null)[],
): FlowTable {
  const cells = lines.map(() => columns.map(() => 0));
  const [lineAt, columnAt] = [placesOf(lines), placesOf(columns)];
  for (const { from, to } of people) {
    const [line, column] = [cells[lineAt.get(from) ?? -1], columnAt.get(to)];
    if (line && column !== undefined) line[column] = (line[column] ?? 0) + 1;
  }
  return { lines, columns, cells };
}

const endsOf = (lanes: readonly unknown[]): readonly (number | null)[] => [...lanes.keys(), null];
const placesOf = (list: readonly (number | null)[]): Map<number | null, number> =>
  new Map(list.map((end, at) => [end, at]));
