import { guarded, unguarded } from '../snapshot/formula-guard.ts';
import { SNAPSHOT_WORDS } from '../snapshot/words.ts';
import type { ImportField, RowRefusal } from './preview.ts';

/** Rows that were left out, as they stood in the file, with what was typed over them. */
export interface RefusedRows {
  /** What stands above each column, '' for nothing, and the field it was read as. */
  readonly columns: readonly { readonly header: string; readonly field: ImportField | null }[];
  readonly rows: readonly { readonly line: number; readonly reason: RowRefusal; readonly cells: readonly string[] }[];
}

const WORDS = {
  da: {
    head: 'Kom ikke med, fordi',
    row: 'række',
    column: 'Kolonne',
    reasons: {
      'empty-row': 'tom linje',
      'no-name': 'intet navn',
      'name-too-long': 'for langt navn',
      'same-person': 'samme person',
      repeated: 'står der allerede',
      'left-out': 'valgt fra',
      archived: 'arkiveret i Trello',
    },
  },
  en: {
    head: 'Left out because',
    row: 'row',
    column: 'Column',
    reasons: {
      'empty-row': 'empty line',
      'no-name': 'no name',
      'name-too-long': 'name too long',
      'same-person': 'same person',
      repeated: 'is there already',
      'left-out': 'left out',
      archived: 'archived in Trello',
    },
  },
} as const satisfies Record<
  'da' | 'en',
  {
    readonly head: string;
    readonly row: string;
    readonly column: string;
    readonly reasons: Record<RowRefusal, string>;
  }
>;

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;
const BOM = '\uFEFF';

/**
 * The rows of an import that were left out, as a table that spreadsheets open and run nothing of: the reason, then the row's own cells under the file's own headings.
 * Mended there, it can be imported again.
 */
export function refusedFile({ columns, rows }: RefusedRows, lang: 'da' | 'en'): string {
  const { head, row: rowWord, reasons } = WORDS[lang];
  const heads = columns.map(({ header, field }, index) => (header === '' ? headOf(field, index, lang) : header));
  return (
    BOM +
    line([head, ...heads]) +
    rows
      .map(({ line: number, reason, cells }) => line([`${reasons[reason]} (${rowWord} ${String(number)})`, ...cells]))
      .join('')
  );
}

/** A column without a heading gets one by which it is read the same way again. */
function headOf(field: ImportField | null, index: number, lang: 'da' | 'en'): string {
  const { fields, ...words } = SNAPSHOT_WORDS[lang];
  if (field === 'cpr') return 'CPR';
  if (field === 'name' || field === 'lane' || field === 'consultant') return words[field];
  return field === null ? `${WORDS[lang].column} ${String(index + 1)}` : fields[field];
}

/** Whether a heading stands above the reasons: it is about nobody. */
export const isReasonHeading = (header: string | undefined): boolean =>
  header === WORDS.da.head || header === WORDS.en.head;

/** Whether a file that begins so is such a table. */
export const isRefusedFile = (beginning: string): boolean =>
  Object.values(WORDS).some(({ head }) => beginning.startsWith(`${BOM}"${head}";`));

/** The records of a table that came from here, without the marks against formulas; those of any other as they are. */
export function withoutRefusedMarks(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (!isReasonHeading(records[0]?.[0])) return records;
  return records.map((record) => record.map(unguarded));
}
