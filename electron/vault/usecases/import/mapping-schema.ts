import { z } from 'zod';

import { IMPORT_FIELDS } from '../../../../shared/import/preview.ts';

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('match'), id: z.string() }),
  z.strictObject({ kind: z.literal('make') }),
  z.strictObject({ kind: z.literal('fallback') }),
]);
const choices = z.array(z.tuple([z.string(), choice]));

const mappingSchema = z.strictObject({
  /** The field of each heading, by `headingKeys`. */
  fields: z.array(z.tuple([z.string(), z.enum(IMPORT_FIELDS).nullable()])),
  lanes: choices,
  consultants: choices,
  fallbackLaneId: z.string().nullable(),
  fallbackConsultantId: z.string().nullable(),
});

/** How a file was read. */
export type Mapping = z.output<typeof mappingSchema>;

/** The mapping that `text` holds; undefined for anything else. */
export function parseMapping(text: string): Mapping | undefined {
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
