import type { ImportRefusal } from '../../../../shared/ipc/errors.ts';

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 200;
const MOST_CELLS = 4_000_000;

/** Why so many records are not taken; undefined where they are. */
export function excessOf(records: readonly (readonly string[])[]): ImportRefusal | undefined {
  if (records.length > MOST_ROWS) return { kind: 'too-many', what: 'rows', max: MOST_ROWS };
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (width > MOST_COLUMNS) return { kind: 'too-many', what: 'columns', max: MOST_COLUMNS };
  return width * records.length > MOST_CELLS
    ? { kind: 'too-many', what: 'rows', max: Math.floor(MOST_CELLS / width) }
    : undefined;
}
