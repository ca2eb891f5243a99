import { z } from 'zod';

import {
  MAX_ROWS_A_PAGE,
  ROW_FILTERS,
  type ImportPreview,
  type ImportReport,
  type PreviewRows,
  type ReadingProgress,
} from '../import/preview.ts';
import { importAdjustmentSchema } from './import-schemas.ts';
import { bytes } from './input-schemas.ts';
import { MAX_IMPORT_BYTES } from './limits.ts';

/** Marks what a channel answers; carries a type and nothing at run time. */
const answers = <T>(): { readonly answer?: T } => ({});

/** A file that comes in, from its bytes to the board. Part of `vaultChannels`. */
export const importChannels = {
  'import.open': {
    roles: ['board'],
    input: z.strictObject({ fileName: z.string().max(512), bytes: bytes(MAX_IMPORT_BYTES) }),
    ...answers<ImportPreview>(),
  },
  /** How far the file being read has come; null where none is. `stop`: its reading ends, and its 'import.open' is answered with 'stopped'. */
  'import.reading': {
    roles: ['board'],
    input: z.strictObject({ stop: z.boolean() }),
    ...answers<ReadingProgress | null>(),
  },
  /** The import that a lock broke off, as it was; null where there is none. */
  'import.resume': { roles: ['board'], input: z.strictObject({}), ...answers<ImportPreview | null>() },
  'import.adjust': {
    roles: ['board'],
    input: z.strictObject({ importId: z.string().max(64), adjustment: importAdjustmentSchema }),
    ...answers<ImportPreview>(),
  },
  'import.rows': {
    roles: ['board'],
    input: z.strictObject({
      importId: z.string().max(64),
      filter: z.enum(ROW_FILTERS),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(MAX_ROWS_A_PAGE),
    }),
    ...answers<PreviewRows>(),
  },
  'import.commit': {
    roles: ['board'],
    input: z.strictObject({ importId: z.string().max(64) }),
    ...answers<ImportReport>(),
  },
  /** The rows of the last import that were left out, with names and reasons, into a file. Refused: gone, file-exists, file-not-written. */
  'import.saveRefused': {
    roles: ['board'],
    input: z.strictObject({ importId: z.string().max(64), file: z.string().max(4096), lang: z.enum(['da', 'en']) }),
    ...answers<{ readonly count: number }>(),
  },
  'import.close': { roles: ['board'], input: z.strictObject({ importId: z.string().max(64) }), ...answers<null>() },
} as const;
