import { z } from 'zod';

import { BOARD_NAME_LIMIT } from '../domain/board.ts';
import { cleanLine, isNameless } from '../domain/clean-citizen.ts';
import type { PortraitId } from '../domain/ids.ts';
import type { Result } from '../lib/result.ts';
import { characterCount } from '../lib/safe-text.ts';
import {
  MAX_ROWS_A_PAGE,
  ROW_FILTERS,
  type ImportPreview,
  type ImportReport,
  type PreviewRows,
} from '../import/preview.ts';
import type { CallError } from './errors.ts';
import { importAdjustmentSchema } from './import-schemas.ts';
import { MAX_IMPORT_BYTES, MAX_PORTRAIT_BYTES } from './limits.ts';
import type { BoardPayload, ChangePublished, CommandReceipt, Portrait, VaultProbe } from './payloads.ts';
import { pageCommandSchema } from './schemas.ts';

/** Who may ask: the door page (no vault open yet) or the board page (a vault open). */
export type PageRole = 'door' | 'board';

const path = z.string().min(1).max(4096);
const passphrase = z.string().max(1024);
/** As the board keeps it: the folder bears the name too, and lies open on the disk. */
const boardName = z
  .string()
  .max(1000)
  .transform(cleanLine)
  .refine((name) => !isNameless(name) && characterCount(name) <= BOARD_NAME_LIMIT);
const bytes = (max: number) => z.instanceof(Uint8Array<ArrayBuffer>).refine((value) => value.byteLength <= max);
const portraitId = z
  .string()
  .min(1)
  .max(64)
  .transform((value) => value as PortraitId);

/** What the vault keeps for itself lies beside it, under keys of its own. */
const sessionKey = z
  .string()
  .min(1)
  .max(64)
  .regex(/^(?!vault:)/);

/** Marks what a channel answers; carries a type and nothing at run time. */
const answers = <T>(): { readonly answer?: T } => ({});

/** Every call a page can make of the vault, over its port. The only table: both sides' types come from it. */
export const vaultChannels = {
  'vault.probe': { role: 'door', input: z.strictObject({ path }), ...answers<VaultProbe>() },
  'vault.create': {
    role: 'door',
    input: z.strictObject({
      folder: path,
      name: boardName,
      passphrase,
      lang: z.enum(['da', 'en']),
    }),
    ...answers<{ readonly path: string }>(),
  },
  'vault.unlock': {
    role: 'door',
    input: z.strictObject({ path, passphrase }),
    ...answers<{ readonly path: string }>(),
  },
  'board.load': { role: 'board', input: z.strictObject({}), ...answers<BoardPayload>() },
  'command.run': { role: 'board', input: pageCommandSchema, ...answers<CommandReceipt>() },
  /** Null: the last step of this person. */
  'history.undo': {
    role: 'board',
    input: z.strictObject({ entryId: z.number().int().nullable() }),
    ...answers<CommandReceipt>(),
  },
  'history.redo': { role: 'board', input: z.strictObject({}), ...answers<CommandReceipt>() },
  'session.save': {
    role: 'board',
    input: z.strictObject({ key: sessionKey, value: z.string().max(1_000_000).nullable() }),
    ...answers<null>(),
  },
  'portrait.load': {
    role: 'board',
    input: z.strictObject({ ids: z.array(portraitId).max(500) }),
    ...answers<readonly Portrait[]>(),
  },
  'portrait.add': {
    role: 'board',
    input: z.strictObject({ bytes: bytes(MAX_PORTRAIT_BYTES) }),
    ...answers<{ readonly id: PortraitId }>(),
  },
  'import.open': {
    role: 'board',
    input: z.strictObject({ fileName: z.string().max(512), bytes: bytes(MAX_IMPORT_BYTES) }),
    ...answers<ImportPreview>(),
  },
  /** The import that a lock broke off, as it was; null where there is none. */
  'import.resume': { role: 'board', input: z.strictObject({}), ...answers<ImportPreview | null>() },
  'import.adjust': {
    role: 'board',
    input: z.strictObject({ importId: z.string().max(64), adjustment: importAdjustmentSchema }),
    ...answers<ImportPreview>(),
  },
  'import.rows': {
    role: 'board',
    input: z.strictObject({
      importId: z.string().max(64),
      filter: z.enum(ROW_FILTERS),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(MAX_ROWS_A_PAGE),
    }),
    ...answers<PreviewRows>(),
  },
  'import.commit': {
    role: 'board',
    input: z.strictObject({ importId: z.string().max(64) }),
    ...answers<ImportReport>(),
  },
  'import.close': { role: 'board', input: z.strictObject({ importId: z.string().max(64) }), ...answers<null>() },
} as const satisfies Record<string, { readonly role: PageRole; readonly input: z.ZodType; readonly answer?: unknown }>;

export type VaultChannel = keyof typeof vaultChannels;
export type VaultInput<C extends VaultChannel> = z.output<(typeof vaultChannels)[C]['input']>;
export type VaultAnswer<C extends VaultChannel> =
  NonNullable<(typeof vaultChannels)[C]['answer']> | Extract<(typeof vaultChannels)[C]['answer'], null>;
export type ChannelsOf<R extends PageRole> = {
  [C in VaultChannel]: (typeof vaultChannels)[C]['role'] extends R ? C : never;
}[VaultChannel];

/** What the vault tells the board page unasked. */
export interface VaultEvents {
  'board.changed': ChangePublished;
}

/** Page → vault. */
export interface CallMessage {
  readonly n: number;
  readonly channel: VaultChannel;
  readonly input: unknown;
}
/** Vault → page. */
export type VaultMessage =
  | { readonly n: number; readonly result: Result<unknown, CallError> }
  | { [E in keyof VaultEvents]: { readonly event: E; readonly data: VaultEvents[E] } }[keyof VaultEvents];
