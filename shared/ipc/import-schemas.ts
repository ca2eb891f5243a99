import { z } from 'zod';

import {
  DUPLICATE_ANSWERS,
  IMPORT_DELIMITERS,
  IMPORT_ENCODINGS,
  IMPORT_FIELDS,
  type ImportAdjustment,
} from '../import/preview.ts';

const name = z.string().max(20_000);
const line = z.number().int().min(1);
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('match'), id: z.string().max(64) }),
  z.strictObject({ kind: z.literal('make') }),
  z.strictObject({ kind: z.literal('fallback') }),
]);
const choices = z.array(z.strictObject({ name, choice })).max(1000).readonly().optional();

export const importAdjustmentSchema = z.strictObject({
  encoding: z.enum(IMPORT_ENCODINGS).optional(),
  delimiter: z.enum(IMPORT_DELIMITERS).optional(),
  hasHeader: z.boolean().optional(),
  parts: z
    .array(z.strictObject({ index: z.number().int().min(0), on: z.boolean() }))
    .max(500)
    .readonly()
    .optional(),
  columns: z
    .array(z.strictObject({ index: z.number().int().min(0), field: z.enum(IMPORT_FIELDS).nullable() }))
    .max(500)
    .readonly()
    .optional(),
  cells: z
    .array(z.strictObject({ line, column: z.number().int().min(0), text: name }))
    .max(100_000)
    .readonly()
    .optional(),
  leftOut: z
    .array(z.strictObject({ line, leftOut: z.boolean() }))
    .max(100_000)
    .readonly()
    .optional(),
  answers: z
    .array(z.strictObject({ line, answer: z.enum(DUPLICATE_ANSWERS) }))
    .max(100_000)
    .readonly()
    .optional(),
  answerAll: z.enum(DUPLICATE_ANSWERS).optional(),
  differences: z
    .array(z.strictObject({ line, field: z.enum(IMPORT_FIELDS), ticked: z.boolean() }))
    .max(100_000)
    .readonly()
    .optional(),
  tickAll: z.boolean().optional(),
  afresh: z.literal(true).optional(),
  lanes: choices,
  consultants: choices,
  fallbackLaneId: z.string().max(64).optional(),
  fallbackConsultantId: z.string().max(64).nullable().optional(),
}) satisfies z.ZodType<ImportAdjustment>;
