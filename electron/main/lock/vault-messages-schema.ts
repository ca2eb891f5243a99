import { z } from 'zod';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { FromVault } from '../../../shared/ipc/vault-process.ts';

const person = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as PersonId);

/** What the vault process may say to main: states, the folder it opened, and which key opened it. Never a record. */
export const fromVaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listening') }),
  z.strictObject({ kind: z.literal('opened'), path: z.string().min(1).max(4096), person }),
  z.strictObject({ kind: z.literal('closed'), saved: z.boolean() }),
  z.strictObject({
    kind: z.literal('failed'),
    channel: z.string().max(40).nullable(),
    durationMs: z.number(),
    failure: z.string().max(40),
    reference: z.string().max(40),
  }),
]) satisfies z.ZodType<FromVault>;
