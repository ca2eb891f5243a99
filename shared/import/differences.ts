import type { Citizen } from '../domain/citizen.ts';
import { parseIsoDate } from '../lib/iso-date.ts';
import { sameValue } from '../lib/same-value.ts';
import { listText } from '../lib/list-text.ts';
import { IMPORT_FIELDS, type ImportField, type NameMatch, type RowDifference } from './preview.ts';
import type { ReadRow } from './read-row.ts';
import { rowFields } from './row-fields.ts';

/** A person's word on a difference. It holds for these two values only. */
export interface Tick {
  readonly before: string;
  readonly after: string;
  readonly ticked: boolean;
}

/** Whether a field of a card was written on the board after a file had filled it. */
export type WasEdited = (id: Citizen['id'], field: keyof Citizen) => boolean;

export type PlannedDifference = Omit<RowDifference, 'doubtful'>;

/** What a row is compared by besides its own values. */
interface Comparison {
  /** The lane and consultant of the row among those of board and file; undefined where the row names none. */
  readonly lane: NameMatch | undefined;
  readonly consultant: NameMatch | undefined;
  /** How lane and consultant read, in the file and on the card. */
  readonly here: Readonly<Record<'lane' | 'consultant', string>>;
  readonly there: Readonly<Record<'lane' | 'consultant', string>>;
  readonly tickOf: (field: ImportField) => Tick | undefined;
  readonly wasEdited: WasEdited;
}

/** The field of the card that a field of the file fills. */
export function cardField(field: ImportField): keyof Citizen {
  return field === 'lane' ? 'laneId' : field === 'consultant' ? 'consultantId' : field === 'cpr' ? 'birthDate' : field;
}

/** A card's fields as texts; lane and consultant are left to those who know their names. */
export function citizenTexts(citizen: Partial<Record<keyof Citizen, unknown>>): Readonly<Record<ImportField, string>> {
  const texts = IMPORT_FIELDS.map((field) => [field, field in citizen ? textOf(citizen[cardField(field)]) : '']);
  return Object.fromEntries(texts) as Readonly<Record<ImportField, string>>;
}

/** In what the file says something else than the card. What the board wrote last, and the days of a lane that is not taken over, are not ticked by themselves. */
export function differencesOf(row: ReadRow, citizen: Citizen, comparison: Comparison): readonly PlannedDifference[] {
  const there = citizenTexts(citizen);
  const fields: Readonly<Record<string, unknown>> = {
    ...rowFields(row),
    laneSince: parseIsoDate(row.values.laneSince) ?? null,
  };
  const differences: PlannedDifference[] = [];
  for (const field of IN_ORDER) {
    const isPlace = field === 'lane' || field === 'consultant';
    const differs = isPlace
      ? isElsewhere(comparison[field], citizen[field === 'lane' ? 'laneId' : 'consultantId'])
      : row.values[field] !== '' && textOf(fields[field]) !== '' && !sameValue(fields[field], citizen[field]);
    if (!differs) continue;
    const before = isPlace ? comparison.there[field] : there[field];
    const after = isPlace ? comparison.here[field] : textOf(fields[field]);
    const edited = comparison.wasEdited(citizen.id, cardField(field));
    const told = comparison.tickOf(field);
    const isTold = told?.before === before && told.after === after;
    const staysInLane = field === 'laneSince' && differences.some((other) => other.field === 'lane' && !other.ticked);
    differences.push({ field, before, after, edited, ticked: isTold ? told.ticked : !edited && !staysInLane });
  }
  return differences;
}

/** As they stand on the card; the lane before its days. */
const IN_ORDER = IMPORT_FIELDS.filter((field): field is Exclude<ImportField, 'cpr'> => field !== 'cpr');

/** A name that nobody knows says nothing about somebody who is there already. */
function isElsewhere(match: NameMatch | undefined, id: string | null): boolean {
  return match?.choice.kind === 'make' || (match?.choice.kind === 'match' && match.choice.id !== id);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listText(value as readonly string[]);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
