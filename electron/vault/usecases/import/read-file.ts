import { partsOfOwnTable } from '../../../../shared/import/own-table.ts';
import { isTakenAtFirst, joinParts, type PartsFile } from '../../../../shared/import/parts.ts';
import type { ImportEncoding, ReadingProgress } from '../../../../shared/import/preview.ts';
import { partsOfTrello } from '../../../../shared/import/read-trello.ts';
import type { ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { decodeFile, isArchive } from './decode.ts';
import { excessOf } from './excess.ts';
import { isOwnFile, looksLikeOwnFile, readOwnFile } from './own-file-schema.ts';
import { readSheets } from './read-sheets.ts';
import { readTable, type Table } from './read-table.ts';

/** A file as it was read: a text table, or several lists. */
export type ReadFile = { readonly bytes: Uint8Array } & (
  | { readonly kind: 'text'; readonly encoding: ImportEncoding; readonly table: Table }
  /** `bytes`: the lists as they are kept, see `partsBytes`. */
  | { readonly kind: 'parts'; readonly file: PartsFile }
);

/** Reads any file that an import takes. What a file can be is told by its bytes, never by its name. Never rejects for what stands in the file. */
export async function readFile(
  bytes: Uint8Array,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Result<ReadFile, ImportRefusal>> {
  if (!isArchive(bytes)) return readText(bytes);
  const sheets = await readSheets(bytes, onProgress);
  return sheets.ok ? withinLimits(sheets.value) : sheets;
}

/** The same for texts alone: tables, exported Trello boards and our own snapshots. */
export function readText(bytes: Uint8Array): Result<ReadFile, ImportRefusal> {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const json = jsonOf(text);
  if (json ? isOwnFile(json.value) : looksLikeOwnFile(text)) {
    const own = readOwnFile(json?.value);
    return own.ok ? withinLimits(own.value) : own;
  }
  if (json) {
    const board = partsOfTrello(json.value);
    return board ? withinLimits(board) : err({ kind: 'not-a-table', looksLike: 'json' });
  }
  const table = readTable(text);
  const excess = excessOf(table.records);
  const own = excess ? undefined : partsOfOwnTable(table.records);
  if (own === 'nameless') return err({ kind: 'own-nameless' });
  if (own) return withinLimits(own);
  return excess ? err(excess) : ok({ kind: 'text', bytes, encoding, table });
}

/** The lists of a file as they are kept over a lock. */
export const partsBytes = (file: PartsFile): Uint8Array => new TextEncoder().encode(JSON.stringify(file));

function withinLimits(file: PartsFile): Result<ReadFile, ImportRefusal> {
  const all = joinParts(
    file,
    file.parts.map(() => true),
  );
  const excess = excessOf(all.records) ?? excessOf(joinParts(file, file.parts.map(isTakenAtFirst)).records);
  if (excess) return err(excess);
  return all.records.length > 1 ? ok({ kind: 'parts', file, bytes: partsBytes(file) }) : err({ kind: 'empty' });
}

/** Undefined for a text that is no JSON; a table can begin with a brace. */
function jsonOf(text: string): { readonly value: unknown } | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}
