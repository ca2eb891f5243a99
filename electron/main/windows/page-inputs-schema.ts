import { z } from 'zod';
import type { MainChannel } from '../../../shared/ipc/bridge.ts';
import { DOOR_TITLE_LIMIT, MAX_DOOR_PICTURE_BYTES } from '../../../shared/ipc/limits.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';
import { pathSchema, settingsPatchSchema } from '../modules/settings-schema.ts';

const nothing = z.undefined();

const doorTitle = z
  .string()
  .max(1000)
  .refine((title) => characterCount(title) <= DOOR_TITLE_LIMIT);
const doorPicture = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .refine((picture) => picture.byteLength > 0 && picture.byteLength <= MAX_DOOR_PICTURE_BYTES);

/** What a page may send on each channel: one value, or nothing. */
export const pageInputSchemas = {
  'door.state': nothing,
  'door.chooseFolder': z.enum(['create', 'open']),
  'door.forgetPath': pathSchema,
  'settings.read': nothing,
  'settings.save': settingsPatchSchema,
  'page.painted': nothing,
  'board.lock': nothing,
  'board.show': z.enum(['open', 'glance']),
  'board.copied': nothing,
  'board.chooseNewFile': z.enum(['recovery-key']),
  'board.closingDone': nothing,
  'protection.read': nothing,
  'doorLook.read': nothing,
  'doorLook.save': z.strictObject({ title: doorTitle, picture: doorPicture.nullable().exactOptional() }),
} satisfies Record<MainChannel, z.ZodType>;

export type PageInput<C extends MainChannel> = z.output<(typeof pageInputSchemas)[C]>;
