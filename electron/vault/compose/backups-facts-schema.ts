import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What lies beside a copy and tells whether it is whole. A digest against damage, not against people: whoever can alter a copy is stopped by its cipher. */
const copyFactsSchema = z.strictObject({
  version: z.literal(1),
  seq: z.number().int().min(0),
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  reason: z.enum(['opened', 'asked', 'upgrade', 'import', 'aside']),
  /** Name of the folder it was made of. */
  board: z.string().max(255),
  bytes: z.number().int().positive(),
  database: sha256,
  keys: sha256,
});

export type CopyFacts = z.output<typeof copyFactsSchema>;

/** The facts in this text, or undefined where it has been damaged. */
export function parseCopyFacts(text: string): CopyFacts | undefined {
  try {
    const parsed = copyFactsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
