import Papa from 'papaparse';

import { withBlankSerials } from '../../../../shared/domain/cpr.ts';
import type { PartsFile } from '../../../../shared/import/parts.ts';
import type { ImportEncoding } from '../../../../shared/import/preview.ts';
import type { ReadColumn } from '../../../../shared/import/read-row.ts';
import type { Draft, DraftLists } from './draft.ts';
import { partsBytes } from './read-file.ts';

/**
 * The bytes of a draft's file as they may be kept: as they are, or, where the file holds CPR numbers, written anew without them (their birth
 * dates can still be read). CPR numbers are never kept, not even under lock.
 */
export function bytesToKeep(
  { bytes, encoding, table, hasHeader, lists }: Draft,
  columns: readonly ReadColumn[],
): Uint8Array {
  if (lists) return partsBytes(blankedParts(lists, columns));
  const records = table.records.map((record, row) =>
    record.map((cell, index) => (hasHeader && row === 0 ? withBlankSerials(cell) : blanked(cell, columns[index]))),
  );
  const cleaned = records.some((record, row) => record.some((cell, index) => cell !== table.records[row]?.[index]));
  if (!cleaned) return bytes;
  // The first line break of a text tells the reader how its records end.
  const newline = /\r\n|\n|\r/.exec(records[0]?.join('') ?? '')?.[0] ?? '\r\n';
  return encodeAs(Papa.unparse(records, { delimiter: table.delimiter, newline, quotes: true }) + newline, encoding);
}

/** Lists that are not taken have no columns yet: there every number that can be a CPR number goes. */
function blankedParts({ file, joined }: DraftLists, columns: readonly ReadColumn[]): PartsFile {
  const parts = file.parts.map((part, index) => ({
    ...part,
    name: withBlankSerials(part.name),
    heading: part.heading.map(withBlankSerials),
    records: part.records.map((record) =>
      record.map((cell, column) => blanked(cell, columns[joined.columns[index]?.[column] ?? -1])),
    ),
  }));
  return { ...file, parts };
}

/** A cell, or what was typed over it, without the serials of its CPR numbers. */
export function blanked(text: string, column: ReadColumn | undefined): string {
  const bare = text.trim();
  // Spreadsheets take a CPR number for a number and drop the zero in front.
  const lostZero =
    /^[1-9]\d{8}$/.test(bare) &&
    column !== undefined &&
    (column.holdsCpr || column.field === 'cpr' || column.field === 'birthDate');
  return withBlankSerials(lostZero ? `0${bare}` : text);
}

function encodeAs(text: string, encoding: ImportEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...all].map((character, byte) => [character, byte]));
  return Uint8Array.from([...text], (character) => byteOf.get(character) ?? 0x3f);
}
