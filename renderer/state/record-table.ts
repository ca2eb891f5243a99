import type { Citizen } from '../../shared/domain/citizen.ts';
import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { RecordTable } from '../../shared/ipc/payloads.ts';

const COLUMNS: readonly (keyof Citizen)[] = [
  ...(Object.keys(BLANK_CITIZEN_FIELDS) as (keyof typeof BLANK_CITIZEN_FIELDS)[]),
  'id',
  'laneId',
  'laneSince',
  'order',
  'consultantId',
];

/** The citizens of a table. Throws when a column of theirs is not there: vault and page come from the same build. */
export function citizensOf(table: RecordTable): Citizen[] {
  const missing = COLUMNS.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw new Error(`the table of citizens lacks ${missing.join(', ')}`);
  const { columns } = table;
  return table.rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) record[columns[at] as string] = row[at];
    return record as unknown as Citizen;
  });
}
