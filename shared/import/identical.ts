import type { BoardReader } from '../changes/record-store.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { ConsultantId, LaneId } from '../domain/ids.ts';
import { parseIsoDate } from '../lib/iso-date.ts';
import { citizenTexts } from './differences.ts';
import { IMPORT_FIELDS, type ImportField } from './preview.ts';
import type { ReadRow } from './read-row.ts';
import { rowFields } from './row-fields.ts';

/** Where a row's card would stand; null: on a lane that is not there yet. */
interface RowPlace {
  readonly laneId: LaneId | null;
  readonly consultantId: ConsultantId | null;
}

const COMPARED = IMPORT_FIELDS.filter((field) => field !== 'cpr' && field !== 'lane' && field !== 'consultant');

/**
 * The cards that say just what a row says, each for one row, by line. For files of ours: whoever is told there as they stand here is the same person, and
 * of two who are told alike it makes no difference who is whom.
 */
export function identicalCitizens(
  rows: readonly ReadRow[],
  board: BoardReader,
  placeOf: (row: ReadRow) => RowPlace,
): ReadonlyMap<number, Citizen> {
  const fields = COMPARED.filter((field) => rows.some(({ values }) => values[field] !== ''));
  const held = new Map<string, Citizen[]>();
  for (const citizen of board.all('citizen')) {
    const key = keyOf(citizenTexts(citizen), citizen, fields);
    const alike = held.get(key);
    if (alike) alike.push(citizen);
    else held.set(key, [citizen]);
  }
  const found = new Map<number, Citizen>();
  for (const row of rows) {
    const place = placeOf(row);
    const told = { ...rowFields(row), laneSince: parseIsoDate(row.values.laneSince) ?? null };
    const citizen = held.get(keyOf(citizenTexts(told), place, fields))?.shift();
    if (citizen) found.set(row.line, citizen);
  }
  return found;
}

function keyOf(
  texts: Readonly<Record<ImportField, string>>,
  { laneId, consultantId }: RowPlace,
  fields: readonly ImportField[],
): string {
  return JSON.stringify([laneId, consultantId, ...fields.map((field) => texts[field])]);
}
