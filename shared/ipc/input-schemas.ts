import { z } from 'zod';

import { BOARD_NAME_LIMIT } from '../domain/board.ts';
import { cleanLine, isNameless } from '../domain/clean-citizen.ts';
import type { PersonId, PortraitId } from '../domain/ids.ts';
import { PERSON_ROLES } from '../domain/person.ts';
import { characterCount } from '../lib/safe-text.ts';

export const path = z.string().min(1).max(4096);
export const passphrase = z.string().max(1024);
/** As the board keeps it: the folder bears the name too, and lies open on the disk. */
export const boardName = z
  .string()
  .max(1000)
  .transform(cleanLine)
  .refine((name) => !isNameless(name) && characterCount(name) <= BOARD_NAME_LIMIT);
export const bytes = (max: number) => z.instanceof(Uint8Array<ArrayBuffer>).refine((value) => value.byteLength <= max);
export const portraitId = z
  .string()
  .min(1)
  .max(64)
  .transform((value) => value as PortraitId);

export const personId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as PersonId);
export const personName = z.string().max(1000);
export const role = z.enum(PERSON_ROLES);
export const pin = z.string().max(64);
/** A key file as text. */
export const pem = z.string().max(16_384);
/** The recovery key from paper, or the private key that the IT department keeps. */
export const recoveryWay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recovery-key'), typed: z.string().max(200) }),
  z.strictObject({ kind: z.literal('escrow'), privateKey: pem, passphrase: passphrase.nullable() }),
]);

/** What the vault keeps for itself lies beside it, under keys of its own. */
export const sessionKey = z
  .string()
  .min(1)
  .max(64)
  .regex(/^(?!vault:)/);
